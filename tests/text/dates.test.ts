import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { format } from 'date-fns/format';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, daysBetween, isIsoDate, longDate, monthsAfter } from '../../src/text/dates.ts';

const day = fc.date({ min: new Date(1900, 0, 1), max: new Date(2199, 11, 31), noInvalidDate: true });
const iso = (date: Date): string => format(date, 'yyyy-MM-dd');

describe('a day', () => {
  it.each(['2020-02-29', '2000-02-29', '0050-01-01', '9999-12-31'])('exists: %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '2021-02-29',
    '1900-02-29',
    '2020-04-31',
    '2020-13-01',
    '2020-00-10',
    '2020-1-1',
    ' 2020-01-01',
    '2020-01-01T00:00',
  ])('does not exist: %s', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  it('is counted on from as the calendar does', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
        const later = daysAfter(iso(from), count);
        expect(later).toBe(iso(addDays(from, count)));
        expect(daysBetween(iso(from), later)).toBe(count);
        expect(monthsAfter(iso(from), count % 400)).toBe(iso(addMonths(from, count % 400)));
      }),
    );
  });

  it('reads in Dutch', () => {
    expect(longDate('2020-03-01')).toBe('1 maart 2020');
  });
});
