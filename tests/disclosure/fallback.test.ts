import { expect, test } from 'vitest';
import { fallback } from '../../src/disclosure/fallback.ts';
import type { Figure } from '../../src/disclosure/figure.ts';
import { protect } from '../../src/disclosure/protect.ts';

const years = [2023, 2024, 2025];
const candidates = [
  { naam: 'gemeente', ids: ['delft 2025', 'rijswijk 2025'] },
  { naam: 'district', ids: ['district 2025'] },
  { naam: 'drie jaar', ids: ['delft samen', 'rijswijk samen'] },
];

/** The same count in each of three years, for two municipalities. */
function shownFor(delft: number, rijswijk: number) {
  const figures: Figure[] = [];
  const add = (id: string, value: number): void => void figures.push({ id, value, kind: 'personen' });
  for (const year of years) {
    add(`delft ${year}`, delft);
    add(`rijswijk ${year}`, rijswijk);
    add(`district ${year}`, delft + rijswijk);
  }
  add('delft samen', 3 * delft);
  add('rijswijk samen', 3 * rijswijk);
  const relations = [
    ...years.map((y) => ({ total: `district ${y}`, parts: [`delft ${y}`, `rijswijk ${y}`] })),
    ...['delft', 'rijswijk'].map((g) => ({ total: `${g} samen`, parts: years.map((y) => `${g} ${y}`) })),
  ];
  return protect(figures, relations, [], { drempel: 10, afronding: 5 }).shown;
}

test('a table of a municipality stands when one of its figures is shown', () => {
  expect(fallback(candidates, shownFor(30, 40))?.naam).toBe('gemeente');
});

test('where one of two is small, the other is withheld for it, and the district takes their place', () => {
  expect(fallback(candidates, shownFor(30, 2))?.naam).toBe('district');
});

test('where every figure of it is small, a broader table takes its place', () => {
  expect(fallback(candidates, shownFor(5, 4))?.naam).toBe('drie jaar');
});

test('where nothing can be shown, there is no table', () => {
  expect(fallback(candidates, shownFor(0, 1))).toBeUndefined();
});
