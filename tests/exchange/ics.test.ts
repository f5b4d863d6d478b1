import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarText } from '../../src/exchange/ics.ts';

const lines = (events: readonly CalendarEvent[], today = '2020-01-01'): readonly string[] =>
  calendarText('District E', 'Bijeenkomsten', events, today)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');

const DAG: CalendarEvent = { key: 'uitvoering/2020-03-02-pool', date: '2020-03-02', title: 'Expertisepool' };

describe('an iCalendar file', () => {
  it('has a whole day, known by the record it is about', () => {
    expect(lines([DAG])).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'UID:uitvoering/2020-03-02-pool@district-e.cter',
        'DTSTAMP:20200101T000000Z',
        'DTSTART;VALUE=DATE:20200302',
        'SUMMARY:Expertisepool',
        'END:VCALENDAR',
      ]),
    );
  });

  it('has the time of the clock, whatever the zone or the season', () => {
    const text = lines([
      { ...DAG, date: '2020-03-29', time: '19:30', minutes: 90, location: 'stadhuis' },
      { ...DAG, date: '2020-12-31', time: '23:30', minutes: 60 },
    ]);
    expect(text.filter((l) => /^DT(START|END)/.test(l))).toEqual([
      'DTSTART:20200329T193000',
      'DTEND:20200329T210000',
      'DTSTART:20201231T233000',
      'DTEND:20210101T003000',
    ]);
    expect(text).toContain('LOCATION:stadhuis');
  });

  it('keeps text from becoming lines of its own, and lines within 75 octets', () => {
    const evil = 'Eén; twee, drie\\vier\nEND:VEVENT\u001b[31m\u202e'.repeat(5);
    const text = calendarText(
      'r',
      'a\nBEGIN:VALARM',
      [{ ...DAG, title: evil, description: evil }],
      '2020-01-01',
    );
    const raw = text.split('\r\n');
    expect(raw.filter((l) => new TextEncoder().encode(l).length > 75)).toEqual([]);
    expect(raw.filter((l) => l === 'END:VEVENT')).toHaveLength(1);
    expect(raw).not.toContain('BEGIN:VALARM');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u202e]/);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('is the same on every run', () => {
    expect(calendarText('r', 'x', [DAG], '2020-01-01')).toBe(calendarText('r', 'x', [DAG], '2020-01-01'));
  });
});
