/** Finds a street with a house number; a street alone is a place and no address. */
import type { PersonalDatum } from './datum.ts';

const STREET =
  "\\p{Lu}[\\p{L}.'’-]*(?:straat|str\\.|laan|weg|plein|kade|singel|gracht|dijk|hof|park|pad|steeg|plantsoen|dreef)";
const AVENUE =
  '(?:(?:Laan|Plein|Hof|Park|Kade|Weg) van (?:de |het |den |der )?\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?|(?:Oude|Nieuwe|Lange|Korte|Grote|Kleine) (?:[Ss]traat|[Ll]aan|[Ww]eg|[Kk]ade|[Ss]ingel|[Gg]racht|[Dd]ijk))';
/** The numbers of these are of the road itself; a court of law is followed by the number of its ruling. */
const ROADS = '(?!(?:Rijksweg|Snelweg|Autoweg|Onderweg|Gerechtshof|Paleis)\\b)';
const HOUSE = '(?!(?:19|20)\\d\\d(?!\\d))[1-9]\\d{0,3}(?: ?[a-zA-Z](?![\\p{L}\\d]))?(?:-[A-Za-z0-9]{1,4})?';
const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
/** What is counted or measured, and no verb: ‘in Wilhelminapark 3 bijeenkomsten’. */
const COUNTED = `(?! (?:${MONTHS}|jaar|keer|maal|uur|km|meter|m2?|euro|procent|(?!staan|stonden|hangen|hingen|wonen|woonden|zitten|zaten|worden|werden|hebben|hadden|komen|kwamen|zijn|tussen)\\p{Ll}{2,}en|\\p{Ll}{4,}s)(?!\\p{L}))`;
const ADDRESS = new RegExp(
  `(?<![\\p{L}\\d])(?:${ROADS}${STREET}|${AVENUE})(?: nr\\.?| nummer)? ${HOUSE}(?![\\p{L}\\d]|[.,:/]\\d| ?%)${COUNTED}`,
  'gu',
);

/** Every address by street and house number in a text whose spaces and hyphens are plain. */
export function* findStreetAddress(text: string): Iterable<PersonalDatum> {
  for (const { index, 0: written } of text.matchAll(ADDRESS))
    yield { kind: 'adres', start: index, end: index + written.length };
}
