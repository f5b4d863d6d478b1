/** The additive relations solved for as many figures as they determine: each such figure as a sum of the free ones. */
import { heightsOf } from './heights.ts';

/** A relation between numbered figures. */
export interface Equation {
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * `basic[r]` = Σ `table[r × free.length + c]` × `free[c]`; one array, because searches go through all of it. Pivoting exchanges one basic figure for one free figure in place; the set of
 * solutions stays the same. There are no constants: relations only add.
 */
export interface Tableau {
  readonly table: Float64Array;
  readonly basic: number[];
  readonly free: number[];
}

const NOTHING = 1e-9;

/** `target += factor × row`, with the dust of floating point swept away. */
function addScaled(target: Float64Array, factor: number, row: Float64Array): void {
  for (let c = 0; c < row.length; c++) {
    const add = row[c]!;
    if (add === 0) continue;
    const sum = target[c]! + factor * add;
    target[c] = Math.abs(sum) < NOTHING ? 0 : sum;
  }
}

/** Writes the equation in free figures alone. */
function inFree(equation: Equation, size: number, solved: ReadonlyMap<number, Float64Array>): Float64Array {
  const result = new Float64Array(size);
  for (const [figure, sign] of [
    [equation.total, -1],
    ...equation.parts.map((p) => [p, 1] as const),
  ] as const) {
    const row = solved.get(figure);
    if (row) addScaled(result, sign, row);
    else result[figure] = result[figure]! + sign;
  }
  return result;
}

/** The figure to solve an equation for: its total if it can be, else the first with coefficient one, else the first. */
function choose(row: Float64Array, total: number): number {
  if (row[total] !== 0) return total;
  const one = row.findIndex((a) => Math.abs(a) === 1);
  return one >= 0 ? one : row.findIndex((a) => a !== 0);
}

/**
 * Solves the equations one after the other; one that follows from the others adds nothing. Row totals come before what
 * is added up from them, so that the figures left free are parts and every total is a plain sum of those: in another
 * order the solutions are the same, but the table is fuller and a search through it takes several times the steps.
 */
export function buildTableau(size: number, equations: readonly Equation[]): Tableau {
  const solved = new Map<number, Float64Array>();
  const height = heightsOf(equations);
  for (const equation of equations.toSorted((a, b) => height(a.total) - height(b.total))) {
    const row = inFree(equation, size, solved);
    const figure = choose(row, equation.total);
    if (figure < 0) continue;
    const factor = -1 / row[figure]!;
    row[figure] = 0;
    for (let c = 0; c < size; c++) if (row[c] !== 0) row[c] = row[c]! * factor;
    for (const other of solved.values()) {
      const times = other[figure]!;
      if (times === 0) continue;
      other[figure] = 0;
      addScaled(other, times, row);
    }
    solved.set(figure, row);
  }
  const free = Array.from({ length: size }, (_, i) => i).filter((i) => !solved.has(i));
  const table = new Float64Array(solved.size * free.length);
  for (const [r, row] of [...solved.values()].entries())
    for (const [c, i] of free.entries()) table[r * free.length + c] = row[i]!;
  return { table, basic: [...solved.keys()], free };
}

/** Exchanges the basic figure of row `r` for the free figure of column `c`; `rows` are those with anything in `c`. */
export function pivot({ table, basic, free }: Tableau, r: number, c: number, rows: Int32Array): void {
  const width = free.length;
  const start = r * width;
  const inverse = 1 / table[start + c]!;
  // Most rows are nearly empty: only the columns in use are visited.
  const used: number[] = [];
  for (let k = 0; k < width; k++) {
    if (table[start + k] === 0 || k === c) continue;
    table[start + k] = -table[start + k]! * inverse;
    used.push(k);
  }
  table[start + c] = inverse;
  for (const row of rows) {
    const other = row * width;
    if (other === start) continue;
    const times = table[other + c]!;
    table[other + c] = times * inverse;
    for (let n = 0; n < used.length; n++) {
      const k = used[n]!;
      const sum = table[other + k]! + times * table[start + k]!;
      table[other + k] = Math.abs(sum) < NOTHING ? 0 : sum;
    }
  }
  [basic[r], free[c]] = [free[c]!, basic[r]!];
}

/** A copy of the same size, to be turned. */
export function copyTableau({ table, basic, free }: Tableau): Tableau {
  return { table: table.slice(), basic: [...basic], free: [...free] };
}

/** Makes a copy that was turned like the first one again: every search begins at the same place, and rounding errors never add up. */
export function restore(copy: Tableau, { table, basic, free }: Tableau): Tableau {
  copy.table.set(table);
  for (const [r, figure] of basic.entries()) copy.basic[r] = figure;
  for (const [c, figure] of free.entries()) copy.free[c] = figure;
  return copy;
}
