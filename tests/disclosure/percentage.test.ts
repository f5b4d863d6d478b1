import { expect, test } from 'vitest';
import type { Shown } from '../../src/disclosure/figure.ts';
import { percentage } from '../../src/disclosure/percentage.ts';
import { shownAs } from '../../src/disclosure/shown-as.ts';

const persons = (value: number): Shown =>
  shownAs({ id: 'a', value, kind: 'personen' }, { drempel: 10, afronding: 5 });
const activities = (value: number): Shown =>
  shownAs({ id: 'a', value, kind: 'activiteiten' }, { drempel: 10, afronding: 5 });

test('a percentage is taken of the rounded figures', () => {
  expect(percentage(persons(52), persons(198), 100)).toBe(25); // 50 of 200, where the counts give 26
});

test('no percentage of less than a hundred, nor of what may be less than a hundred', () => {
  expect(percentage(persons(40), persons(80), 100)).toBeUndefined();
  expect(percentage(persons(40), persons(100), 100)).toBeUndefined(); // shown as 100: 98 to 102
  expect(percentage(persons(40), persons(103), 100)).toBe(38);
});

test('activities are exact, so a hundred is a hundred', () => {
  expect(percentage(activities(40), activities(100), 100)).toBe(40);
  expect(percentage(activities(0), activities(0), 0)).toBeUndefined();
});

test('nothing is said of a figure that is not shown', () => {
  expect(percentage(persons(3), persons(200), 100)).toBeUndefined();
  expect(percentage(persons(30), { state: 'niet-getoond' }, 100)).toBeUndefined();
});
