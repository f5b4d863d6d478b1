/** What a reader can compute: the limits that everything published together puts to each figure. */
import { components, inOrder } from './components.ts';
import type { Range, Relation, Shown } from './figure.ts';
import { FORBIDDEN } from './minimize.ts';
import { rangeOf } from './shown-as.ts';
import { cheapest, isPossible, makeSheet, type Sheet, settle } from './whole.ts';

/** Counts from here on are as good as unlimited. */
const ENDLESS = 1e9;

/** Costs that pull one figure down (-1) or up (1) within the ranges of all. */
function pull(ranges: readonly Range[], figure?: number, direction: -1 | 1 = 1) {
  const points = new Float64Array(4 * ranges.length);
  const slopes = new Float64Array(5 * ranges.length);
  for (const [i, { low, high }] of ranges.entries()) {
    const far = Math.min(high, ENDLESS);
    points.set(
      figure === i ? (direction < 0 ? [low, low, low, far] : [low, far, far, far]) : [low, low, high, high],
      4 * i,
    );
    slopes.set([-FORBIDDEN, -1, 0, 1, FORBIDDEN], 5 * i);
  }
  return { points, slopes };
}

function extremes(sheet: Sheet, from: Float64Array, ranges: readonly Range[], figure: number): Range {
  const extreme = (direction: -1 | 1): number =>
    cheapest(sheet, from, pull(ranges, figure, direction))[figure]!;
  // Adding zero makes a negative zero positive.
  const low = Math.ceil(extreme(-1) - 1e-6) + 0;
  const high = Math.floor(extreme(1) + 1e-6);
  return { low, high: high >= ENDLESS ? Number.POSITIVE_INFINITY : high };
}

/**
 * The lowest and highest count that the published forms and the relations leave to each figure (linear bounds, drawn
 * in to whole numbers), or undefined when no counts at all agree with them. `withheldFrom` is the least count that
 * the reader thinks "niet getoond" stands for. A figure in a relation but not in `shown` was never published.
 */
export function attack(
  shown: ReadonlyMap<string, Shown>,
  relations: readonly Relation[],
  withheldFrom = 0,
): ReadonlyMap<string, Range> | undefined {
  const ids = new Set([...shown.keys(), ...relations.flatMap((r) => [r.total, ...r.parts])]);
  const cells = [...ids].sort().map((id) => ({ id }));
  const result = new Map<string, Range>();
  for (const { cells: group, equations } of components(cells, inOrder(relations))) {
    const ranges = group.map(({ id }) => {
      const form = shown.get(id) ?? { state: 'niet-getoond' };
      return form.state === 'niet-getoond'
        ? { low: shown.has(id) ? withheldFrom : 0, high: Number.POSITIVE_INFINITY }
        : rangeOf(form);
    });
    const sheet = makeSheet(ranges.length, equations);
    const from = settle(
      sheet,
      Float64Array.from(ranges, (r) => r.low),
    );
    const start = pull(ranges);
    const possible = cheapest(sheet, from, start);
    if (!isPossible(possible, start)) return undefined;
    for (const [i, { id }] of group.entries()) result.set(id, extremes(sheet, possible, ranges, i));
  }
  return result;
}
