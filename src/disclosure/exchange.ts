/** Whole numbers by an exchange: what one part gains another that it is counted with loses. */
import type { Costs } from './minimize.ts';
import type { Share, Shares } from './repair.ts';
import type { Equation } from './tableau.ts';

/** What changes when one part gains what another loses; totals of both stay as they are, and are not in it. */
type Exchange = readonly Share[];

/** The exchanges of each part with those it is counted with; found when asked for. */
export interface Exchanges {
  readonly equations: readonly Equation[];
  readonly shares: Shares;
  readonly known: Map<number, readonly Exchange[]>;
}

function net(gains: readonly Share[], loses: readonly Share[]): Exchange {
  const all = new Map<number, number>();
  for (const { of, times } of gains) all.set(of, times);
  for (const { of, times } of loses) all.set(of, (all.get(of) ?? 0) - times);
  return [...all].filter(([, times]) => times !== 0).map(([of, times]) => ({ of, times }));
}

function exchangesOf({ equations, shares, known }: Exchanges, part: number): readonly Exchange[] {
  const before = known.get(part);
  if (before) return before;
  const beside = new Set(equations.flatMap(({ parts }) => (parts.includes(part) ? parts : [])));
  beside.delete(part);
  const gains = shares.changes.get(part) ?? [];
  const found = [...beside].flatMap((loser) => {
    const loses = shares.changes.get(loser);
    return loses ? [net(gains, loses)] : [];
  });
  known.set(part, found);
  return found;
}

const fits = ({ points }: Costs, values: Float64Array, exchange: Exchange, by: number): boolean => {
  for (const { of, times } of exchange) {
    const value = values[of]! + times * by;
    if (value < points[4 * of]! || value > points[4 * of + 3]!) return false;
  }
  return true;
};

/**
 * Brings figure `cell` of one of the tables `from` to `reach` by an exchange that leaves every figure within its hard
 * limits; the latest table first, for what was made possible of one part mostly is of the next one in the same way.
 * Undefined when no exchange does it.
 */
export function exchanged(
  exchanges: Exchanges,
  from: readonly Float64Array[],
  costs: Costs,
  cell: number,
  reach: number,
): Float64Array | undefined {
  const share = exchanges.shares.consists[cell]?.[0];
  if (share?.times !== 1) return undefined;
  // Where the loser counts in the figure too, the figure stays as it is.
  const found = exchangesOf(exchanges, share.of).filter((exchange) =>
    exchange.some((c) => c.of === cell && c.times === 1),
  );
  for (let t = from.length - 1; t >= 0; t--) {
    const values = from[t]!;
    const by = reach - values[cell]!;
    const exchange = found.find((e) => fits(costs, values, e, by));
    if (!exchange) continue;
    const result = values.slice();
    for (const { of, times } of exchange) result[of] = result[of]! + times * by;
    return result;
  }
  return undefined;
}
