/** Whole numbers by an exchange: what one part gains another that it is counted with loses. */
import type { Costs } from './minimize.ts';
import type { Share, Shares } from './repair.ts';
import type { Equation } from './tableau.ts';

/** The parts that each part is counted with, and what changes when it gains what the other loses; found when asked for. */
export interface Pairs {
  readonly equations: readonly Equation[];
  readonly shares: Shares;
  readonly known: Map<number, readonly Pair[]>;
}

interface Pair {
  readonly loser: number;
  /** Totals of both stay as they are, and are not in it. */
  readonly changes: readonly Share[];
}

function net(gains: readonly Share[], loses: readonly Share[]): readonly Share[] {
  const all = new Map<number, number>();
  for (const { of, times } of gains) all.set(of, times);
  for (const { of, times } of loses) all.set(of, (all.get(of) ?? 0) - times);
  return [...all].filter(([, times]) => times !== 0).map(([of, times]) => ({ of, times }));
}

function pairsOf({ equations, shares, known }: Pairs, part: number): readonly Pair[] {
  const before = known.get(part);
  if (before) return before;
  const beside = new Set(equations.flatMap(({ parts }) => (parts.includes(part) ? parts : [])));
  beside.delete(part);
  const gains = shares.changes.get(part) ?? [];
  const pairs = [...beside].flatMap((loser) => {
    const loses = shares.changes.get(loser);
    return loses ? [{ loser, changes: net(gains, loses) }] : [];
  });
  known.set(part, pairs);
  return pairs;
}

const fits = ({ points }: Costs, values: Float64Array, changes: readonly Share[], by: number): boolean => {
  for (const { of, times } of changes) {
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
  pairs: Pairs,
  from: readonly Float64Array[],
  costs: Costs,
  cell: number,
  reach: number,
): Float64Array | undefined {
  const share = pairs.shares.consists[cell]?.[0];
  if (share?.times !== 1) return undefined;
  // Where the loser counts in the figure too, the figure stays as it is.
  const found = pairsOf(pairs, share.of).filter(({ changes }) =>
    changes.some((c) => c.of === cell && c.times === 1),
  );
  for (let t = from.length - 1; t >= 0; t--) {
    const values = from[t]!;
    const by = reach - values[cell]!;
    const pair = found.find(({ changes }) => fits(costs, values, changes, by));
    if (!pair) continue;
    const result = values.slice();
    for (const { of, times } of pair.changes) result[of] = result[of]! + times * by;
    return result;
  }
  return undefined;
}
