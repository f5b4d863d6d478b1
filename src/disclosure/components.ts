/** Which figures hang together: only those can give each other away. */
import type { Cell } from './cell.ts';
import type { Relation } from './figure.ts';
import type { Equation } from './tableau.ts';

/** Figures tied by relations, numbered in order of id, with the relations in those numbers. */
export interface Component<T = Cell> {
  readonly cells: readonly T[];
  readonly equations: readonly Equation[];
}

/** Relations in a fixed order with sorted parts, each once: the outcome does not depend on how they were given. */
export function inOrder(relations: readonly Relation[]): readonly Relation[] {
  const once = new Map<string, Relation>();
  for (const { total, parts } of relations) {
    const sorted = { total, parts: [...parts].sort() };
    once.set(JSON.stringify([total, sorted.parts]), sorted);
  }
  return [...once.keys()].sort().map((key) => once.get(key)!);
}

/** Splits the cells along the relations; relations with a figure that is no cell (an activity) tie nothing. */
export function components<T extends { readonly id: string }>(
  cells: readonly T[],
  relations: readonly Relation[],
): readonly Component<T>[] {
  const number = new Map(cells.map((cell, i) => [cell.id, i]));
  const leader = cells.map((_, i) => i);
  const find = (i: number): number => {
    let top = i;
    while (leader[top] !== top) top = leader[top]!;
    leader[i] = top;
    return top;
  };
  const relevant = relations.filter(({ total, parts }) => [total, ...parts].every((id) => number.has(id)));
  for (const { total, parts } of relevant)
    for (const part of parts) {
      const [a, b] = [find(number.get(total)!), find(number.get(part)!)];
      leader[Math.max(a, b)] = Math.min(a, b);
    }
  const groups = new Map<number, { cells: T[]; equations: Equation[] }>();
  const local = new Map<string, number>();
  for (const [i, cell] of cells.entries()) {
    const group = groups.get(find(i)) ?? { cells: [], equations: [] };
    groups.set(find(i), group);
    local.set(cell.id, group.cells.push(cell) - 1);
  }
  for (const { total, parts } of relevant)
    groups.get(find(number.get(total)!))!.equations.push({
      total: local.get(total)!,
      parts: parts.map((id) => local.get(id)!),
    });
  return [...groups.values()];
}
