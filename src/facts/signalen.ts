/** What is true about signals: in which year they came, and how they were weighed. */

import { groupBy } from '../disclosure/group.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { yearOf } from '../text/dates.ts';
import { perRegister } from './per-register.ts';
import { beslisfout } from './twee-beslissers.ts';

type Signaal = CterRecord<'signaal'>;

const perGemeente = perRegister((register) => groupBy(register.all('signaal'), (s) => s.velden.gemeente));

/** The signals of a municipality in a year; undefined when up to that year none was ever registered there. */
export function signalenIn(
  register: Register,
  gemeente: string,
  jaar: number,
): readonly Signaal[] | undefined {
  const own = perGemeente(register).get(gemeente) ?? [];
  if (!own.some((s) => yearOf(s.velden.datum) <= jaar)) return undefined;
  return own.filter((s) => yearOf(s.velden.datum) === jaar);
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
