/** What a reader takes a figure for, and what may still be changed about that by withholding it. */
import type { Cell } from './cell.ts';
import { type Costs, FORBIDDEN, SMALL } from './minimize.ts';
import { rangeOf } from './shown-as.ts';

/**
 * The two readers against whom figures are protected. The `outsider` takes "niet getoond" for any count. The
 * `insider` knows the method and concludes that "niet getoond" stands for the threshold or more, since a smaller
 * count would be called "minder dan".
 */
export type Reader = 'outsider' | 'insider';

/** A demand: this reader must find it possible that the figure is as low (or high) as `reach`, or beyond. */
export interface Goal {
  readonly cell: number;
  readonly reader: Reader;
  readonly side: 'low' | 'high';
  readonly reach: number;
}

/** What reaching a goal is worth per unit: more than withholding anything. */
const WORTH = 1e7;
/** What "minder dan" itself costs to withhold: more than any other figure. */
const SMALL_COST = 1e5;

/** The borders of one cell, lo ≤ l ≤ u ≤ hi: l to u as published now, lo to hi when withheld. */
type Borders = readonly [lo: number, l: number, u: number, hi: number];

function borders(cell: Cell, withheld: boolean, reader: Reader, drempel: number): Borders {
  const { known, shown } = cell;
  const within = (low: number, high: number): readonly [number, number] => [
    Math.max(low, known.low),
    Math.min(high, known.high),
  ];
  const one = ([low, high]: readonly [number, number]): Borders => [low, low, high, high];
  if (cell.settled) return one(within(0, Number.POSITIVE_INFINITY));
  const { low, high } = rangeOf(shown);
  const [l, u] = within(low, high);
  if (shown.state === 'klein' && reader === 'insider') return one([l, u]);
  const [lo, hi] = within(reader === 'insider' ? drempel : 0, Number.POSITIVE_INFINITY);
  return withheld ? [lo, lo, hi, hi] : [lo, l, u, hi];
}

/** Whether a value of a goal's figure meets it. */
export function meets({ side, reach }: Goal, value: number): boolean {
  return side === 'low' ? value <= reach + SMALL : value >= reach - SMALL;
}

/** The costs of a search without goal: all hard limits, or (`mayWithhold`) with the possibility to withhold more. */
export function costsOf(
  cells: readonly Cell[],
  withheld: ReadonlySet<number>,
  reader: Reader,
  options: { readonly drempel: number; readonly mayWithhold: boolean },
): Costs {
  const points = new Float64Array(4 * cells.length);
  const slopes = new Float64Array(5 * cells.length);
  for (const [i, cell] of cells.entries()) {
    const [lo, l, u, hi] = borders(cell, withheld.has(i), reader, options.drempel);
    const cost = cell.shown.state === 'klein' ? SMALL_COST : cell.cost;
    points.set(options.mayWithhold ? [lo, l, u, hi] : [l, l, u, u], 4 * i);
    slopes.set([-FORBIDDEN, -cost, 0, cost, FORBIDDEN], 5 * i);
  }
  return { points, slopes };
}

/** The same costs with a goal in them; its figure itself stays what it is published as. */
export function withGoal(costs: Costs, { cell, side, reach }: Goal): Costs {
  const points = costs.points.slice();
  const slopes = costs.slopes.slice();
  const [l, u] = [points[4 * cell + 1]!, points[4 * cell + 2]!];
  const border = Math.min(Math.max(reach, l), u);
  points.set(side === 'low' ? [l, l, border, u] : [l, border, u, u], 4 * cell);
  slopes.set([-WORTH, 0, WORTH], 5 * cell + 1);
  return { points, slopes };
}
