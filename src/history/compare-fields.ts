/** Differences between two values of frontmatter, as deep as they go. */
import { sameData } from '../source/plain-data.ts';
import type { Change } from './change.ts';
import { type Group, isGroup, labelOf, matchItems } from './match-items.ts';

/** Where a value stands: its path, and the same for people. */
interface At {
  readonly pad: readonly (string | number)[];
  readonly namen: readonly string[];
}

const place = ({ pad, namen }: At) => ({ pad: pad.join('.'), naam: namen.join(' › ') });
const inside = (at: At, step: string | number, name = String(step)): At => ({
  pad: [...at.pad, step],
  namen: [...at.namen, name],
});

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function compareLists(before: readonly unknown[], after: readonly unknown[], at: At): readonly Change[] {
  const item = (list: readonly unknown[], i: number): At => inside(at, i, labelOf(list[i], i));
  const { pairs, isReordered } = matchItems(before, after);
  const changes = pairs.flatMap(({ from, to }) =>
    compare(
      from === undefined ? undefined : before[from],
      to === undefined ? undefined : after[to],
      to === undefined ? item(before, from ?? 0) : item(after, to),
    ),
  );
  const order: Change[] = isReordered ? [{ soort: 'volgorde', ...place(at), van: before, naar: after }] : [];
  return [...changes, ...order];
}

function compareGroups(before: Group, after: Group, at: At): readonly Change[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key) => compare(before[key], after[key], inside(at, key)));
}

function compare(before: unknown, after: unknown, at: At): readonly Change[] {
  if (sameData(before, after)) return [];
  if (isGroup(before) && isGroup(after)) return compareGroups(before, after, at);
  if (isList(before) && isList(after)) return compareLists(before, after, at);
  // A list that comes or goes is told item by item.
  if (before === undefined && isList(after) && after.length > 0) return compareLists([], after, at);
  if (after === undefined && isList(before) && before.length > 0) return compareLists(before, [], at);
  if (before === undefined) return [{ soort: 'toegevoegd', ...place(at), naar: after }];
  if (after === undefined) return [{ soort: 'verwijderd', ...place(at), van: before }];
  return [{ soort: 'gewijzigd', ...place(at), van: before, naar: after }];
}

/** A path in data as people read it: `verloop › 3 (monitoring) › besluit`. */
export function placeNames(data: unknown, path: At['pad']): string {
  const names: string[] = [];
  let value = data;
  for (const step of path) {
    value = (value as Record<string | number, unknown> | undefined)?.[step];
    names.push(typeof step === 'number' ? labelOf(value, step) : step);
  }
  return names.join(' › ');
}

/** Every field that differs, in the order of the new version; what is gone comes last. */
export function compareFields(before: Group, after: Group): readonly Change[] {
  return compareGroups(before, after, { pad: [], namen: [] });
}
