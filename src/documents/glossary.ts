import { isOpenbaar } from '../facts/vertrouwelijkheid.ts';
import type { Register } from '../register/register.ts';
import { type Prose, section } from './prose.ts';

/** Letters as they are compared: one writes "rechts-extremisme" and another "rechtsextremisme". */
const plain = (text: string): string => text.toLowerCase().replaceAll('-', '');

/** The words by which a term is recognised: "Links-extremisme en extreemlinks" is either of the two. */
function words(term: string): readonly string[] {
  return plain(term)
    .split(/ en | of |[,/()]/)
    .map((word) => word.trim())
    .filter((word) => word.length > 3);
}

/** All texts in what a document shows, however deep. */
function textsIn(shown: unknown): string {
  if (typeof shown === 'string') return shown;
  return shown !== null && typeof shown === 'object' ? Object.values(shown).map(textsIn).join('\n') : '';
}

/** The terms of the glossary that occur in what a document shows, in alphabetical order. */
export function termsUsed(
  register: Register,
  shown: object,
): readonly { term: string; omschrijving: Prose | null }[] {
  const lower = plain(textsIn(shown));
  return register
    .all('begrip')
    .filter((b) => isOpenbaar(register, b) && words(b.velden.term).some((word) => lower.includes(word)))
    .map((b) => ({ term: b.velden.term, omschrijving: section(register, b, 'Omschrijving') }))
    .sort((a, b) => a.term.localeCompare(b.term, 'nl'));
}
