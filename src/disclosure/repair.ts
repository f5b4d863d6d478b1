/** Whole numbers by small steps: one more or one less in a part, until nothing goes over a limit. */
import type { Costs } from './minimize.ts';
import type { Tableau } from './tableau.ts';

/** How many times a figure counts in another. */
export interface Share {
  readonly of: number;
  readonly times: number;
}

/** Which figures change with each part that is free to choose, and of which parts each figure consists. */
export interface Shares {
  readonly changes: ReadonlyMap<number, readonly Share[]>;
  readonly consists: readonly (readonly Share[])[];
}

/** Reads them from a tableau that has not been turned yet: there every figure is a sum of whole parts. */
export function sharesOf({ table, basic, free }: Tableau): Shares {
  const consists: Share[][] = Array.from({ length: basic.length + free.length }, () => []);
  const changes = new Map<number, Share[]>();
  for (const [c, part] of free.entries()) {
    const own = [{ of: part, times: 1 }];
    changes.set(part, own);
    consists[part]!.push({ of: part, times: 1 });
    for (const [r, figure] of basic.entries()) {
      const times = table[r * free.length + c]!;
      if (times === 0) continue;
      own.push({ of: figure, times });
      consists[figure]!.push({ of: part, times });
    }
  }
  return { changes, consists };
}

/** What a value costs. */
function costOf({ points, slopes }: Costs, i: number, value: number): number {
  const [lo, l, u, hi] = [points[4 * i]!, points[4 * i + 1]!, points[4 * i + 2]!, points[4 * i + 3]!];
  if (value < l) return (value - l) * slopes[5 * i + 1]! + Math.min(0, value - lo) * slopes[5 * i]!;
  return value > u ? (value - u) * slopes[5 * i + 3]! + Math.max(0, value - hi) * slopes[5 * i + 4]! : 0;
}

interface Change {
  readonly part: number;
  readonly step: number;
  readonly cost: number;
}

/** Whole numbers on their way, with what each of them costs: kept, for few change in a round. */
interface Way {
  readonly shares: Shares;
  readonly costs: Costs;
  readonly values: Float64Array;
  readonly paid: Float64Array;
}

/** The cheapest change of one part that brings figure `i` a step in a direction, parts just changed excepted. */
function cheapest(
  { shares, costs, values, paid }: Way,
  i: number,
  direction: number,
  resting: readonly number[],
): Change | undefined {
  let best: Change | undefined;
  for (const { of: part, times } of shares.consists[i]!) {
    if (resting.includes(part)) continue;
    const step = Math.sign(times) * direction;
    let cost = 0;
    for (const { of: figure, times: factor } of shares.changes.get(part)!)
      cost += costOf(costs, figure, values[figure]! + step * factor) - paid[figure]!;
    if (!best || cost < best.cost) best = { part, step, cost };
  }
  return best;
}

/** Changes a part, and with it every figure that consists of it. */
function change({ shares, costs, values, paid }: Way, part: number, step: number): void {
  for (const { of: figure, times } of shares.changes.get(part)!) {
    values[figure] = values[figure]! + step * times;
    paid[figure] = costOf(costs, figure, values[figure]!);
  }
}

/** The figure that costs most, the first of equals; undefined when none costs anything. */
function dearest({ paid }: Way): number | undefined {
  let worst: number | undefined;
  let most = 0;
  for (let i = 0; i < paid.length; i++) if (paid[i]! > most) [worst, most] = [i, paid[i]!];
  return worst;
}

/** How long a part that was changed rests, so that two changes do not undo each other for ever. */
const REST = 4;

/**
 * Whole numbers near `from` that satisfy the relations and are `done`, or undefined when small steps do not lead
 * there. In each round the figure that costs most comes one step nearer to where it costs nothing.
 */
export function repair(
  shares: Shares,
  from: Float64Array,
  costs: Costs,
  done: (values: Float64Array) => boolean,
  rounds: number,
): Float64Array | undefined {
  const values = new Float64Array(from.length);
  for (const [part, changes] of shares.changes)
    for (const { of: figure, times } of changes)
      values[figure] = values[figure]! + Math.round(from[part]!) * times;
  const way: Way = { shares, costs, values, paid: values.map((value, i) => costOf(costs, i, value)) };
  const resting: number[] = [];
  for (let left = rounds; left > 0; left--) {
    if (done(values)) return values;
    const worst = dearest(way);
    if (worst === undefined) return undefined;
    const direction = values[worst]! < costs.points[4 * worst + 1]! ? 1 : -1;
    const found = cheapest(way, worst, direction, resting);
    if (!found) return undefined;
    change(way, found.part, found.step);
    resting.push(found.part);
    if (resting.length > REST) resting.shift();
  }
  return undefined;
}
