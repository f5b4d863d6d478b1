/** What is true about signals: in which year they came, and how they were weighed. */

import { groupBy } from '../disclosure/group.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { yearOf } from '../text/dates.ts';
import { looptijdVan } from './looptijd.ts';
import { perRegister } from './per-register.ts';
import { beslisfout } from './twee-beslissers.ts';
import { dagVan } from './uitvoeringen.ts';

type Signaal = CterRecord<'signaal'>;

const perGemeenteEnJaar = perRegister((register) =>
  groupBy(register.all('signaal'), ({ velden }) => `${velden.gemeente} ${yearOf(velden.datum)}`),
);

/** The years in which something began: a programme, a delivery, a signal. */
function beginjaren(register: Register): readonly number[] {
  const dagen = [
    ...register.all('programma').map((p) => looptijdVan(register, p)?.van),
    ...register.all('uitvoering').map(dagVan),
    ...register.all('signaal').map((s) => s.velden.datum),
  ];
  return dagen.flatMap((dag) => (dag === undefined ? [] : [yearOf(dag)]));
}

/**
 * The year from which signals count: of a register that keeps them the first of which it tells anything. The year of the
 * first signal would tell, where there is one municipality, when that was.
 */
const beginjaar = perRegister((register) =>
  register.all('signaal').length === 0
    ? Number.POSITIVE_INFINITY
    : beginjaren(register).reduce((a, b) => Math.min(a, b)),
);

/**
 * The signals of a municipality in a year; undefined before that year, and in a register without any signal. From then
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
