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

function textOf(register: Register, record: CterRecord): string {
  const title = String(
    (record.velden as Record<string, unknown>)[recordType(record.soort)?.titelveld ?? ''] ?? '',
  );
  return [title, ...register.source(record).sections.map((s) => s.text)].join('\n').toLowerCase();
}

/** The terms of the glossary that occur in the titles and texts of these records, in alphabetical order. */
export function termsUsed(
  register: Register,
  records: readonly CterRecord[],
): readonly { term: string; omschrijving: Prose | null }[] {
  const text = records.map((r) => textOf(register, r)).join('\n');
  return register
    .all('begrip')
    .filter((b) => isOpenbaar(register, b) && words(b.velden.term).some((word) => text.includes(word)))
    .map((b) => ({ term: b.velden.term, omschrijving: section(register, b, 'Omschrijving') }))
    .sort((a, b) => a.term.localeCompare(b.term, 'nl'));
}
