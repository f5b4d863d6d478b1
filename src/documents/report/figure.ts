/** A figure of the annual report as data: what it counts, what it came to, and what it was made from. */
import type { Relation } from '../../disclosure/figure.ts';

/** Where a figure comes from; what nobody wrote down is no zero. */
export type Herkomst = 'geregistreerd' | 'aangeleverd' | 'niet-geregistreerd';

/** Persons (and signals, cases, requests about them) pass disclosure control; the rest is shown exactly. */
export type Telt = 'personen' | 'activiteiten' | 'euro';

/** One figure. `waarde` is absent when it was not registered; `records` are the refs of what it was made from. */
export interface Cijfer {
  /** What, then where, then when: `signalen.ontvangen.delft.2020`. Stays the same over the years. */
  readonly id: string;
  readonly label: string;
  readonly definitie: string;
  readonly telt: Telt;
  readonly herkomst: Herkomst;
  readonly waarde?: number;
  /** Who supplied it, and when. */
  readonly bron?: string;
  readonly records: readonly string[];
  /** Stands in no document; it only ties others together. */
  readonly verborgen?: boolean;
}

/** Figures with the sums that hold between them. */
export interface Boek {
  readonly cijfers: readonly Cijfer[];
  readonly relaties: readonly Relation[];
}

/** Several books as one. A figure that stands in more than one keeps its first place. */
export function samen(...boeken: readonly Boek[]): Boek {
  const cijfers = new Map<string, Cijfer>();
  for (const cijfer of boeken.flatMap((b) => b.cijfers))
    if (!cijfers.has(cijfer.id)) cijfers.set(cijfer.id, cijfer);
  return { cijfers: [...cijfers.values()], relaties: boeken.flatMap((b) => b.relaties) };
}

/** The id without place and time, which is how a series of figures is called: `signalen.ontvangen`. */
export const reeks = (id: string): string => id.split('.').slice(0, -2).join('.');

/** What a figure is called and counts. */
export type Kop = Pick<Cijfer, 'id' | 'label' | 'definitie'> & {
  readonly telt?: Telt;
  readonly verborgen?: boolean;
};

/** A figure of this register; without a value it is not registered. Shown exactly unless `telt` says otherwise. */
export const cijferVan = (kop: Kop, records: readonly string[], waarde: number | undefined): Cijfer => ({
  telt: 'activiteiten',
  ...kop,
  records: [...new Set(records)],
  ...(waarde === undefined ? { herkomst: 'niet-geregistreerd' } : { herkomst: 'geregistreerd', waarde }),
});
