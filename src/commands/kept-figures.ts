/** How the figures of published reports name a record: under its old id the next report would not know what readers know. */
import type { CterRecord } from '../register/register.ts';

/** By type: what stands before the id of a record in that of a figure. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  interventie: ['interventie.'],
  programma: ['programma.'],
  actielijn: ['lijn.', 'geld.lijn.'],
  'beschermende-factor': ['factor.'],
};

function figureId(figure: string, { soort, id }: CterRecord, newId: string): string {
  const before = BEFORE[soort]?.find((start) => figure.startsWith(`${start}${id}.`));
  if (before !== undefined) return `${before}${newId}${figure.slice(before.length + id.length)}`;
  // What, where and when: a municipality is the place.
  const place = soort === 'gemeente' ? new RegExp(`\\.${id}(\\.\\d{4})$`) : undefined;
  return place ? figure.replace(place, (_, year) => `.${newId}${year}`) : figure;
}

/** The text of a file with figures in which a record has another id; every other byte stays. */
export function withNewId(text: string, record: CterRecord, newId: string): string {
  const { soort, id, ref } = record;
  const figures = text.replace(
    /("id":\s*")([^"]*)(?=")/g,
    (_, key: string, figure: string) => key + figureId(figure, record, newId),
  );
  const named = figures.replaceAll(`"${ref}"`, `"${soort}/${newId}"`);
  if (soort !== 'gemeente') return named;
  return named.replace(new RegExp(`("gemeente":\\s*")${id}(?=")`), (_, key: string) => key + newId);
}
