/** Finds a full date beside a word for being born; a year alone is not a date of birth. */
import type { PersonalDatum } from './datum.ts';

const MONTHS =
  '(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = `(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[-/. ]{1,2}\\d{1,2}[-/. ]{1,2}(?:\\d{4}|\\d{2})|\\d{1,2} ${MONTHS}\\.? (?:\\d{4}|'?\\d{2}))(?!\\d)`;
const WORD =
  '(?<![\\p{L}\\d])(?:geb\\.(?:datum)?|geboren|geboortedatum|geboortedag|geb(?:oorte)?[-.]?dat(?:um|\\.)?|geb(?=:))';
/** No full stop, bracket that closes, or number in between; a new line only where no field begins on it. */
const BETWEEN = '(?:[^\\d\\n.;)]|d\\.d\\.){0,32}(?:\\n(?![^\\n]{0,40}:)[^\\d\\n.;)]{0,12})?';
const AFTER = new RegExp(`${WORD}${BETWEEN}(${DATE})`, 'giu');
const BEFORE = new RegExp(
  `(?<![\\d-])(${DATE})[ ,(]{1,3}(?:is |was |werd )?(?:\\p{L}+ ){0,2}geboren(?!\\p{L})`,
  'giu',
);

/** Every date of birth in a text whose spaces and hyphens are plain. */
export function* findBirth(text: string): Iterable<PersonalDatum> {
  if (!/geb(?:[.:]|o|-?dat)/i.test(text)) return;
  for (const match of text.matchAll(AFTER)) {
    const end = match.index + match[0].length;
    yield { kind: 'geboortedatum', start: end - (match[1]?.length ?? 0), end };
  }
  for (const match of text.matchAll(BEFORE))
    yield { kind: 'geboortedatum', start: match.index, end: match.index + (match[1]?.length ?? 0) };
}
