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
  '(?:[sS]traat|str\\.|[lL]aan|[wW]eg|plein|[kK]ade|[sS]ingel|[gG]racht|[dD]ijk|hof|park|pad|steeg|plantsoen|dreef|(?:Laan|Plein|Hof|Park|Kade|Weg) van [^\\d\\n]{2,80})';

type Finder = (plain: string) => Iterable<PersonalDatum>;
/** What a regular expression finds, as its source, and who looks further. */
type Sign = readonly [string, readonly Finder[]];

const ADDRESSED =
  '(?:evr(?:ouw)?|EVROUW|[mM]w|ej|uffrouw|hr|HR|eneer|ENEER|heer|HEER)\\.?(?: {1,2}|\\r?\\n[ \\t>]{0,6})';
const DAY = '(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';

/**
 * What is a sign of personal data behind a digit, each with who looks further. ISO dates, in nearly every record,
 * are no number.
 */
const BEHIND_DIGIT: readonly Sign[] = [
  [`(?<= \\d)(?<=${STREET}(?: nr\\.?| nummer)? \\d)`, [findStreetAddress]],
  ['(?:(?<=[A-Z]-\\d)|(?=-[A-Z]))', [findLicencePlate]],
  ['(?<=[1-9]\\d{3})(?= ?[A-Za-z]{2}(?![A-Za-z]))', [findPostalAddress]],
  [`(?<!\\d\\d)(?<!(?=${DAY}(?!${MARK}\\d))\\d)(?:${MARK}\\d){7}`, [findPhone, findBsn]],
  ['(?<=(?<![A-Za-z0-9])[A-Za-z]{2}\\d)(?=\\d(?:[ .-]?[A-Za-z0-9]){11})', [findIban]],
];
/** And behind a capital: a form of address before it, with `van der` in between. */
const BEHIND_CAPITAL: readonly Sign[] = [[`(?<=${ADDRESSED}(?:\\S{1,4} ){0,3}.)`, [findPersonName]]];

/** A character by which the engine passes over all other text; each a single range, since two take it twice as long. */
const SIGNS_BY_CHARACTER: readonly (readonly [string, readonly Sign[]])[] = [
  ['\\d', BEHIND_DIGIT],
  ['[A-Z]', BEHIND_CAPITAL],
  ['[\\u00c0-\\uffff]', BEHIND_CAPITAL],
  ['@', [['', [findEmail]]]],
];
const ANY_SIGN = new RegExp(
  SIGNS_BY_CHARACTER.map(([char, signs]) => `${char}(?:${signs.map(([sign]) => sign).join('|')})`).join('|'),
);
const SIGNS = SIGNS_BY_CHARACTER.flatMap(([char, signs]) =>
  signs.map(([sign, found]) => [new RegExp(char + sign), found] as const),
);

/** The words that are a sign by themselves. */
const WORD = /kenteken|geb(?:[.:]|o[or]|-?d)/i;

const NOBODY: ReadonlySet<Finder> = new Set();

/** Who has to look at a text whose spaces and hyphens are plain; nobody, for most. */
function findersFor(text: string): ReadonlySet<Finder> {
  const word = WORD.test(text);
  const sign = ANY_SIGN.test(text);
  if (!word && !sign) return NOBODY;
  const finders = new Set<Finder>(word ? [findLicencePlate, findBirth] : []);
  if (sign)
    for (const [one, found] of SIGNS) if (one.test(text)) for (const finder of found) finders.add(finder);
  return finders;
}

/** Without what begins inside something that was found before it. */
function withoutOverlap(sorted: readonly PersonalDatum[]): readonly PersonalDatum[] {
  const kept: PersonalDatum[] = [];
  for (const datum of sorted) if (datum.start >= (kept.at(-1)?.end ?? 0)) kept.push(datum);
  return kept;
}

/**
 * All personal data outside sealed stretches, by place; where two kinds overlap the first and longest stays. Of an
 * `ordinary` text it is known that it has no spaces and hyphens of a word processor.
 */
export function findPersonalData(text: string, ordinary = false): readonly PersonalDatum[] {
  const plain = ordinary ? text : plainMarks(text);
  const finders = findersFor(plain);
  if (finders.size === 0) return [];
  const sealed = sealedStretches(text);
  const found = [...finders]
    .flatMap((find) => [...find(plain)])
    .filter((datum) => !sealed.some((s) => datum.start >= s.start && datum.end <= s.end));
  return withoutOverlap(found.sort((a, b) => a.start - b.start || b.end - a.end));
}
