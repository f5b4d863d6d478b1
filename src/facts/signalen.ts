/** What is true about signals: in which year they came, and how they were weighed. */

import { groupBy } from '../disclosure/group.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { yearOf } from '../text/dates.ts';
import { perRegister } from './per-register.ts';
import { beslisfout } from './twee-beslissers.ts';

type Signaal = CterRecord<'signaal'>;

const perGemeenteEnJaar = perRegister((register) =>
  groupBy(register.all('signaal'), ({ velden }) => `${velden.gemeente} ${yearOf(velden.datum)}`),
);

/** The first year of which the register holds a signal, of whichever municipality. */
const beginjaar = perRegister((register) =>
  register
    .all('signaal')
    .reduce((first, s) => Math.min(first, yearOf(s.velden.datum)), Number.POSITIVE_INFINITY),
);

/**
 * The signals of a municipality in a year; undefined when up to that year none was ever registered in any. From then
 * on a municipality without signals counts as 0: else a reader would learn of its first.
 */
export function signalenIn(
  register: Register,
  gemeente: string,
  jaar: number,
): readonly Signaal[] | undefined {
  if (jaar < beginjaar(register)) return undefined;
  return perGemeenteEnJaar(register).get(`${gemeente} ${jaar}`) ?? [];
}

/** How far a signal came: weighed, being interpreted, or neither. */
export function stadium({ velden }: Signaal): 'gewogen' | 'in-duiding' | 'niet-gewogen' {
  if (velden.wegingen.length > 0) return 'gewogen';
  return velden.status === 'in-duiding' ? 'in-duiding' : 'niet-gewogen';
}

/** The outcome of the last weighing. */
export const uitkomst = ({ velden }: Signaal): string | undefined => velden.wegingen.at(-1)?.uitkomst;

/** Whether every weighing was done by two people of different organisations. */
export const isSamenGewogen = (register: Register, { velden }: Signaal): boolean =>
  velden.wegingen.length > 0 && velden.wegingen.every((w) => beslisfout(register, w) === undefined);
