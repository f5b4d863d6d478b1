/** Finds personal data in a text; quick where there is none, for it sees every file of a register. */
import { sealedStretches } from '../sealed.ts';
import { findBirth } from './birth.ts';
import { findBsn } from './bsn.ts';
import { type PersonalDatum, plainMarks } from './datum.ts';
import { findEmail } from './email.ts';
import { findIban } from './iban.ts';
import { findLicencePlate } from './licence-plate.ts';
import { findPersonName } from './person-name.ts';
import { findPhone } from './phone.ts';
import { findPostalAddress } from './postal-address.ts';
import { findStreetAddress } from './street-address.ts';

/** Eight digits with at most a few marks between them: what every number of a person has. */
const DIGITS = /\d(?:[ .()/\u00a0\u2007\u2009\u2010-\u2015\u202f\u2212-]{0,3}\d){7,}/g;
const ISO_DATES = /^\d{4}-\d{2}-\d{2}$/;
const POSTCODE = /[1-9]\d{3}[ \u00a0]?[A-Za-z]{2}(?![A-Za-z])/;
const BORN = /[Gg](?:eb(?:[.:]|o[or]|-?d)|EB)/;

const ADDRESSED = /(?:mevr|mw|mej\.|juffrouw|dhr|meneer|mijnheer|de heer)/i;
const HOUSE =
  /(?:straat|str\.|laan|weg|plein|kade|singel|gracht|dijk|hof|park|pad|steeg|plantsoen|dreef|(?:Laan|Plein|Hof|Park|Kade|Weg) van [^\d\n]{3,40})(?: nr\.?| nummer)?[ \u00a0\u2007\u2009\u202f]\d/i;
const PLATE = /[A-Z][-\u2010-\u2015]\d|\d[-\u2010-\u2015][A-Z]|[Kk]enteken/;

/** Whether a text has digits enough beside its ISO dates; those stand in nearly every record. */
function hasNumbers(text: string): boolean {
  DIGITS.lastIndex = 0;
  for (let match = DIGITS.exec(text); match; match = DIGITS.exec(text))
    if (!ISO_DATES.test(match[0])) return true;
  return false;
}

type Finder = (plain: string) => Iterable<PersonalDatum>;

/** Without what begins inside something that was found before it. */
function withoutOverlap(sorted: readonly PersonalDatum[]): readonly PersonalDatum[] {
  const kept: PersonalDatum[] = [];
  for (const datum of sorted) if (datum.start >= (kept.at(-1)?.end ?? 0)) kept.push(datum);
  return kept;
}

/** All personal data outside sealed stretches, by place; where two kinds overlap the first and longest stays. */
export function findPersonalData(text: string): readonly PersonalDatum[] {
  const finders: readonly (readonly [boolean, readonly Finder[]])[] = [
    [hasNumbers(text), [findIban, findPhone, findBsn]],
    [text.includes('@'), [findEmail]],
    [POSTCODE.test(text), [findPostalAddress]],
    [BORN.test(text), [findBirth]],
    [ADDRESSED.test(text), [findPersonName]],
    [HOUSE.test(text), [findStreetAddress]],
    [PLATE.test(text), [findLicencePlate]],
  ];
  const needed = finders.flatMap(([likely, found]) => (likely ? found : []));
  if (needed.length === 0) return [];
  const plain = plainMarks(text);
  const sealed = sealedStretches(text);
  const found = needed
    .flatMap((find) => [...find(plain)])
    .filter((datum) => !sealed.some((s) => datum.start >= s.start && datum.end <= s.end));
  return withoutOverlap(found.sort((a, b) => a.start - b.start || b.end - a.end));
}
