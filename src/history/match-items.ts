/** Which items of an old list are which of a new one. */
import { sameData } from '../source/plain-data.ts';
import { sequenceDiff } from '../text/sequence-diff.ts';

/** Fields by name. */
export type Group = Readonly<Record<string, unknown>>;

/** Whether a value is a group of fields. */
export const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An item in both lists, only in the old one, or only in the new one; by index. */
export interface Pair {
  readonly from?: number;
  readonly to?: number;
}

interface Matched {
  readonly pairs: readonly Pair[];
  /** Whether items that are in both stand in another order. */
  readonly isReordered: boolean;
}

/** Fields by which people know an item, the surest first. */
const NAMES = ['id', 'fase', 'stap', 'naam'];

const nameOf = (item: unknown): string | undefined => {
  if (!isGroup(item)) return undefined;
  const name = NAMES.map((key) => item[key]).find((value) => typeof value === 'string');
  return name === undefined ? undefined : String(name);
};

/** An item as people read it: its id, or its number from 1 with the name it has. */
export function labelOf(item: unknown, index: number): string {
  if (isGroup(item) && typeof item['id'] === 'string') return item['id'];
  const name = nameOf(item);
  return name === undefined || name.length > 40 ? String(index + 1) : `${index + 1} (${name})`;
}

/** A value as text that is the same for the same data, whatever the order of its keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isGroup(value)) return JSON.stringify(value) ?? 'undefined';
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** The ids of the items, or undefined unless every item has one of its own. */
function idsOf(list: readonly unknown[]): readonly string[] | undefined {
  const ids = list.map((item) => (isGroup(item) && typeof item['id'] === 'string' ? item['id'] : undefined));
  const all = ids.filter((id) => id !== undefined);
  return all.length === list.length && new Set(all).size === all.length ? all : undefined;
}

function byId(before: readonly string[], after: readonly string[]): Matched {
  const places = new Map(before.map((id, i) => [id, i]));
  const known = new Set(after);
  const kept = after.flatMap((id) => places.get(id) ?? []);
  const pairs = after.map((id, to): Pair => {
    const from = places.get(id);
    return from === undefined ? { to } : { from, to };
  });
  const gone = before.flatMap((id, from): Pair[] => (known.has(id) ? [] : [{ from }]));
  return { pairs: [...pairs, ...gone], isReordered: kept.some((at, i) => i > 0 && at < kept[i - 1]!) };
}

/** Whether two items without an id may be one that changed: the same name, or a field in common. */
function mayBeOne(before: unknown, after: unknown): boolean {
  if (!isGroup(before) || !isGroup(after)) return false;
  const [a, b] = [nameOf(before), nameOf(after)];
  if (a !== undefined && a === b) return true;
  return Object.keys(before).some((key) => key in after && sameData(before[key], after[key]));
}

/** Of what went and what came in one place: which belong together, in order; a name counts before a place. */
function pairUp(
  [before, gone]: readonly [readonly unknown[], readonly number[]],
  [after, come]: readonly [readonly unknown[], readonly number[]],
): readonly Pair[] {
  const left = [...gone];
  const take = (fits: (from: number) => boolean): number | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const named = come.map((to) => {
    const name = nameOf(after[to]);
    return name === undefined ? undefined : take((from) => nameOf(before[from]) === name);
  });
  const pairs = come.map((to, i): Pair => {
    const from = named[i] ?? take((f) => mayBeOne(before[f], after[to]));
    return from === undefined ? { to } : { from, to };
  });
  return [...pairs, ...left.map((from) => ({ from }))];
}

/** Items that went in one place and came back unchanged in another: they only moved. */
function withoutMoves(pairs: readonly Pair[], before: readonly string[], after: readonly string[]): Matched {
  const gone = new Map<string, number[]>();
  for (const { from, to } of pairs) {
    if (to !== undefined || from === undefined) continue;
    const known = gone.get(before[from]!);
    if (known) known.push(from);
    else gone.set(before[from]!, [from]);
  }
  const moved = new Set<number>();
  const kept = pairs.filter(({ from, to }) => {
    const old = from === undefined && to !== undefined ? gone.get(after[to]!)?.shift() : undefined;
    if (old !== undefined) moved.add(old);
    return old === undefined;
  });
  const rest = kept.filter(({ from, to }) => to !== undefined || !moved.has(from ?? -1));
  return { pairs: rest, isReordered: moved.size > 0 };
}

/** Matches by id where every item has one, else by content and then by place. What is the same in both is left out. */
export function matchItems(before: readonly unknown[], after: readonly unknown[]): Matched {
  const [idsBefore, idsAfter] = [idsOf(before), idsOf(after)];
  if (idsBefore && idsAfter) return byId(idsBefore, idsAfter);
  const [a, b] = [before.map(canonical), after.map(canonical)];
  const pairs: Pair[] = [];
  let [gone, come]: [number[], number[]] = [[], []];
  const close = (): void => {
    pairs.push(...pairUp([before, gone], [after, come]));
    [gone, come] = [[], []];
  };
  for (const { kind, from, to } of sequenceDiff(a, b)) {
    if (kind === 'gone') gone.push(from);
    else if (kind === 'new') come.push(to);
    else close();
  }
  close();
  return withoutMoves(pairs, a, b);
}
