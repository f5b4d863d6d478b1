/** The additive relations solved for as many figures as they determine: each such figure as a sum of the free ones. */

/** A relation between numbered figures. */
export interface Equation {
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * `basic[r]` = Σ `rows[r][c]` × `free[c]`. Pivoting exchanges one basic figure for one free figure in place; the set of
 * solutions stays the same. There are no constants: relations only add.
 */
export interface Tableau {
  readonly rows: readonly Float64Array[];
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

/** Solves the equations one after the other; one that follows from the others adds nothing. */
export function buildTableau(size: number, equations: readonly Equation[]): Tableau {
  const solved = new Map<number, Float64Array>();
  for (const equation of equations) {
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
  const rows = [...solved.values()].map((row) => Float64Array.from(free, (i) => row[i]!));
  return { rows, basic: [...solved.keys()], free };
}

/** Exchanges the basic figure of row `r` for the free figure of column `c`. */
export function pivot({ rows, basic, free }: Tableau, r: number, c: number): void {
  const row = rows[r]!;
  const inverse = 1 / row[c]!;
  // Most rows are nearly empty: only the columns in use are visited.
  const used: number[] = [];
  for (let k = 0; k < row.length; k++) {
    if (row[k] === 0 || k === c) continue;
    row[k] = -row[k]! * inverse;
    used.push(k);
  }
  row[c] = inverse;
  for (let i = 0; i < rows.length; i++) {
    const other = rows[i]!;
    const times = other[c]!;
    if (i === r || times === 0) continue;
    other[c] = times * inverse;
    for (const k of used) {
      const sum = other[k]! + times * row[k]!;
      other[k] = Math.abs(sum) < NOTHING ? 0 : sum;
    }
  }
  [basic[r], free[c]] = [free[c]!, basic[r]!];
}

/** A copy of the same size, to be turned. */
export function copyTableau({ rows, basic, free }: Tableau): Tableau {
  return { rows: rows.map((row) => row.slice()), basic: [...basic], free: [...free] };
}

/** Makes a copy that was turned like the first one again: every search begins at the same place, and rounding errors never add up. */
export function restore(copy: Tableau, { rows, basic, free }: Tableau): Tableau {
  for (const [r, row] of rows.entries()) copy.rows[r]!.set(row);
  for (const [r, figure] of basic.entries()) copy.basic[r] = figure;
  for (const [c, figure] of free.entries()) copy.free[c] = figure;
  return copy;
}
