import { expect, it } from 'vitest';
import { readClockTime } from '../../src/text/clock-time.ts';

it.each([
  ['17.00', '17:00'],
  ['9:30 uur', '09:30'],
  ['24.00', undefined],
  ['1700', undefined],
  ['17.5', undefined],
])('reads the time %s as %s', (typed, time) => {
  expect(readClockTime(typed)).toBe(time);
});
