/** One figure as the protection sees it: what is fixed about it, and what withholding it costs. */
import type { Figure, Norms, Published, Range, Relation, Shown } from './figure.ts';
import { groupBy } from './group.ts';
import { heightsOf } from './heights.ts';
import { rangeOf, shownAs } from './shown-as.ts';

/** A controlled figure with what was published about it before and how it would be shown by itself. */
export interface Cell {
  readonly id: string;
  /** Absent for a figure that only an earlier publication knows. */
  readonly value?: number;
  readonly shown: Shown;
  /** What earlier publications leave open. */
  readonly known: Range;
  /** Nothing is left to decide: shown before, known from before only, or in no document. */
  readonly settled: boolean;
  /** Withheld in an earlier publication: it stays so, and the same report made again stays the same. */
  readonly kept: boolean;
  /** The counts that must stay possible for every reader; absent when the figure needs no protection. */
  readonly keep?: Range;
  /** What withholding it costs: little for a small part, much for a total. */
  readonly cost: number;
}

/** The cells, and the figures whose earlier form no longer fits their count. */
export interface Cells {
  readonly cells: readonly Cell[];
  readonly herzien: readonly string[];
}

const ALL: Range = { low: 0, high: Number.POSITIVE_INFINITY };

const meet = (a: Range, b: Range): Range => ({
  low: Math.max(a.low, b.low),
  high: Math.min(a.high, b.high),
});

/** What earlier publications together say of a figure, or of a count when they disagree: those that fit it. */
function knownBefore(published: readonly Published[], value?: number): { known: Range; herzien: boolean } {
  const ranges = published.map((p) => rangeOf(p.shown));
  const fits = ranges.filter((r) => value === undefined || (r.low <= value && value <= r.high));
  return { known: fits.reduce(meet, ALL), herzien: fits.length < ranges.length };
}

/** The form it had in an earlier publication that still fits: repeated as it was, so that two roundings never meet. */
function before(published: readonly Published[], value: number, norms: Norms): Shown | undefined {
  return published
    .map((p) => p.shown)
    .filter((s) => s.state === 'getoond' && s.low <= value && value <= s.high && s.value >= norms.drempel)
    .sort((a, b) => rangeOf(a).low - rangeOf(b).low || rangeOf(b).high - rangeOf(a).high)[0];
}

function cellOf(figure: Figure, published: readonly Published[], height: number, norms: Norms): Cell {
  const { id, value } = figure;
  const small = value < norms.drempel;
  const { known } = knownBefore(published, value);
  const earlier = small ? undefined : before(published, value, norms);
  return {
    id,
    value,
    shown: figure.verborgen ? { state: 'niet-getoond' } : (earlier ?? shownAs(figure, norms)),
    known,
    settled: figure.verborgen === true || earlier !== undefined || known.high < norms.drempel,
    kept: earlier === undefined && published.some((p) => p.shown.state === 'niet-getoond'),
    ...(small && { keep: { low: 0, high: norms.drempel - 1 } }),
    cost: (1 + Math.log2(1 + value)) * 4 ** Math.min(height, 4),
  };
}

/** A figure of which the count is not known any more; withheld then, it may have been a small one. */
function cellBefore(id: string, published: readonly Published[], norms: Norms): Cell {
  const { known } = knownBefore(published);
  const state =
    published.find((p) => p.shown.state === 'getoond') ?? published.find((p) => p.shown.state === 'klein');
  const shown = state?.shown ?? { state: 'niet-getoond' };
  const most = (shown.state === 'klein' ? shown.onder : norms.drempel) - 1;
  return {
    id,
    shown,
    known,
    settled: true,
    kept: false,
    ...(shown.state !== 'getoond' && { keep: { low: 0, high: most } }),
    cost: 1,
  };
}

/** The controlled figures in order of their ids; activities are left out, nothing about them is withheld. */
export function makeCells(
  figures: readonly Figure[],
  relations: readonly Relation[],
  earlier: readonly Published[],
  norms: Norms,
): Cells {
  const height = heightsOf(relations);
  const published = groupBy(earlier, (p) => p.id);
  const all = new Map<string, Cell>();
  for (const figure of figures) {
    if (figure.kind === 'activiteiten') continue;
    const { id } = figure;
    all.set(id, cellOf(figure, published.get(id) ?? [], height(id), norms));
  }
  const current = new Map(figures.map((f) => [f.id, f]));
  for (const [id, forms] of published) if (!current.has(id)) all.set(id, cellBefore(id, forms, norms));
  const herzien = figures
    .filter(({ id, value }) => knownBefore(published.get(id) ?? [], value).herzien)
    .map(({ id }) => id)
    .sort();
  return { cells: [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), herzien };
}
