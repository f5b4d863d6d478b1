import { expect, test } from 'vitest';
import { today } from '../../src/io/clock.ts';

test.each([
  ['2020-12-31T22:59:59Z', '2020-12-31'],
  ['2020-12-31T23:00:00Z', '2021-01-01'],
  ['2020-06-30T21:59:59Z', '2020-06-30'],
  ['2020-06-30T22:00:00Z', '2020-07-01'],
])('at %s it is %s in Amsterdam', (moment, day) => {
  expect(today(new Date(moment))).toBe(day);
});
