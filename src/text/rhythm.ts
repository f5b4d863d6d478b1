/** Rhythms in Dutch words, as people say them; records hold them as an ISO 8601 period such as `P3W`. */

/** A few rhythms in words, for an explanation. */
export const COMMON_RHYTHMS =
  'elke week, elke 3 weken, elke maand, elk kwartaal, elk half jaar, elk jaar, elke 5 jaar';

const NUMBERS: Readonly<Record<string, number>> = {
  een: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  twaalf: 12,
  half: 0.5,
  halve: 0.5,
  anderhalf: 1.5,
};

/** Days, weeks, months or years, each with how many of its letter it is. */
const UNITS: readonly (readonly [word: RegExp, count: number, letter: string])[] = [
  [/^dag(?:en|elijks)?$/, 1, 'D'],
  [/^we(?:ek|ken|kelijks)$/, 1, 'W'],
  [/^maand(?:en|elijks)?$/, 1, 'M'],
  [/^kwarta(?:al|len)$/, 3, 'M'],
  [/^jaar(?:lijks)?$|^jaren$/, 1, 'Y'],
];

const numberOf = (word: string | undefined): number =>
  word === undefined ? 1 : (NUMBERS[word] ?? Number(word));

function written(count: number, unit: string): string | undefined {
  const [, size = 0, letter = ''] = UNITS.find(([word]) => word.test(unit)) ?? [];
  const whole = count * size;
  // Half a year is six months.
  const [number, sign] = letter === 'Y' && !Number.isInteger(whole) ? [whole * 12, 'M'] : [whole, letter];
  return Number.isInteger(number) && number > 0 && number < 1000 ? `P${number}${sign}` : undefined;
}

/** `elke 3 weken`, `elk half jaar`, `halfjaarlijks`, `2 keer per jaar` or `P3W` as `P3W`; undefined for anything else. */
export function readRhythm(typed: string): string | undefined {
  const text = typed.trim().toLowerCase().replaceAll('é', 'e').replace(/\s+/g, ' ');
  if (/^p[1-9]\d*[dwmy]$/.test(text)) return text.toUpperCase();
  const often = /^(\d+|[a-z]+) ?(?:keer|x|maal) (?:per|in (?:het|de|een)) ([a-z]+)$/.exec(text);
  if (often) return shared(numberOf(often[1]), often[2] ?? '');
  const every = /^(?:(?:elke?|iedere?|om de|per|eens per|eens in de) )?(?:(\d+|[a-z]+) )?([a-z]+)$/.exec(
    text,
  );
  const once = every && written(numberOf(every[1]), every[2] ?? '');
  if (once) return once;
  const glued = /^([a-z]+?)-?((?:dag|week|wek|maand|jaar)(?:elijks|lijks))$/.exec(text);
  return glued ? written(numberOf(glued[1]), glued[2] ?? '') : undefined;
}

/** So many times in a unit: twice a year is every six months. */
function shared(times: number, unit: string): string | undefined {
  if (/^jaar$/.test(unit)) return written(12 / times, 'maand');
  return /^kwartaal$/.test(unit) ? written(3 / times, 'maand') : written(1 / times, unit);
}
