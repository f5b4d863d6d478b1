/** The simplex method for convex, piecewise linear costs: how cheaply can figures satisfy their relations? */
import { pivot, type Tableau } from './tableau.ts';

/**
 * What each value of each figure costs. Figure i has the borders `points[4i…4i+3]` (lo ≤ l ≤ u ≤ hi) and, between
 * them, the slopes `slopes[5i…5i+4]`: below lo, lo to l, l to u, u to hi, above hi. Slopes never fall.
 */
export interface Costs {
  readonly points: Float64Array;
  readonly slopes: Float64Array;
}

/** What a unit outside the hard limits costs: more than anything else together. */
export const FORBIDDEN = 1e10;
/** Values closer than this are the same. */
export const SMALL = 1e-7;
const GAIN = 1e-3;
/** After so many steps in a row that moved nothing, choose by number alone: that rule cannot go round in circles. */
const PATIENCE = 60;

/** The segment (0 to 4) one enters when moving up from `x`. */
function above({ points }: Costs, i: number, x: number): number {
  let s = 0;
  while (s < 4 && x >= points[4 * i + s]! - SMALL) s++;
  return s;
}

/** The segment one enters when moving down from `x`. */
function below({ points }: Costs, i: number, x: number): number {
  let s = 4;
  while (s > 0 && x <= points[4 * i + s - 1]! + SMALL) s--;
  return s;
}

/** The segment of a solved figure; on a border the one nearer to what costs nothing. */
function segment(costs: Costs, i: number, x: number): number {
  if (x < costs.points[4 * i + 1]! - SMALL) return above(costs, i, x);
  return x > costs.points[4 * i + 2]! + SMALL ? below(costs, i, x) : 2;
}

interface Move {
  readonly column: number;
  readonly direction: 1 | -1;
}

/** A search under way: where it is, what counts, and in which segment each solved figure is. */
interface Search {
  readonly t: Tableau;
  readonly x: Float64Array;
  readonly costs: Costs;
  /** Kept, not derived from `x`: on a border it makes the difference between progress and going round. */
  readonly segments: Uint8Array;
  /** Room for what the solved figures add to the slope of each free one. */
  readonly pull: Float64Array;
  /** What a free figure itself costs per unit up and down from where it is; kept, for few move in a step. */
  readonly rise: Float64Array;
  readonly fall: Float64Array;
  /** The solved figures that change with the one that moves: their rows, the first `touched` count. */
  readonly rows: Int32Array;
  touched: number;
  /** Fewer steps in a row than `PATIENCE` moved nothing. */
  patient: boolean;
}

/** Notes the slopes of a figure anew, for one that is free and has moved. */
function noteSlopes({ x, costs, rise, fall }: Search, i: number): void {
  rise[i] = costs.slopes[5 * i + above(costs, i, x[i]!)]!;
  fall[i] = costs.slopes[5 * i + below(costs, i, x[i]!)]!;
}

/** The free figure to move: the one that gains most per unit, or the lowest number that gains at all. */
function entering({ t, costs, segments, pull, rise, fall, patient }: Search): Move | undefined {
  pull.fill(0);
  const { table, basic, free } = t;
  const width = free.length;
  for (let r = 0; r < basic.length; r++) {
    const i = basic[r]!;
    const slope = costs.slopes[5 * i + segments[i]!]!;
    if (slope === 0) continue;
    for (let c = 0; c < width; c++) pull[c] = pull[c]! + slope * table[r * width + c]!;
  }
  let best: (Move & { gain: number; figure: number }) | undefined;
  for (let column = 0; column < width; column++) {
    const figure = free[column]!;
    const up = -rise[figure]! - pull[column]!;
    const down = fall[figure]! + pull[column]!;
    const gain = Math.max(up, down);
    if (gain < GAIN) continue;
    const nearer = figure < (best?.figure ?? Number.POSITIVE_INFINITY);
    const better = !best || gain > best.gain + GAIN || (gain > best.gain - GAIN && nearer);
    if (patient ? better : nearer) best = { column, direction: up >= down ? 1 : -1, gain, figure };
  }
  return best;
}

interface Step {
  readonly size: number;
  /** The row whose figure comes to a border and leaves; undefined when the moving figure comes to one itself. */
  readonly row?: number;
}

/** Notes which rows have anything in a column; most have not, and the table is too large to go through more than once. */
function noteRows(search: Search, column: number): void {
  const { table, basic, free } = search.t;
  search.touched = 0;
  for (let row = 0, at = column; row < basic.length; row++, at += free.length)
    if (table[at] !== 0) search.rows[search.touched++] = row;
}

/** How far the figure can move before it, or one solved for, comes to the end of its segment. */
function longestStep({ t, x, costs, segments, rows, touched, patient }: Search, move: Move): Step {
  const { column, direction } = move;
  const border = (i: number, s: number, up: boolean): number => {
    if (up ? s === 4 : s === 0) return Number.POSITIVE_INFINITY;
    return Math.abs(costs.points[4 * i + (up ? s : s - 1)]! - x[i]!);
  };
  const own = t.free[column]!;
  const side = direction > 0 ? above(costs, own, x[own]!) : below(costs, own, x[own]!);
  let best: Step = { size: border(own, side, direction > 0) };
  let weight = Number.POSITIVE_INFINITY;
  for (let n = 0; n < touched; n++) {
    const row = rows[n]!;
    const rate = t.table[row * t.free.length + column]! * direction;
    if (Math.abs(rate) < SMALL) continue;
    const i = t.basic[row]!;
    const size = border(i, segments[i]!, rate > 0) / Math.abs(rate);
    // Among equals the firmest coefficient keeps the arithmetic sound; when going in circles, the lowest number.
    const heavier = patient ? Math.abs(rate) : -i;
    if (size > best.size + SMALL || (size > best.size - SMALL && heavier <= weight)) continue;
    best = { size: Math.max(0, size), row };
    weight = heavier;
  }
  return best;
}

/** Moves by a step and exchanges the figures if one comes to a border. */
function take(search: Search, { column, direction }: Move, { size, row }: Step): void {
  const { t, x, costs, segments, rows, touched } = search;
  const snap = (value: number): number => {
    const whole = Math.round(value);
    return Math.abs(value - whole) < SMALL ? whole : value;
  };
  const own = t.free[column]!;
  segments[own] = direction > 0 ? above(costs, own, x[own]!) : below(costs, own, x[own]!);
  if (size > 0) {
    x[own] = snap(x[own]! + direction * size);
    for (let n = 0; n < touched; n++) {
      const r = rows[n]!;
      const i = t.basic[r]!;
      x[i] = snap(x[i]! + direction * size * t.table[r * t.free.length + column]!);
    }
  }
  if (row !== undefined) pivot(t, row, column, rows.subarray(0, touched));
  noteSlopes(search, t.free[column]!);
}

/**
 * Moves `x`, which satisfies the relations, to the values of least cost that satisfy them, and turns the tableau with
 * it; the next search begins where this one ended. False when it gave up: `x` still satisfies the relations then.
 */
export function minimize(t: Tableau, x: Float64Array, costs: Costs): boolean {
  const segments = Uint8Array.from(x, (value, i) => segment(costs, i, value));
  const [rise, fall] = [new Float64Array(x.length), new Float64Array(x.length)];
  const pull = new Float64Array(t.free.length);
  const rows = new Int32Array(t.basic.length);
  const search: Search = { t, x, costs, segments, pull, rise, fall, rows, touched: 0, patient: true };
  for (const figure of t.free) noteSlopes(search, figure);
  let still = 0;
  for (let steps = 50 * (t.basic.length + t.free.length); steps > 0; steps--) {
    search.patient = still < PATIENCE;
    const move = entering(search);
    if (!move) return true;
    noteRows(search, move.column);
    const step = longestStep(search, move);
    if (step.size === Number.POSITIVE_INFINITY) return false;
    still = step.size > SMALL ? 0 : still + 1;
    take(search, move, step);
  }
  return false;
}
