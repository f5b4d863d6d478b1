/** Finds personal data in the name of a file, where words are joined by hyphens. */
import type { PersonalKind } from './datum.ts';
import { findPersonalData } from './find-personal-data.ts';

const DAY = /^\d{4}-\d{2}-\d{2}-?/gm;

/** Names of files have no capitals, so here any word behind a form of address counts, but for an office. */
const ADDRESSED =
  /(?:^|[-_ ])(?:mevrouw|mevr|meneer|mijnheer|dhr|de[-_ ]heer)[-_ ](?!(?:de[-_ ])?(?:voorzitter|burgemeester|wethouder|minister|griffier|raad))\p{L}/imu;
const HOUSE = /\p{L}(?:straat|laan|gracht|singel|steeg)[-_ ][1-9]\d{0,2}[a-z]?(?![\p{L}\d])/iu;

const WORDS = /mevr|meneer|mijnheer|dhr|heer|straat|laan|gracht|singel|steeg/i;
/** Digits enough, and hyphens between digits other than those of a day: few names have them, and all are looked at. */
const NUMBERS =
  /\d(?:\d{5}|-(?=\d)(?<!(?:^|\/)\d{4}-(?=\d\d-\d\d)|(?:^|\/)\d{4}-\d\d-(?=\d\d)|(?:^|\/)\d{4}-\d\d-\d\d-)|(?<=[1-9]\d{3})-?[a-z]{2})|@/i;

/** The kinds of personal data in a path; the day with which the name of an event begins is none. */
export function kindsInName(path: string): readonly PersonalKind[] {
  const numbers = NUMBERS.test(path);
  if (!numbers && !WORDS.test(path)) return [];
  // Each folder on a line of its own, so that a number is not taken for a part of something longer.
  const name = path
    .replace(/\.[a-z]{1,5}$/i, '')
    .replaceAll('/', '\n')
    .replace(DAY, '');
  const words: readonly PersonalKind[] = [
    ...(ADDRESSED.test(name) ? (['naam'] as const) : []),
    ...(HOUSE.test(name) ? (['adres'] as const) : []),
  ];
  if (!numbers) return words;
  const read = [
    name,
    name.replace(/[-_]/g, ' '),
    name.replace(/(?<=\d)[-_](?=\d)/g, '').replace(/[-_]/g, ' '),
  ];
  return [...new Set([...words, ...read.flatMap((text) => findPersonalData(text).map((d) => d.kind))])];
}
