/** Dates as ISO strings; the only file that knows date-fns. */
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { nl } from 'date-fns/locale/nl';

/** Checks do this for every record: date-fns would read any form, at a hundred times the price. */
function read(iso: string): Date {
  const date = new Date(2000, 0, 1);
  date.setFullYear(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8)));
  return date;
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

const iso = (date: Date): string =>
  `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1, 2)}-${digits(date.getDate(), 2)}`;

/** Whether the text is an existing day written as jjjj-mm-dd. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/.test(text)) return false;
  const day = Number(text.slice(8));
  // Every month has these; most days are read without making a Date of them.
  return (day > 0 && day < 29) || iso(read(text)) === text;
}

/** A day in Dutch order, such as `19-10-2020`, as `2020-10-19`; undefined for anything else. Whether it exists is not looked at. */
export function fromDutchOrder(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

/** `2020-10-19` as `19 oktober 2020`. */
export function longDate(day: string): string {
  return format(read(day), 'd MMMM yyyy', { locale: nl });
}

/** A period in words: `1 januari 2020 tot en met 31 december 2020`, or `vanaf 1 januari 2020` while it is open. */
export function period({ van, tot }: { readonly van: string; readonly tot?: string | undefined }): string {
  return tot === undefined ? `vanaf ${longDate(van)}` : `${longDate(van)} tot en met ${longDate(tot)}`;
}

/** The year of an ISO date, as a number. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

const LAST_DAY = '9999-12-31';

/** The last day that four digits of a year can say stands for everything after it. */
const written = (date: Date): string => (isValid(date) && date.getFullYear() <= 9999 ? iso(date) : LAST_DAY);

/** The day so many days after an ISO date; before it when negative. */
export const daysAfter = (day: string, days: number): string => written(addDays(read(day), days));

/** The day so many months after an ISO date: 31 January and one month is the last day of February. */
export function monthsAfter(day: string, months: number): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months];
  const inYear = year + Math.floor(month / 12);
  // Every month has the first 28 days: no Date is needed then, and checks ask this of every case.
  if (day.slice(8) <= '28' && inYear > 0 && inYear <= 9999)
    return `${digits(inYear, 4)}-${digits((((month % 12) + 12) % 12) + 1, 2)}-${day.slice(8)}`;
  return written(addMonths(read(day), months));
}

/** How many days lie between two ISO dates; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  differenceInCalendarDays(read(to), read(from));

/**
 * The day `times` rhythms after an ISO date. A rhythm is an ISO 8601 period of one unit, such as `P3W`. Months
 * and years are counted from the first date each time, so that a rhythm from the 31st comes back to the 31st.
 */
export function rhythmAfter(day: string, rhythm: string, times = 1): string {
  const count = Number(rhythm.slice(1, -1)) * times;
  const unit = rhythm.at(-1);
  if (unit === 'M' || unit === 'Y') return monthsAfter(day, unit === 'Y' ? count * 12 : count);
  return daysAfter(day, unit === 'W' ? count * 7 : count);
}

/** The first and the last day of a year. */
export const yearPeriod = (year: number): { readonly van: string; readonly tot: string } => ({
  van: `${String(year).padStart(4, '0')}-01-01`,
  tot: `${String(year).padStart(4, '0')}-12-31`,
});

/** A day, and a time `uu:mm` on it, as a moment whose UTC digits are those of the day and the time. */
export const asUtc = (iso: string, time = '00:00'): Date => new Date(`${iso}T${time}:00Z`);

/** The moment so many minutes later. */
export const minutesLater = (moment: Date, minutes: number): Date =>
  new Date(moment.getTime() + minutes * 60_000);

/** How far the clock of Europe/Amsterdam is ahead of UTC at a moment, in minutes. */
function ahead(moment: Date): number {
  const zone = { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' } as const;
  const parts = new Intl.DateTimeFormat('en-GB', zone).formatToParts(moment);
  const [, hours = '0', minutes = '0'] =
    /(\d+):(\d+)/.exec(parts.find((p) => p.type === 'timeZoneName')?.value ?? '') ?? [];
  return Number(hours) * 60 + Number(minutes);
}

/** Whole hours between two moments on the clock of Europe/Amsterdam, summer time counted; negative when the second comes first. */
export function hoursBetween(
  from: { readonly date: string; readonly time: string },
  to: { readonly date: string; readonly time: string },
): number {
  const moment = ({ date, time }: typeof from): number => {
    const clock = asUtc(date, time);
    return clock.getTime() - ahead(minutesLater(clock, -60)) * 60_000;
  };
  return Math.trunc((moment(to) - moment(from)) / 3_600_000);
}
