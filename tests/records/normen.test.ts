import { expect, it } from 'vitest';
import { norm, normen } from '../../src/records/normen.ts';

it('every policy number has a source, a unit and an explanation', () => {
  for (const { naam, waarde, eenheid, bron, uitleg } of normen) {
    expect(waarde, naam).toBeGreaterThan(0);
    for (const text of [eenheid, bron, uitleg]) expect(text, naam).toMatch(/\S{3}/);
  }
  expect(new Set(normen.map((n) => n.naam)).size).toBe(normen.length);
});

it('the numbers for small counts are those of the statistics office and of this program', () => {
  expect([norm('drempel'), norm('afronding'), norm('noemer-percentage')]).toEqual([10, 5, 100]);
});

it('a plan evaluation asks for two people of whom one is an outsider', () => {
  expect([norm('team-planevaluatie'), norm('buitenstaanders-planevaluatie')]).toEqual([2, 1]);
});
