/** What public records say in words, which a document may say too. */
import { tidy } from '../seen/seen.ts';
import type { Raw } from './raw.ts';

/** Kinds of which the words may be read by everyone, unless a record says otherwise. */
const OPEN = new Set(
  'programma gemeente actielijn interventie uitvoering evaluatie budget nieuwsbrief jaarverslag organisatie stappenplan factor dreigingsbeeld begrip fenomeen'.split(
    ' ',
  ),
);

const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
};

/** The texts of public records, and the public words of incidents. */
export function quotesFrom(all: Readonly<Record<string, readonly Raw[]>>): string {
  const texts = Object.entries(all).flatMap(([kind, records]) =>
    records.flatMap(({ v, body }) => {
      if (kind === 'incident') return [String(v['publieke-omschrijving'])];
      if (!OPEN.has(kind) || (v.vertrouwelijkheid ?? 'openbaar') !== 'openbaar') return [];
      return [...strings(v), body.replace(/^#+ .*$/gm, '')];
    }),
  );
  return texts.map(tidy).join('\n');
}
