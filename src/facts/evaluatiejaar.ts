/** Evaluations that were promised, by the year in which they count and the municipality they are for. */
import type { CterRecord, Register } from '../register/register.ts';
import { yearOf } from '../text/dates.ts';
import type { Peil } from './afspraak-telling.ts';
import { type Evaluatieplicht, evaluatieplichten } from './evaluaties.ts';
import { overlapsYear } from './interventies.ts';

/** The municipalities that what is evaluated is for; undefined for an intervention as a whole. */
function gemeentenVan(register: Register, over: string): readonly string[] | undefined {
  const record = register.byRef(over);
  if (record?.soort === 'contactcirkel') return [(record as CterRecord<'contactcirkel'>).velden.gemeente];
  if (record?.soort !== 'uitvoering') return undefined;
  const { gemeenten } = (record as CterRecord<'uitvoering'>).velden;
  return gemeenten.length > 0 ? gemeenten : undefined;
}

/** The year in which an evaluation counts: of an intervention as a whole that in which it was adopted, as long as it is not that of its end. */
function jaarVan(register: Register, plicht: Evaluatieplicht): number | undefined {
  const [eerste] = plicht.vastgesteld;
  if (plicht.afspraak.per !== 'interventie' || eerste === undefined) return plicht.jaar;
  return yearOf(dagVanUitkomst(register.byRef(eerste) as CterRecord<'evaluatie'>));
}

/** The promised evaluations of these interventions that count in a year and a municipality. */
export function plichtenIn(
  register: Register,
  interventies: readonly CterRecord<'interventie'>[],
  jaar: number,
  gemeente: string,
  peil: Peil,
): readonly Evaluatieplicht[] {
  return interventies
    .flatMap((i) => evaluatieplichten(register, i, peil))
    .filter((p) => jaarVan(register, p) === jaar)
    .filter((p) => gemeentenVan(register, p.over)?.includes(gemeente) ?? true);
}

/** The day on which the result of an evaluation came. */
const dagVanUitkomst = ({ velden }: CterRecord<'evaluatie'>): string =>
  velden['vastgesteld-op'] ?? velden['ontvangen-op'] ?? velden.periode.tot ?? velden.periode.van;

/** The year in which the result of an evaluation came; undefined while it is not adopted. */
const jaarVanUitkomst = (evaluatie: CterRecord<'evaluatie'>): number | undefined =>
  evaluatie.velden.status === 'vastgesteld' ? yearOf(dagVanUitkomst(evaluatie)) : undefined;

/** The adopted evaluations of an intervention whose result came in a year. */
export const isVanJaar = (evaluatie: CterRecord<'evaluatie'>, jaar: number): boolean =>
  jaarVanUitkomst(evaluatie) === jaar;

/** The adopted evaluations whose result came in a year or before it: what a report of that year can know of. */
export const isVanTot = (evaluatie: CterRecord<'evaluatie'>, jaar: number): boolean =>
  (jaarVanUitkomst(evaluatie) ?? Number.POSITIVE_INFINITY) <= jaar;

/** Whether an adopted evaluation looks back on a year, and its result was there on this day. */
export const isOverJaar = (evaluatie: CterRecord<'evaluatie'>, jaar: number, dag: string): boolean =>
  evaluatie.velden.status === 'vastgesteld' &&
  overlapsYear(evaluatie.velden.periode, jaar) &&
  dagVanUitkomst(evaluatie) <= dag;
