/** Figures in words, for cells and sentences. */
import { euros } from '../../text/euros.ts';
import type { GetoondCijfer } from './protect-figures.ts';

const NUMBER = new Intl.NumberFormat('nl-NL');

/** A whole number as Dutch readers write it. */
export const number = (value: number): string => NUMBER.format(value);

/** What stands where nobody wrote anything down. */
export const NIET_GEREGISTREERD = 'niet geregistreerd';

/**
 * A figure as it stands in a table: `15`, `minder dan 10`, `niet getoond`, `niet geregistreerd`. What more must be
 * said of it stands behind it: `15 (herzien)`.
 */
export function inWords({ cijfer, vorm, herzien }: GetoondCijfer, extra: readonly string[] = []): string {
  const marks = [
    ...(cijfer.herkomst === 'aangeleverd' ? ['aangeleverd'] : []),
    ...(herzien ? ['herzien'] : []),
    ...extra,
  ];
  const mark = marks.length > 0 ? ` (${marks.join(', ')})` : '';
  switch (vorm.state) {
    case 'niet-geregistreerd':
      return NIET_GEREGISTREERD;
    case 'niet-getoond':
      return `niet getoond${mark}`;
    case 'klein':
      return `minder dan ${number(vorm.onder)}${mark}`;
    case 'getoond':
      return `${cijfer.telt === 'euro' ? euros(vorm.value) : number(vorm.value)}${mark}`;
  }
}

/** Two exact figures together: `8 van de 12`. */
export function outOf(deel: GetoondCijfer, geheel: GetoondCijfer): string {
  if (deel.vorm.state !== 'getoond' || geheel.vorm.state !== 'getoond') return inWords(deel);
  const mark = deel.herzien || geheel.herzien ? ' (herzien)' : '';
  return `${number(deel.vorm.value)} van de ${number(geheel.vorm.value)}${mark}`;
}
