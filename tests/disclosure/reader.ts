/**
 * A reader with time and a sharp pencil, written apart from the program: does any table of whole numbers agree with
 * all that is published? Exhaustive: limits are drawn in, then the figure with the fewest
 * possible counts is split in two halves, and both are tried.
 */

export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

export type Limits = ReadonlyMap<string, readonly [low: number, high: number]>;

/** "Any number": more than any count in these tests. */
export const MANY = 20_000;

type Box = Map<string, [number, number]>;

function narrow(box: Box, id: string, low: number, high: number): boolean {
  const now = box.get(id)!;
  if (low <= now[0] && high >= now[1]) return false;
  box.set(id, [Math.max(low, now[0]), Math.min(high, now[1])]);
  return true;
}

/** Draws the limits in; false when a figure has no count left. */
function drawIn(box: Box, sums: readonly Sum[]): boolean {
  // Limits that creep towards each other one by one are left to the halving.
  let changed = true;
  for (let rounds = 40; changed && rounds > 0; rounds--) {
    changed = false;
    for (const { total, parts } of sums) {
      const low = parts.reduce((all, id) => all + box.get(id)![0], 0);
      const high = parts.reduce((all, id) => all + box.get(id)![1], 0);
      if (narrow(box, total, low, high)) changed = true;
      const [least, most] = box.get(total)!;
      for (const id of parts) {
        const [a, b] = box.get(id)!;
        if (narrow(box, id, least - (high - b), most - (low - a))) changed = true;
      }
    }
    for (const [low, high] of box.values()) if (low > high) return false;
  }
  return true;
}

const addsUp = (box: Box, { total, parts }: Sum): boolean =>
  parts.reduce((all, id) => all + box.get(id)![0], 0) === box.get(total)![0];

/** Whether some table of whole numbers lies within the limits and adds up. */
export function isThinkable(limits: Limits, sums: readonly Sum[]): boolean {
  let work = 200_000;
  const search = (box: Box): boolean => {
    if (work-- < 0) throw new Error('the reader ran out of time: make the table smaller');
    if (!drawIn(box, sums)) return false;
    const open = [...box].filter(([, [low, high]]) => low < high);
    if (open.length === 0) return sums.every((sum) => addsUp(box, sum));
    const [id, [low, high]] = open.reduce((a, b) => (b[1][1] - b[1][0] < a[1][1] - a[1][0] ? b : a));
    const middle = Math.floor((low + high) / 2);
    const half = (from: number, to: number): boolean => search(new Map(box).set(id, [from, to]));
    return half(low, middle) || half(middle + 1, high);
  };
  return search(new Map([...limits].map(([id, [low, high]]) => [id, [low, high]])));
}

/** Whether the reader still thinks it possible that a figure is `least` or less and that it is `most` or more. */
export function thinksPossible(
  limits: Limits,
  sums: readonly Sum[],
  id: string,
  least: number,
  most: number,
): boolean {
  const [low, high] = limits.get(id)!;
  const below = new Map(limits).set(id, [low, Math.min(high, least)]);
  const above = new Map(limits).set(id, [Math.max(low, most), high]);
  return isThinkable(below, sums) && isThinkable(above, sums);
}

/** The lowest and highest count of a figure, by halving. */
export function thinkableRange(limits: Limits, sums: readonly Sum[], id: string): [number, number] {
  const [low, high] = limits.get(id)!;
  let [a, b] = [low, high];
  while (a < b) {
    const m = Math.floor((a + b) / 2);
    if (isThinkable(new Map(limits).set(id, [low, m]), sums)) b = m;
    else a = m + 1;
  }
  const least = a;
  [a, b] = [least, high];
  while (a < b) {
    const m = Math.ceil((a + b) / 2);
    if (isThinkable(new Map(limits).set(id, [m, high]), sums)) a = m;
    else b = m - 1;
  }
  return [least, a];
}
