/** Finds a postcode with a house number beside it; a postcode alone is an area and no address. */
import type { PersonalDatum } from './datum.ts';

const POSTCODE = /(?<![A-Za-z0-9]|[.,-])[1-9]\d{3}(?: ?[A-Z]{2}|[a-z]{2})(?![A-Za-z])/g;
/** Letters that no postcode has, and words and units of two letters that follow a number more often. */
const NO_LETTERS = /^(?:SA|SD|SS)$/;
const UNITS = /^(?:km|kg|mb|gb|kb|cm|mm|ml|ha|st|px|ms|nm|er|ml|kw)$/;
const WORDS_AFTER_YEAR = /^(?:EU|VN|NL|VS|UK|AP|BV|NV|DE|EN|IN|OF|OM|OP|TE|TM|AM|PM|II|IV|VI)$/;

const NUMBER =
  /\d{1,5} ?(?:[a-zA-Z](?![a-zA-Z]))?(?: ?[-/] ?[A-Za-z0-9]{1,4}|[ -](?:bis|hs|huis|zwart|rood))?/.source;
const BEFORE = new RegExp(
  `(?:^|[^\\p{L}\\d])(\\p{L}[\\p{L}.'’-]{2,} ${NUMBER}(?:[ ,;|/]{1,3}(?:\\r?\\n)?|\\r?\\n)[ \\t>|]{0,6})$`,
  'u',
);
const LABEL_BEFORE =
  /(?:huisnummer|huisnr\.?)['"]?[:\s]{1,3}['"]?\d{1,5}[^\n]{0,10}\s{1,6}(?:postcode['"]?:?\s{0,2})?['"]?$/i;
const AFTER =
  /^[ ,;-]{0,3}(?:(?:nr\.?|nummer|huisnummer) ?)?(?!(?:19|20)\d\d(?!\d))\d{1,4}(?:[a-zA-Z](?![a-zA-Z]))?(?![\dA-Za-z]|[-.,:/]\d| ?%)/;
const LABEL_AFTER = /^['"]?[\s,;|]{1,12}(?:huisnummer|huisnr\.?|nummer|nr\.?)['"]?[:\s]{1,3}['"]?\d{1,5}/i;

function isPostcode(written: string): boolean {
  const letters = written.slice(4).trim();
  if (NO_LETTERS.test(letters) || UNITS.test(letters)) return false;
  return !(/^(?:19|20)\d\d /.test(written) && WORDS_AFTER_YEAR.test(letters));
}

/** Every address by postcode and house number in a text whose spaces and hyphens are plain. */
export function* findPostalAddress(text: string): Iterable<PersonalDatum> {
  for (const { index, 0: written } of text.matchAll(POSTCODE)) {
    if (!isPostcode(written)) continue;
    const end = index + written.length;
    const before = text.slice(Math.max(0, index - 60), index);
    const found = BEFORE.exec(before)?.[1];
    // A post box is of an organisation.
    if (found?.startsWith('Postbus')) continue;
    const street = found?.length ?? LABEL_BEFORE.exec(before)?.[0].length;
    const rest = text.slice(end, end + 50);
    const number = AFTER.exec(rest)?.[0].length ?? LABEL_AFTER.exec(rest)?.[0].length;
    if (street !== undefined || number !== undefined)
      yield { kind: 'adres', start: index - (street ?? 0), end: end + (number ?? 0) };
  }
}
