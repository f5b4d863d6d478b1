/** What is true about which interventions run where and when. */
import type { CterRecord, Register } from '../register/register.ts';
import { yearOf } from '../text/dates.ts';

type Periode = { readonly van: string; readonly tot?: string | undefined };

/** Whether a period has at least one day in the year; a period without end goes on. */
export function overlapsYear(periode: Periode, jaar: number): boolean {
  return yearOf(periode.van) <= jaar && (periode.tot === undefined || yearOf(periode.tot) >= jaar);
}

/** The interventions of a municipality, sorted by id. */
export function interventiesVan(register: Register, gemeente: string): readonly CterRecord<'interventie'>[] {
  return register.all('interventie').filter((i) => i.velden.gemeenten.includes(gemeente));
}

/** The interventions of a municipality that run on at least one day of the year. */
export function interventiesIn(
  register: Register,
  gemeente: string,
  jaar: number,
): readonly CterRecord<'interventie'>[] {
  return interventiesVan(register, gemeente).filter((i) => overlapsYear(i.velden.looptijd, jaar));
}

/**
 * The years in which an intervention of the municipality runs, oldest first. A period without end counts up
 * to and including the year of `today`.
 */
export function jarenMetInterventies(register: Register, gemeente: string, today: string): readonly number[] {
  const jaren = new Set<number>();
  for (const { velden } of interventiesVan(register, gemeente)) {
    const last = yearOf(velden.looptijd.tot ?? today);
    for (let jaar = yearOf(velden.looptijd.van); jaar <= last && jaren.size < 500; jaar++) jaren.add(jaar);
  }
  return [...jaren].sort((a, b) => a - b);
}

/** The year an overview is about when none is asked for: this year if anything runs in it, else the latest year that has something. */
export function overzichtsjaar(register: Register, gemeente: string, today: string): number {
  const jaren = jarenMetInterventies(register, gemeente, today);
  const nu = yearOf(today);
  return jaren.includes(nu) ? nu : (jaren.at(-1) ?? nu);
}
