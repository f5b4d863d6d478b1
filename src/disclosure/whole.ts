/** Whole numbers: a reader knows that counts are, so only a table of whole numbers proves that something is possible. */
import { type Exchanges, exchanged } from './exchange.ts';
import { type Costs, minimize, SMALL } from './minimize.ts';
import { repair, type Shares, sharesOf } from './repair.ts';
import { buildTableau, copyTableau, type Equation, restore, type Tableau } from './tableau.ts';

/** Relations between numbered figures, and the same solved: the starting point of every search. */
export interface Sheet {
  readonly equations: readonly Equation[];
  readonly tableau: Tableau;
  /** The tableau that searches turn, one after the other: to make a new one each time costs more than the search. */
  readonly scratch: Tableau;
  readonly shares: Shares;
  readonly exchanges: Exchanges;
}

/** Solves the relations between `size` figures. */
export function makeSheet(size: number, equations: readonly Equation[]): Sheet {
  const tableau = buildTableau(size, equations);
  const shares = sharesOf(tableau);
  const exchanges = { equations, shares, known: new Map() };
  return { equations, tableau, scratch: copyTableau(tableau), shares, exchanges };
}

/** The values with the solved figures computed from the free ones, so that all relations hold. */
export function settle({ tableau }: Sheet, values: Float64Array): Float64Array {
  const x = values.slice();
  const { table, basic, free } = tableau;
  for (const [r, figure] of basic.entries())
    x[figure] = free.reduce((sum, part, c) => sum + table[r * free.length + c]! * x[part]!, 0);
  return x;
}

/** The values of least cost, fractions allowed, found from values that satisfy the relations. */
export function cheapest({ tableau, scratch }: Sheet, from: Float64Array, costs: Costs): Float64Array {
  const x = from.slice();
  minimize(restore(scratch, tableau), x, costs);
  return x;
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
  from: Float64Array,
  costs: Costs,
  wanted: (values: Float64Array) => boolean,
  tries = 8,
): Float64Array | undefined {
  const good = (values: Float64Array): boolean => wanted(values) && holds(values, sheet.equations, costs);
  const waiting = [costs];
  for (let left = tries; left > 0; left--) {
    const next = waiting.pop();
    if (!next) return undefined;
    const x = cheapest(sheet, from, next);
    if (!isPossible(x, next) || !wanted(x)) continue;
    const values = x.map(Math.round);
    if (good(values)) return values;
    const i = x.findIndex((v) => Math.abs(v - Math.round(v)) > SMALL);
    if (i < 0) continue;
    const near = repair(sheet.shares, x, costs, good, 4 * x.length);
    if (near) return near;
    const fraction = x[i]!;
    waiting.push(cut(next, i, Math.ceil(fraction), 'high'), cut(next, i, Math.floor(fraction), 'low'));
  }
  return undefined;
}

/**
 * The same for one figure and what it must reach, from a table that nearly does, by an exchange of two parts: far
 * quicker than a search, and enough wherever parts are alike.
 */
export function wholeExchanged(
  sheet: Sheet,
  from: readonly Float64Array[],
  costs: Costs,
  { cell, reach }: { readonly cell: number; readonly reach: number },
): Float64Array | undefined {
  const values = exchanged(sheet.exchanges, from, costs, cell, reach);
  return values && values[cell] === reach && holds(values, sheet.equations, costs) ? values : undefined;
}

/** Whether values lie within the hard limits, fractions allowed. */
export function isPossible(x: Float64Array, { points }: Costs): boolean {
  return x.every((v, i) => v >= points[4 * i]! - 1e-6 && v <= points[4 * i + 3]! + 1e-6);
}
