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

/** What may stand between the digits of a number. */
const MARK = '[ .()/-]{0,3}';
const STREET =
  '(?:[sS]traat|str\\.|[lL]aan|[wW]eg|plein|[kK]ade|[sS]ingel|[gG]racht|[dD]ijk|hof|park|pad|steeg|plantsoen|dreef|(?:Laan|Plein|Hof|Park|Kade|Weg) van [^\\d\\n]{3,60})';

type Finder = (plain: string) => Iterable<PersonalDatum>;

const ADDRESSED =
  '(?:evr(?:ouw)?|EVROUW|[mM]w|ej|uffrouw|hr|HR|eneer|ENEER|heer|HEER)\\.?(?: {1,2}|\\r?\\n[ \\t>]{0,6})';
const DAY = '(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';

/**
 * Signs of personal data that have a rare character, each with who looks further. Every sign begins with that
 * character (a digit, a capital, @) and looks back from there: the engine then passes over all other text at once.
 * ISO dates, in nearly every record, are no number; between a form of address and a capital there may be `van der`.
 */
const SIGNS: readonly (readonly [RegExp, readonly Finder[]])[] = [
  [new RegExp(`\\d(?<=${STREET}(?: nr\\.?| nummer)? \\d)`), [findStreetAddress]],
  [/\d(?:(?<=[A-Z]-\d)|(?=-[A-Z]))/, [findLicencePlate]],
  [/[1-9]\d{3} ?[A-Za-z]{2}(?![A-Za-z])/, [findPostalAddress]],
  [new RegExp(`(?!${DAY}(?!${MARK}\\d))\\d(?<!\\d\\d)(?:${MARK}\\d){7}`), [findIban, findPhone, findBsn]],
  [new RegExp(`[A-Z\\u00c0-\\uffff](?<=${ADDRESSED}(?:\\S{1,4} ){0,3}.)`), [findPersonName]],
  [/@/, [findEmail]],
];
const ANY_SIGN = new RegExp(SIGNS.map(([sign]) => sign.source).join('|'));

/** The words that are a sign by themselves. */
const WORD = /kenteken|geb(?:[.:]|o[or]|-?d)/i;

/** Who has to look at a text whose spaces and hyphens are plain; nobody, for most. */
function findersFor(text: string): readonly Finder[] {
  const finders: Finder[] = WORD.test(text) ? [findLicencePlate, findBirth] : [];
  if (ANY_SIGN.test(text)) for (const [sign, found] of SIGNS) if (sign.test(text)) finders.push(...found);
  return finders;
}

/** Without what begins inside something that was found before it. */
function withoutOverlap(sorted: readonly PersonalDatum[]): readonly PersonalDatum[] {
  const kept: PersonalDatum[] = [];
  for (const datum of sorted) if (datum.start >= (kept.at(-1)?.end ?? 0)) kept.push(datum);
  return kept;
}

/** All personal data outside sealed stretches, by place; where two kinds overlap the first and longest stays. */
export function findPersonalData(text: string): readonly PersonalDatum[] {
  const plain = plainMarks(text);
  const finders = findersFor(plain);
  if (finders.length === 0) return [];
  const sealed = sealedStretches(text);
  const found = finders
    .flatMap((find) => [...find(plain)])
    .filter((datum) => !sealed.some((s) => datum.start >= s.start && datum.end <= s.end));
  return withoutOverlap(found.sort((a, b) => a.start - b.start || b.end - a.end));
}
