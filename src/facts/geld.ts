/** Money for the approach: which budgets belong to whom and when, what was requested, granted, spent and settled. */
import type { Velden } from '../records/index.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { overlapsYear } from './interventies.ts';

type Budget = CterRecord<'budget'>;
/** One item of a budget. */
export type Post = Velden<'budget'>['posten'][number];

/** The budgets of a municipality itself that run in a year. */
export const budgettenVan = (register: Register, gemeente: string, jaar: number): readonly Budget[] =>
  register
    .all('budget')
    .filter(({ velden }) => velden.gemeente === gemeente && overlapsYear(velden.periode, jaar));

/** The budgets for a district as a whole that run in a year: by its name, or asked for by one of its municipalities. */
export const districtbudgetten = (
  register: Register,
  district: string,
  gemeenten: readonly string[],
  jaar: number,
): readonly Budget[] =>
  register.all('budget').filter(({ velden }) => {
    if (velden.gemeente !== undefined || !overlapsYear(velden.periode, jaar)) return false;
    const aanvrager = velden.hoofdaanvrager;
    return velden.district === district || (aanvrager !== undefined && gemeenten.includes(aanvrager));
  });

/** Amounts added up; absent when none of them is known. */
export const som = (bedragen: readonly (number | undefined)[]): number | undefined => {
  const bekend = bedragen.filter((b) => b !== undefined);
  // Whole cents, so that a sum of amounts says what a person would add up.
  return bekend.length === 0 ? undefined : Math.round(bekend.reduce((a, b) => a + b * 100, 0)) / 100;
};

/** The amounts of a year together. An amount is absent when no record knows it. */
export interface Bedragen {
  readonly aangevraagd: number | undefined;
  readonly toegekend: number | undefined;
  readonly begroot: number | undefined;
  readonly besteed: number | undefined;
  /** Whether of every item it is known what was spent. */
  readonly isBesteedCompleet: boolean;
  readonly vastgesteld: number | undefined;
  readonly terugbetaald: number | undefined;
}

/** The amounts of these budgets together. */
export function bedragenVan(budgetten: readonly Budget[]): Bedragen {
  const posten = budgetten.flatMap((b) => b.velden.posten);
  const van = (naam: 'aangevraagd' | 'toegekend' | 'vastgesteld' | 'terugbetaald') =>
    som(budgetten.map((b) => b.velden[naam]));
  return {
    aangevraagd: van('aangevraagd'),
    toegekend: van('toegekend'),
    begroot: som(posten.map((p) => p.begroot)),
    besteed: som(posten.map((p) => p.besteed)),
    isBesteedCompleet: posten.length > 0 && posten.every((p) => p.besteed !== undefined),
    vastgesteld: van('vastgesteld'),
    terugbetaald: van('terugbetaald'),
  };
}

/** The budgets of a source that are (also) for a year. */
export const budgettenIn = (
  register: Register,
  bron: Velden<'budget'>['bron'],
  jaar: number,
): readonly Budget[] =>
  register.all('budget').filter(({ velden }) => velden.bron === bron && overlapsYear(velden.periode, jaar));

/** The intervention an item pays for, also through a delivery or an analysis of it. */
export function interventieVan(register: Register, post: Post): CterRecord<'interventie'> | undefined {
  const over = post.over === undefined ? undefined : register.byRef(post.over);
  if (over?.soort === 'interventie') return over as CterRecord<'interventie'>;
  if (over?.soort === 'uitvoering')
    return register.find('interventie', (over as CterRecord<'uitvoering'>).velden.interventie);
  return over?.soort === 'analyse'
    ? register.find('interventie', (over as CterRecord<'analyse'>).velden.interventie)
    : undefined;
}

/** The line of action that an item is for; undefined when it is for something else. */
export function actielijnVan(register: Register, post: Post): string | undefined {
  const over = post.over === undefined ? undefined : register.byRef(post.over);
  return over?.soort === 'actielijn' ? over.id : interventieVan(register, post)?.velden.actielijn;
}

/** Two amounts in a budget that contradict each other. */
export interface Tegenspraak {
  readonly veld: 'posten' | 'toegekend' | 'vastgesteld' | 'terugbetaald';
  readonly wat:
    | 'meer-toegekend-dan-gevraagd'
    | 'meer-begroot-dan-toegekend'
    | 'meer-vastgesteld-dan-toegekend'
    | 'besteed-is-niet-vastgesteld'
    | 'rest-is-niet-terugbetaald';
  readonly staat: number;
  readonly hoort: number;
}

/** Every contradiction between the amounts of one budget; what is not known contradicts nothing. */
export function tegenspraken(budget: Budget): readonly Tegenspraak[] {
  const b = bedragenVan([budget]);
  const gevonden: Tegenspraak[] = [];
  const meer = (veld: Tegenspraak['veld'], wat: Tegenspraak['wat'], staat?: number, hoort?: number) => {
    if (staat !== undefined && hoort !== undefined && staat > hoort)
      gevonden.push({ veld, wat, staat, hoort });
  };
  const anders = (veld: Tegenspraak['veld'], wat: Tegenspraak['wat'], staat?: number, hoort?: number) => {
    if (staat !== undefined && hoort !== undefined && staat !== hoort)
      gevonden.push({ veld, wat, staat, hoort });
  };
  meer('toegekend', 'meer-toegekend-dan-gevraagd', b.toegekend, b.aangevraagd);
  meer('posten', 'meer-begroot-dan-toegekend', b.begroot, b.toegekend);
  meer('vastgesteld', 'meer-vastgesteld-dan-toegekend', b.vastgesteld, b.toegekend);
  if (b.isBesteedCompleet) anders('vastgesteld', 'besteed-is-niet-vastgesteld', b.vastgesteld, b.besteed);
  if (b.toegekend !== undefined && b.vastgesteld !== undefined && b.vastgesteld <= b.toegekend)
    anders('terugbetaald', 'rest-is-niet-terugbetaald', b.terugbetaald, som([b.toegekend, -b.vastgesteld]));
  return gevonden;
}
