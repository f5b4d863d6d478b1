/** Makes every text of a page fit for a typeface: no character it lacks, no word that cannot break. */
import { breakLongWords } from './long-words.ts';

/** Stands for what the typeface lacks. */
export const MISSING_SIGN = '□';

/** Marks that show nothing of their own: joiners, variants, skin tones, invitations to break. */
const SILENT = /\p{Default_Ignorable_Code_Point}|\p{Emoji_Modifier}/gu;

/** Text as a page shows it, and whether anything in it could not be shown. */
export interface Fitted<T> {
  readonly content: T;
  readonly missing: boolean;
}

/** Each word or sign that `known` lacks becomes one sign; very long words may break. */
function fitText(text: string, known: ReadonlySet<number>): string {
  let shown = '';
  let gap = false;
  for (const character of text.normalize('NFC').replace(SILENT, '')) {
    const lacks = character !== '\n' && !known.has(character.codePointAt(0)!);
    if (!lacks) shown += character;
    else if (!gap) shown += MISSING_SIGN;
    gap = lacks;
  }
  return breakLongWords(shown, '\u200b');
}

/** A copy of plain data with every text fitted; links (the key `link`) are addresses and stay as they are. */
export function fitTexts<T>(data: T, known: ReadonlySet<number>): Fitted<T> {
  let missing = false;
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const text = fitText(value, known);
      missing ||= text.includes(MISSING_SIGN) && !value.includes(MISSING_SIGN);
      return text;
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, k === 'link' ? v : walk(v)]));
  };
  return { content: walk(data) as T, missing };
}
