/** The figures of a report as rows for a spreadsheet: shown as in the report, never more exactly. */
import { inWords } from './figure-words.ts';
import type { GetoondCijfer } from './protect-figures.ts';

const HEADING = ['id', 'cijfer', 'waarde', 'getoond als', 'telt', 'herkomst', 'bron', 'definitie'] as const;

/** A heading, and a row for each figure. Only a figure that is shown has a value. */
export function figureRows(
  cijfers: readonly GetoondCijfer[],
): readonly (readonly (string | number | undefined)[])[] {
  return [
    HEADING,
    ...cijfers.map((getoond) => {
      const { id, label, telt, herkomst, bron, definitie } = getoond.cijfer;
      const value = getoond.vorm.state === 'getoond' ? getoond.vorm.value : undefined;
      return [id, label, value, inWords(getoond), telt, herkomst, bron, definitie];
    }),
  ];
}
