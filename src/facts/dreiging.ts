/** What is true about the threat level: which held when. */
import type { CterRecord, Register } from '../register/register.ts';
import { daysAfter, yearPeriod } from '../text/dates.ts';
import { overlapt } from './periode.ts';

type Dreigingsbeeld = CterRecord<'dreigingsbeeld'>;

/** The names of the levels 1 to 5 (NCTV). */
export const NIVEAUS = ['minimaal', 'beperkt', 'aanzienlijk', 'substantieel', 'kritiek'] as const;

/** The assessments that held on at least one day of a year, the earliest first. */
export function dreigingIn(register: Register, jaar: number): readonly Dreigingsbeeld[] {
  return register
    .all('dreigingsbeeld')
    .filter(({ velden }) => overlapt({ van: velden.vanaf, tot: velden.tot }, yearPeriod(jaar)))
    .sort((a, b) => (a.velden.vanaf + a.velden.datum < b.velden.vanaf + b.velden.datum ? -1 : 1));
}

/** The first day of the unbroken stretch in which the level of this assessment has held. */
export function niveauSinds(register: Register, { velden }: Dreigingsbeeld): string {
  const eerder = register
    .all('dreigingsbeeld')
    .filter(
      ({ velden: v }) =>
        v.niveau === velden.niveau &&
        v.gebied === velden.gebied &&
        v.vanaf < velden.vanaf &&
        v.tot !== undefined &&
        daysAfter(v.tot, 1) >= velden.vanaf,
    )
    .sort((a, b) => (a.velden.vanaf < b.velden.vanaf ? -1 : 1))[0];
  return eerder ? niveauSinds(register, eerder) : velden.vanaf;
}

/** The assessment that says which level held on a day: the one that was made last. */
export function dreigingOp(register: Register, dag: string): Dreigingsbeeld | undefined {
  return register
    .all('dreigingsbeeld')
    .filter(({ velden }) => velden.vanaf <= dag && (velden.tot === undefined || velden.tot >= dag))
    .sort((a, b) => (a.velden.datum < b.velden.datum ? -1 : 1))
    .at(-1);
}
