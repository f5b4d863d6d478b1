/** Days and meetings as an iCalendar file (RFC 5545), for Outlook and other agendas. */
import ical, { ICalCalendarMethod } from 'ical-generator';
import { asUtc, minutesLater } from '../text/dates.ts';
import { oneLine, safeText } from '../text/safe.ts';
import { slug } from '../text/slug.ts';

/** One entry of a calendar. */
export interface CalendarEvent {
  /** What it is about, as `soort/id` or longer; the same every time, so that an agenda changes the entry instead of adding one. */
  readonly key: string;
  /** ISO date. */
  readonly date: string;
  /** `uu:mm` on the clock of whoever looks; absent for the whole day. */
  readonly time?: string | undefined;
  /** How long it takes; only with a time. */
  readonly minutes?: number;
  readonly title: string;
  readonly description?: string;
  readonly location?: string | undefined;
}

/**
 * A calendar with these entries, in their order. `register` is the name of the register, so that those of two
 * municipalities never meet. The same entries and the same `today` give the same bytes.
 */
export function calendarText(
  register: string,
  title: string,
  events: readonly CalendarEvent[],
  today: string,
): string {
  const calendar = ical({
    // The library writes the name as it is.
    name: oneLine(title).replace(/[\\;,]/g, '\\$&'),
    prodId: { company: 'cter', product: 'cter', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { key, date, time, minutes, title: summary, description, location } of events) {
    const start = asUtc(date, time);
    calendar.createEvent({
      id: `${key}@${slug(register)}.cter`,
      stamp: asUtc(today),
      start,
      // A time without a zone: what is at 19:30 is at 19:30 wherever it is looked at.
      ...(time === undefined ? { allDay: true } : { floating: true }),
      ...(time !== undefined && minutes !== undefined && { end: minutesLater(start, minutes) }),
      summary: safeText(summary),
      ...(description !== undefined && { description: safeText(description) }),
      ...(location !== undefined && { location: safeText(location) }),
    });
  }
  return `${calendar.toString()}\r\n`;
}
