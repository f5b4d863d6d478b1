import { isOpenbaar } from '../facts/vertrouwelijkheid.ts';
import { recordType } from '../records/index.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { type Prose, section } from './prose.ts';

/** The words by which a term is recognised: "Links-extremisme en extreemlinks" is either of the two. */
function words(term: string): readonly string[] {
  return term
    .toLowerCase()
    .split(/ en | of |[,/()]/)
    .map((word) => word.trim().replace(/-$/, ''))
    .filter((word) => word.length > 3);
}

/** The title and all prose of a record, as a reader of a document meets it. */
export function readableText(register: Register, record: CterRecord): string {
  const title = (record.velden as Record<string, unknown>)[recordType(record.soort)?.titelveld ?? ''];
  return [String(title ?? ''), ...register.source(record).sections.map((s) => s.text)].join('\n');
}

/** The terms of the glossary that occur in a text, in alphabetical order. */
export function termsUsed(
  register: Register,
  text: string,
): readonly { term: string; omschrijving: Prose | null }[] {
  const lower = text.toLowerCase();
  return register
    .all('begrip')
    .filter((b) => isOpenbaar(register, b) && words(b.velden.term).some((word) => lower.includes(word)))
    .map((b) => ({ term: b.velden.term, omschrijving: section(register, b, 'Omschrijving') }))
    .sort((a, b) => a.term.localeCompare(b.term, 'nl'));
}
