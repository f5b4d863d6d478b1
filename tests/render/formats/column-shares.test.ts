import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlowNode } from '../../../src/render/block-tree.ts';
import { columnShares } from '../../../src/render/formats/column-shares.ts';
import { paragraph } from '../../../src/render/walk-tree.ts';

const cell = (text: string): FlowNode[] => [paragraph(text)];
const shares = (columns: string[], ...rows: string[][]) =>
  columnShares({ columns, rows: rows.map((row) => row.map(cell)) });

describe('the widths of columns', () => {
  test('are equal for equal content', () => {
    expect(shares(['een', 'een'], ['kort', 'kort'])).toEqual([0.5, 0.5]);
  });

  test('give a column with much text more room, yet leave the others room for a word', () => {
    const [a = 0, b = 0, c = 0] = shares(['a', 'b', 'c'], ['kort', 'woord '.repeat(500), 'procesevaluatie']);
    expect(b).toBeGreaterThan(c);
    expect(c).toBeGreaterThan(a);
    expect(a).toBeGreaterThan(0.1);
  });

  test('add up to the whole width, whatever the table holds', () => {
    const tables = fc.integer({ min: 1, max: 12 }).chain((n) =>
      fc.record({
        columns: fc.array(fc.string(), { minLength: n, maxLength: n }),
        rows: fc.array(fc.array(fc.string({ maxLength: 500 }), { minLength: n, maxLength: n }), {
          maxLength: 5,
        }),
      }),
    );
    fc.assert(
      fc.property(tables, ({ columns, rows }) => {
        const found = shares(columns, ...rows);
        expect(found.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const share of found) expect(share).toBeGreaterThan(0.3 / columns.length);
      }),
    );
  });
});
