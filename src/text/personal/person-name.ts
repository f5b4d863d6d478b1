/** Finds a name behind a form of address; a name alone cannot be told from any other word. */
import type { PersonalDatum } from './datum.ts';

const ADDRESS =
  '(?:[Mm]evrouw|MEVROUW|[Mm]evr\\.?|[Mm]w\\.?|[Mm]ej\\.|[Jj]uffrouw|[Dd]hr\\.?|DHR\\.?|[Mm]eneer|MENEER|[Mm]ijnheer|[Dd]e heer|DE HEER)';
const SPACE = '(?: {1,2}|\\r?\\n[ \\t>]{0,6})';
const PARTICLE = "(?:van|von|de|den|der|des|ten|ter|te|het|in|op|el|al|ben|bin|bint|da|du|dos|la|le|'t|’t)";
/** Who is addressed by office is no private person: ‘mevrouw de Voorzitter’, ‘de heer Burgemeester’. */
const OFFICE =
  '(?:[Dd]e )?(?:(?:Vice-?)?[Vv]oorzitter|Burgemeester|Wethouder|Minister|Staatssecretaris|President|Griffier|Secretaris|Commissaris|Officier|Directeur|Raad|Koning)';
const NAME = new RegExp(
  `(?<![\\p{L}\\d])${ADDRESS}${SPACE}(?!${OFFICE}(?!\\p{L}))(?:\\p{Lu}\\.[ -]?){0,5}(?:${PARTICLE} ){0,3}\\p{Lu}['’]?\\p{L}[\\p{L}'’-]*(?: (?:${PARTICLE} ){0,3}\\p{Lu}\\p{L}[\\p{L}'’-]*){0,3}`,
  'gu',
);

/** Every name behind a form of address in a text whose spaces and hyphens are plain. */
export function* findPersonName(text: string): Iterable<PersonalDatum> {
  for (const { index, 0: written } of text.matchAll(NAME))
    yield { kind: 'naam', start: index, end: index + written.length };
}
