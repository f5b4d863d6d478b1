import type { Fault } from './finding.ts';
import type { Frontmatter } from './frontmatter.ts';
import { spanAt } from './lines.ts';
import { placeOf } from './position.ts';
import { charName, UNSAFE } from './show.ts';

/** So many places are named; a file full of them would otherwise drown everything else. */
const MAX_PLACES = 20;

const HINT = 'Haal het teken weg. Vaak komt het mee bij kopiëren uit een ander programma.';

/**
 * All that nearly every text is made of: to look for anything else takes a third of the time of looking for what is
 * wrong. The spaces and hyphens of word processors, which text/personal/datum.ts makes plain, are not among it.
 */
const UNUSUAL = /[^\n -~\u00a1-\u0600\u2016-\u2027]/;

/** Whether a text holds ordinary characters and line feeds alone; where it does not, nothing need be wrong. */
export const isOrdinary = (text: string): boolean => !UNUSUAL.test(text);

/** Every control character and every mark that reorders text, at its place. */
export function findUnclean(text: string): readonly Fault[] {
  if (!UNSAFE.test(text)) return [];
  const faults: Fault[] = [];
  for (const found of text.matchAll(new RegExp(UNSAFE.source, 'g'))) {
    const char = found[0];
    const more = faults.length === MAX_PLACES - 1 ? ' Verderop staan er misschien nog meer.' : '';
    const message = `Hier staat een onzichtbaar teken (${charName(char)}, ${kind(char)}).${more}`;
    faults.push({ ...spanAt(text, found.index, found.index + 1), code: 'tekst-schoon', message, hint: HINT });
    if (faults.length === MAX_PLACES) break;
  }
  return faults;
}

function kind(char: string): string {
  if (char === '\u001b') return 'het begin van een stuurcode voor een terminal';
  if (char === '\r') return 'een los regeleinde van een oude Mac';
  if (char >= '\u061c') return 'een teken dat de leesrichting verandert';
  return 'een stuurteken';
}

/** Values that hold such a character through an escape (`"\u202e"`), which the text itself does not show. */
export function uncleanValues(
  text: string,
  range: Frontmatter,
  fields: Readonly<Record<string, unknown>>,
): readonly Fault[] {
  const backslash = text.indexOf('\\', range.start);
  if (backslash < 0 || backslash >= range.end) return [];
  const faults: Fault[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (faults.length >= MAX_PLACES) return;
    if (typeof value === 'string') {
      const found = UNSAFE.exec(value);
      if (found) faults.push(hidden(text, path, found[0]));
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, [...path, index]);
      });
    } else if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) {
        const inKey = UNSAFE.exec(key);
        if (inKey) faults.push(hidden(text, [...path, key], inKey[0], 'key'));
        visit(item, [...path, key]);
      }
    }
  };
  visit(fields, []);
  // The raw character was reported at its own place already.
  return UNSAFE.test(text.slice(range.start, range.end)) ? [] : faults;
}

function hidden(
  text: string,
  path: readonly (string | number)[],
  char: string,
  part: 'key' | 'value' = 'value',
): Fault {
  const message = `Deze tekst bevat met een \\-code een onzichtbaar teken (${charName(char)}, ${kind(char)}).`;
  return { ...placeOf({ text }, path, part), code: 'tekst-schoon', message, hint: HINT };
}
