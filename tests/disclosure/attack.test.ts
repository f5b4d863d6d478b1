import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { attack } from '../../src/disclosure/attack.ts';
import type { Figure, Shown } from '../../src/disclosure/figure.ts';
import { protect } from '../../src/disclosure/protect.ts';
import { shownAs } from '../../src/disclosure/shown-as.ts';
import { MANY, thinkableRange } from './reader.ts';
import { count, cross, deepTable, flatTable, limitsOf, type Table } from './tables.ts';

const norms = { drempel: 10, afronding: 5 };

/** Some figures left out at random, the others shown without protection. */
const halfOpen = (tables: fc.Arbitrary<Table>): fc.Arbitrary<[Table, Map<string, Shown>]> =>
  tables.chain((table) =>
    fc
      .array(fc.boolean(), { minLength: table.figures.length, maxLength: table.figures.length })
      .map((out) => [
        table,
        new Map(
          table.figures.map((f, i) => [
            f.id,
            out[i] ? ({ state: 'niet-getoond' } as const) : shownAs(f, norms),
          ]),
        ),
      ]),
  );

test('in a flat table the computed limits are exactly what remains possible', () => {
  fc.assert(
    fc.property(halfOpen(flatTable(count, 3)), ([{ relations, figures }, shown]) => {
      const found = attack(shown, relations)!;
      const limits = limitsOf(shown);
      for (const { id } of figures) {
        const [low, high] = thinkableRange(limits, relations, id);
        expect(found.get(id)!.low).toBe(low);
        if (high < MANY / 2) expect(found.get(id)!.high).toBe(high);
      }
    }),
    { numRuns: 25 },
  );
});

test('in a deeper table they never exclude what is possible', () => {
  fc.assert(
    fc.property(halfOpen(deepTable()), ([{ relations, figures }, shown]) => {
      const found = attack(shown, relations)!;
      for (const { id, value } of figures) {
        expect(found.get(id)!.low).toBeLessThanOrEqual(value);
        expect(found.get(id)!.high).toBeGreaterThanOrEqual(value);
      }
    }),
    { numRuns: 25 },
  );
});

test('figures without protection are computed', () => {
  const shown = new Map<string, Shown>([
    ['a', { state: 'klein', onder: 10 }],
    ['b', { state: 'getoond', value: 15, low: 13, high: 17 }],
    ['t', { state: 'getoond', value: 25, low: 23, high: 27 }],
  ]);
  const t = [{ total: 't', parts: ['a', 'b'] }];
  expect(attack(shown, t)!.get('a')).toEqual({ low: 6, high: 9 });
  expect(attack(new Map([...shown, ['t', { state: 'niet-getoond' }]]), t)!.get('t')).toEqual({
    low: 13,
    high: 26,
  });
});

test('what cannot be true together has no limits', () => {
  const shown = new Map<string, Shown>([
    ['a', { state: 'klein', onder: 10 }],
    ['t', { state: 'getoond', value: 25, low: 23, high: 27 }],
  ]);
  expect(attack(shown, [{ total: 't', parts: ['a'] }])).toBeUndefined();
});

test('a whole annual report: thirteen lines, a district of four, three years and those together', () => {
  const places = [...['delft', 'rijswijk', 'westland', 'midden'].map((name) => ({ name }))];
  const years = ['2023', '2024', '2025'].map((name) => ({ name }));
  const lines = Array.from({ length: 13 }, (_, i) => ({ name: `lijn ${i + 1}` }));
  const axes = [
    [...lines, { name: 'alle', parts: lines.map((x) => x.name) }],
    [...places, { name: 'district', parts: places.map((x) => x.name) }],
    [...years, { name: 'samen', parts: years.map((x) => x.name) }],
  ];
  const values = fc.sample(count, { numRuns: 13 * 4 * 3, seed: 1 });
  let next = 0;
  const { figures, relations } = cross(axes, () => values[next++]!);
  const { shown, alBekend } = protect(figures, relations, [], norms);
  expect(alBekend).toEqual([]);
  const found = attack(shown, relations)!;
  const small = figures.filter((f: Figure) => f.value < 10);
  expect(small.length).toBeGreaterThan(30);
  for (const { id } of small) {
    expect(found.get(id)!.low, id).toBe(0);
    expect(found.get(id)!.high, id).toBeGreaterThanOrEqual(9);
  }
  const withheld = [...shown.values()].filter((s) => s.state === 'niet-getoond');
  const visible = [...shown.values()].filter((s) => s.state === 'getoond');
  expect(visible.length).toBeGreaterThan(3 * withheld.length);
});
