/** One step from an old list to a new one: an item that stays, goes or comes, with its places in both. */
export interface Step {
  readonly kind: 'same' | 'gone' | 'new';
  /** Index in the old list; for what is new, where it would stand. */
  readonly from: number;
  /** Index in the new list; for what is gone, where it would stand. */
  readonly to: number;
}

/** Above this many differences the middle counts as replaced: the time would grow with their square. */
const MOST = 1000;

/** The ends of the two lists that differ, without the beginning and end they have in common. */
function middle(
  a: readonly string[],
  b: readonly string[],
): readonly [start: number, endA: number, endB: number] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  return [start, endA, endB];
}

/** Myers' greedy search: how far each diagonal came after each number of differences; undefined above the most. */
function search(
  a: readonly string[],
  b: readonly string[],
): readonly ReadonlyMap<number, number>[] | undefined {
  let reach = new Map<number, number>([[1, 0]]);
  const trail: ReadonlyMap<number, number>[] = [];
  for (let d = 0; d <= Math.min(MOST, a.length + b.length); d++) {
    trail.push(new Map(reach));
    const next = new Map(reach);
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return trail;
    }
    reach = next;
  }
  return undefined;
}

/** The steps through the middle, backwards along the trail. */
function walkBack(
  a: readonly string[],
  b: readonly string[],
  trail: readonly ReadonlyMap<number, number>[],
): Step[] {
  const steps: Step[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trail.length - 1; d >= 0; d--) {
    const reach = trail[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const before = down ? k + 1 : k - 1;
    const fromX = reach.get(before) ?? 0;
    const fromY = fromX - before;
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0)) steps.push({ kind: 'same', from: --x, to: --y });
    if (d === 0) break;
    if (down) steps.push({ kind: 'new', from: x, to: --y });
    else steps.push({ kind: 'gone', from: --x, to: y });
  }
  return steps.reverse();
}

/** The shortest way from one list to another; in very different lists everything between the equal ends is replaced. */
export function sequenceDiff(a: readonly string[], b: readonly string[]): readonly Step[] {
  const [start, endA, endB] = middle(a, b);
  const [oldMiddle, newMiddle] = [a.slice(start, endA), b.slice(start, endB)];
  const trail = search(oldMiddle, newMiddle);
  const inner = trail
    ? walkBack(oldMiddle, newMiddle, trail)
    : [
        ...oldMiddle.map((_, i): Step => ({ kind: 'gone', from: i, to: 0 })),
        ...newMiddle.map((_, i): Step => ({ kind: 'new', from: oldMiddle.length, to: i })),
      ];
  const same = (count: number, from: number, to: number): Step[] =>
    Array.from({ length: count }, (_, i) => ({ kind: 'same', from: from + i, to: to + i }));
  return [
    ...same(start, 0, 0),
    ...inner.map((s) => ({ ...s, from: s.from + start, to: s.to + start })),
    ...same(a.length - endA, endA, endB),
  ];
}
