import { groupBy } from './group.ts';

/** How far each figure is from the parts that nothing adds up to: 0 for a part, 1 for a row total, 2 for a grand total. */
export function heightsOf<T>(
  relations: readonly { readonly total: T; readonly parts: readonly T[] }[],
): (figure: T) => number {
  const partsOf = groupBy(relations, (r) => r.total);
  const found = new Map<T, number>();
  const height = (figure: T): number => {
    const before = found.get(figure);
    if (before !== undefined) return before;
    // Here already, so that a total that is part of itself does not go round in circles.
    found.set(figure, 0);
    let most = 0;
    for (const { parts } of partsOf.get(figure) ?? [])
      for (const part of parts) most = Math.max(most, 1 + height(part));
    found.set(figure, most);
    return most;
  };
  return height;
}
