/** Reach against what was intended, of deliveries that were made. What was not counted is never a nought. */
import type { Velden } from '../records/index.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { isInJaar, uitvoeringenVan } from './uitvoeringen.ts';

/** Added-up reach. People who came twice, or who belong to two groups, count twice. */
export interface Bereik {
  /** Of all lines that say how many were meant; absent when none does. */
  readonly beoogd: number | undefined;
  /** Of all lines that were counted; absent when none was. */
  readonly bereikt: number | undefined;
  /** Of the lines that have both numbers: only these may be held against each other. Absent when there are none. */
  readonly vergeleken: { readonly beoogd: number; readonly bereikt: number } | undefined;
  /** Deliveries with a line that was not counted, or with no line at all. */
  readonly nietGeteld: readonly string[];
  /** The deliveries that were added up. */
  readonly uitvoeringen: readonly string[];
}

type Regel = Velden<'uitvoering'>['bereik'][number];

const som = (getallen: readonly (number | undefined)[]): number | undefined => {
  const bekend = getallen.filter((n) => n !== undefined);
  return bekend.length === 0 ? undefined : bekend.reduce((a, b) => a + b, 0);
};

/** The reach of these deliveries; those not carried out are left out. With `doelgroep` only of that target group. */
export function bereikVan(uitvoeringen: readonly CterRecord<'uitvoering'>[], doelgroep?: string): Bereik {
  const gedaan = uitvoeringen.filter((u) => u.velden.status === 'uitgevoerd');
  const regelsVan = (u: CterRecord<'uitvoering'>): readonly Regel[] =>
    u.velden.bereik.filter((r) => doelgroep === undefined || r.doelgroep === doelgroep);
  const regels = gedaan.flatMap(regelsVan);
  const beide = regels.filter((r) => r.beoogd !== undefined && r.bereikt !== undefined);
  return {
    beoogd: som(regels.map((r) => r.beoogd)),
    bereikt: som(regels.map((r) => r.bereikt)),
    vergeleken:
      beide.length === 0
        ? undefined
        : { beoogd: som(beide.map((r) => r.beoogd)) ?? 0, bereikt: som(beide.map((r) => r.bereikt)) ?? 0 },
    nietGeteld: gedaan
      .filter((u) => regelsVan(u).length === 0 || regelsVan(u).some((r) => r.bereikt === undefined))
      .map((u) => u.ref),
    uitvoeringen: gedaan.map((u) => u.ref),
  };
}

/**
 * The deliveries of these interventions that belong to a year. With a municipality those that were (also) for
 * it: a delivery for several municipalities counts whole in each, since nobody counted who came from where.
 */
export function uitvoeringenIn(
  register: Register,
  interventies: readonly CterRecord<'interventie'>[],
  jaar: number,
  gemeente?: string,
): readonly CterRecord<'uitvoering'>[] {
  return interventies.flatMap((i) =>
    uitvoeringenVan(register, i.id).filter(
      (u) =>
        isInJaar(u, jaar) &&
        (gemeente === undefined || u.velden.gemeenten.length === 0 || u.velden.gemeenten.includes(gemeente)),
    ),
  );
}

/** Who dropped out of these deliveries, as far as that was kept; absent when it was kept nowhere. */
export function uitvalVan(uitvoeringen: readonly CterRecord<'uitvoering'>[]): number | undefined {
  return som(uitvoeringen.map((u) => u.velden.uitval?.aantal));
}
