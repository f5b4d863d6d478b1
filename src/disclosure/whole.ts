/** Whole numbers: a reader knows that counts are, so only a table of whole numbers proves that something is possible. */
import { type Costs, minimize, SMALL } from './minimize.ts';
import { repair, type Shares, sharesOf } from './repair.ts';
import { buildTableau, type Equation, type Tableau } from './tableau.ts';

/** Relations between numbered figures, the same solved, with a position from which to search: `x` satisfies the relations. */
export interface Sheet {
  readonly equations: readonly Equation[];
  readonly tableau: Tableau;
  readonly shares: Shares;
  readonly x: Float64Array;
}

/** A sheet at a position: from `from`, the solved figures following from the free ones. */
export function makeSheet(equations: readonly Equation[], from: Float64Array): Sheet {
  const tableau = buildTableau(from.length, equations);
  const sheet = { equations, tableau, shares: sharesOf(tableau), x: from.slice() };
  settle(sheet);
  return sheet;
}

/** Computes the solved figures anew from the free ones, so that rounding errors never add up. */
export function settle({ tableau, x }: Sheet): void {
  for (const i of tableau.free) x[i] = Math.round(x[i]!);
  for (const [r, row] of tableau.rows.entries()) {
    let sum = 0;
    for (let c = 0; c < row.length; c++) if (row[c] !== 0) sum += row[c]! * x[tableau.free[c]!]!;
    x[tableau.basic[r]!] = sum;
  }
}

/** Whether whole numbers satisfy every relation and stay within the hard limits, computed exactly. */
function holds(values: Float64Array, equations: readonly Equation[], { points }: Costs): boolean {
  if (!values.every((v, i) => v >= points[4 * i]! && v <= points[4 * i + 3]!)) return false;
  return equations.every(
    ({ total, parts }) => parts.reduce((sum, p) => sum + values[p]!, 0) === values[total],
  );
}

/** The same costs with one figure held below (or above) a border. */
function cut({ points, slopes }: Costs, i: number, border: number, side: 'low' | 'high'): Costs {
  const limit = side === 'low' ? Math.min : Math.max;
  const narrower = points.slice();
  for (let k = 4 * i; k < 4 * i + 4; k++) narrower[k] = limit(points[k]!, border);
  return { points: narrower, slopes };
}

/**
 * Whole numbers of least cost, or nearly so, that satisfy relations and hard limits and are `wanted`; undefined when
 * `tries` searches found none. Where the least cost has fractions (three-way tables), whole numbers near it are
 * looked for, and then with one of the fractions cut off on either side.
 */
export function wholeSolution(
  sheet: Sheet,
  costs: Costs,
  wanted: (values: Float64Array) => boolean,
  tries = 8,
): Float64Array | undefined {
  const good = (values: Float64Array): boolean => wanted(values) && holds(values, sheet.equations, costs);
  const waiting = [costs];
  for (let left = tries; left > 0; left--) {
    const next = waiting.pop();
    if (!next) return undefined;
    settle(sheet);
    minimize(sheet.tableau, sheet.x, next);
    const values = sheet.x.map(Math.round);
    if (good(values)) return values;
    const i = sheet.x.findIndex((v) => Math.abs(v - Math.round(v)) > SMALL);
    if (i < 0) continue;
    const near = repair(sheet.shares, sheet.x, costs, good, 4 * sheet.x.length);
    if (near) return near;
    const fraction = sheet.x[i]!;
    waiting.push(cut(next, i, Math.ceil(fraction), 'high'), cut(next, i, Math.floor(fraction), 'low'));
  }
  return undefined;
}

/** The same from a table that nearly does, by small steps only: quick, and usually enough. */
export function wholeNear(
  sheet: Sheet,
  from: Float64Array,
  costs: Costs,
  wanted: (values: Float64Array) => boolean,
): Float64Array | undefined {
  const good = (values: Float64Array): boolean => wanted(values) && holds(values, sheet.equations, costs);
  return repair(sheet.shares, from, costs, good, 60);
}

/** Whether the position of a sheet lies within the hard limits, fractions allowed. */
export function isPossible({ x }: Sheet, { points }: Costs): boolean {
  return x.every((v, i) => v >= points[4 * i]! - 1e-6 && v <= points[4 * i + 3]! + 1e-6);
}
