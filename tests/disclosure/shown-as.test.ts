import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure, Shown } from '../../src/disclosure/figure.ts';
import { shownAs } from '../../src/disclosure/shown-as.ts';

const person = (value: number): Figure => ({ id: 'a', value, kind: 'personen' });
const norms = { drempel: 10, afronding: 5 };

test.each([
  [0, { state: 'klein', onder: 10 }],
  [9, { state: 'klein', onder: 10 }],
  [10, { state: 'getoond', value: 10, low: 10, high: 12 }],
  [12, { state: 'getoond', value: 10, low: 10, high: 12 }],
  [13, { state: 'getoond', value: 15, low: 13, high: 17 }],
  [98, { state: 'getoond', value: 100, low: 98, high: 102 }],
] satisfies [number, Shown][])('%i persons', (value, shown) => {
  expect(shownAs(person(value), norms)).toEqual(shown);
});

test.each([0, 1, 7, 10, 13])('%i activities are shown exactly', (value) => {
  expect(shownAs({ id: 'a', value, kind: 'activiteiten' }, norms)).toEqual({
    state: 'getoond',
    value,
    low: value,
    high: value,
  });
});

test('whatever the norms, the counts behind a multiple are those that get it, and none is below the threshold', () => {
  const some = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 30 }), (drempel, afronding) => {
      const behind = new Map<number, number[]>();
      const stated = new Map<number, readonly [number, number]>();
      for (let value = 0; value <= 200; value++) {
        const shown = shownAs(person(value), { drempel, afronding });
        expect(shown.state === 'klein').toBe(value < drempel);
        if (shown.state !== 'getoond') continue;
        expect(shown.value).toBeGreaterThanOrEqual(drempel);
        expect(shown.value % afronding).toBe(0);
        behind.set(shown.value, [...(behind.get(shown.value) ?? []), value]);
        stated.set(shown.value, [shown.low, shown.high]);
      }
      // The last multiple is cut off by the end of the count above.
      for (const [multiple, values] of [...behind].slice(0, -1))
        expect(stated.get(multiple)).toEqual([values[0], values.at(-1)]);
    }),
  );
});
