/** Finds citizen service numbers: eight or nine digits that pass the eleven-test (Wet algemene bepalingen BSN). */
import { isInAddress, isReference, type PersonalDatum } from './datum.ts';

/** Groups of two digits or more with one and the same mark between them, not part of something longer. Bounded, so linear. */
const NUMBER =
  /(?=\d)(?<![A-Za-z0-9_]|[A-Za-z0-9][-/]|\d[.,:]|\d |[€$+]\s?)(?:\d{8,9}|\d{2,4}([ .])\d{2,5}(?:\1\d{2,4}){0,3}|\d{3}-\d{3}-\d{3})(?![A-Za-z0-9_]|[-/][A-Za-z0-9]|[.,:]\d| \d)/g;
const LABELLED =
  /(?<![A-Za-z])(?:bsn|burgerservicenummer|sofi-?nummer)(?:nr\.?|nummer)?[^\d\n]{0,8}(\d(?:[ .-]?\d){7,8})(?!\d)/gi;
const DAY = /^\d{4}-\d\d-\d\d$/;
const AMOUNT_BEFORE = /(?:€|eur|euro|bedrag)[\s:]*$/i;
const AMOUNT_AFTER = /^\s*(?:€|eur\b|euro|inwoners|personen|mensen|leden|bezoekers|views|bytes)/i;

/** The eleven-test on eight or nine digits; one of eight has a zero in front. */
export function passesElevenTest(digits: string): boolean {
  const nine = digits.padStart(9, '0');
  if (nine.length !== 9 || /^(\d)\1*$/.test(nine)) return false;
  const sum = [...nine].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0;
}

const isDay = (year: string, month: string, day: string): boolean =>
  /^(?:19|20)\d\d$/.test(year) &&
  Number(month) >= 1 &&
  Number(month) <= 12 &&
  Number(day) >= 1 &&
  Number(day) <= 31;

/** Eight digits that are more likely a day, or years beside each other. */
function isCalendar(written: string, digits: string): boolean {
  if (digits.length !== 8) return false;
  const at = (from: number, to: number) => digits.slice(from, to);
  if (isDay(at(0, 4), at(4, 6), at(6, 8)) || isDay(at(4, 8), at(2, 4), at(0, 2))) return true;
  return written.split(/[ .]/).length > 1 && /^(?:(?:19|20)\d\d){2}$/.test(digits);
}

/** Every citizen service number in a text whose spaces and hyphens are plain. */
export function* findBsn(text: string): Iterable<PersonalDatum> {
  for (const { index, 0: match, 1: written = '' } of text.matchAll(LABELLED)) {
    const end = index + match.length;
    const digits = written.replace(/\D/g, '');
    // The day a number was asked for or wiped is none.
    if (DAY.test(written) && isCalendar(written, digits)) continue;
    if (passesElevenTest(digits)) yield { kind: 'bsn', start: end - written.length, end };
  }
  for (const { index, 0: written } of text.matchAll(NUMBER)) {
    const digits = written.replace(/\D/g, '');
    const end = index + written.length;
    if (digits.length < 8 || digits.length > 9 || isCalendar(written, digits) || !passesElevenTest(digits))
      continue;
    if (
      AMOUNT_BEFORE.test(text.slice(Math.max(0, index - 12), index)) ||
      AMOUNT_AFTER.test(text.slice(end, end + 14))
    )
      continue;
    if (!isReference(text, index) && !isInAddress(text, index)) yield { kind: 'bsn', start: index, end };
  }
}
