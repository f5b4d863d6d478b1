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

/** What decides the costs besides the figures and what is withheld of them. */
export interface Asked {
  readonly reader: Reader;
  readonly drempel: number;
  /** Whether a search may withhold more; else every limit is hard. */
  readonly mayWithhold: boolean;
}

/** Writes the limits of one figure anew, after it was withheld or shown again. */
export function noteLimits(
  { points }: Costs,
  cells: readonly Cell[],
  i: number,
  isWithheld: boolean,
  { reader, drempel, mayWithhold }: Asked,
): void {
  const [lo, l, u, hi] = borders(cells[i]!, isWithheld, reader, drempel);
  points[4 * i] = mayWithhold ? lo : l;
  points[4 * i + 1] = l;
  points[4 * i + 2] = u;
  points[4 * i + 3] = mayWithhold ? hi : u;
}

/** The costs of a search without goal. */
export function costsOf(cells: readonly Cell[], withheld: ReadonlySet<number>, asked: Asked): Costs {
  const points = new Float64Array(4 * cells.length);
  const slopes = new Float64Array(5 * cells.length);
  const costs = { points, slopes };
  for (const [i, cell] of cells.entries()) {
    noteLimits(costs, cells, i, withheld.has(i), asked);
    const cost = cell.shown.state === 'klein' ? SMALL_COST : cell.cost;
    slopes.set([-FORBIDDEN, -cost, 0, cost, FORBIDDEN], 5 * i);
  }
  return costs;
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
