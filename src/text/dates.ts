/** Dates as ISO strings; the only file that knows date-fns. */
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { nl } from 'date-fns/locale/nl';
import { parse } from 'date-fns/parse';

const read = (iso: string): Date => parse(iso, 'yyyy-MM-dd', new Date(2000, 0, 1));

/** Whether the text is an existing day written as jjjj-mm-dd. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(read(text));
}

/** `2020-10-19` as `19 oktober 2020`. */
export function longDate(iso: string): string {
  return format(read(iso), 'd MMMM yyyy', { locale: nl });
}

/** A period in words: `1 januari 2020 tot en met 31 december 2020`, or `vanaf 1 januari 2020` while it is open. */
export function period({ van, tot }: { readonly van: string; readonly tot?: string | undefined }): string {
  return tot === undefined ? `vanaf ${longDate(van)}` : `${longDate(van)} tot en met ${longDate(tot)}`;
}

/** The year of an ISO date, as a number. */
export function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}
