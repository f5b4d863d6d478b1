import { expect, test } from 'vitest';
import { isThinkable, type Limits, thinkableRange } from './reader.ts';

const sums = [
  { total: 'r1', parts: ['a', 'b'] },
  { total: 'r2', parts: ['c', 'd'] },
  { total: 'k1', parts: ['a', 'c'] },
  { total: 'k2', parts: ['b', 'd'] },
];

/** Counts every table of two by two. */
function everyTable(limits: Limits, id: string): number[] {
  const found = new Set<number>();
  const range = (key: string): number[] => {
    const [low, high] = limits.get(key)!;
    return Array.from({ length: high - low + 1 }, (_, i) => low + i);
  };
  for (const a of range('a'))
    for (const b of range('b'))
      for (const c of range('c'))
        for (const d of range('d')) {
          const table: Record<string, number> = { a, b, c, d, r1: a + b, r2: c + d, k1: a + c, k2: b + d };
          if ([...limits].every(([key, [low, high]]) => low <= table[key]! && table[key]! <= high))
            found.add(table[id]!);
        }
  return [...found].sort((x, y) => x - y);
}

test('the reader finds what counting every table finds', () => {
  for (const [r1, r2, k1, k2] of [
    [7, 11, 4, 15],
    [12, 3, 9, 6],
    [0, 9, 2, 9],
    [18, 18, 18, 17],
  ] as const) {
    const limits: Limits = new Map<string, readonly [number, number]>([
      ...['a', 'b', 'c', 'd'].map((id) => [id, [0, 9]] as const),
      ['r1', [r1, r1 + 2]],
      ['r2', [r2, r2 + 1]],
      ['k1', [k1, k1]],
      ['k2', [k2, k2 + 2]],
    ]);
    for (const id of ['a', 'b', 'c', 'd']) {
      const all = everyTable(limits, id);
      expect(isThinkable(limits, sums)).toBe(all.length > 0);
      if (all.length > 0) expect(thinkableRange(limits, sums, id)).toEqual([all[0], all.at(-1)]);
    }
  }
});

test('the reader sees what drawing in limits one sum at a time cannot see', () => {
  // Each sum by itself allows a and b from 0 to 5; together they allow whole numbers only when the total is even.
  const limits: Limits = new Map([
    ['a', [0, 5]],
    ['b', [0, 5]],
    ['x', [5, 5]],
    ['y', [0, 5]],
    ['t', [5, 5]],
    ['same', [0, 5]],
  ]);
  const odd = [
    { total: 'same', parts: ['a'] },
    { total: 'same', parts: ['b'] },
    { total: 't', parts: ['a', 'b'] },
  ];
  expect(isThinkable(limits, odd)).toBe(false);
});
