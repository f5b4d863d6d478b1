/**
 * Accounts for every number that a report says: it is that of one figure of the file beside it and says the same, a
 * date or year, something that a public record says in the same words, or one of the few numbers that are named here
 * with their reason. What is left over is told.
 */
import type { Block } from '../seen/seen.ts';
import { numbersIn, tidy, withoutTime } from '../seen/seen.ts';
import { cellOf, goals, type Told } from './account-cells.ts';
import { sentences } from './account-sentences.ts';

/** Words with a number that say the same in every report. */
const FIXED = [
  'Het niveau, van 1 tot en met 5, dat op de laatste dag van het jaar gold.',
  'Casussen in behandeling op 31 december',
];

/** Whether a piece of text stands in a public record as it is: as a whole, or as a part of a few words. */
function isQuoted(piece: string, { quotes }: Told): boolean {
  const sought = tidy(piece).replace(/[.:;,]$/, '');
  const words = sought.match(/\p{L}{2,}/gu)?.length ?? 0;
  return (
    FIXED.includes(tidy(piece)) ||
    (words > 0 && `\n${quotes}\n`.includes(`\n${sought}\n`)) ||
    (words > 2 && quotes.includes(sought))
  );
}

/** The sentences of a text with a number that nothing accounts for. */
export function leftIn(text: string, told: Told): readonly string[] {
  const whole = tidy(text);
  if (isQuoted(whole, told)) return [];
  return whole
    .split(/(?<=[.!?:;])\s+/)
    .filter(
      (sentence) =>
        numbersIn(withoutTime(sentence)).length > 0 &&
        !isQuoted(sentence, told) &&
        !isQuoted(withoutTime(sentence), told),
    )
    .map((sentence) => `“${sentence}”`);
}

const HEADING = /^(?:\d{1,2}\. |(?:Spoor|Actielijn) [\d.]+ )/;

/** The words of a cell without the number of a line or factor in front, and without what the verdict on goals adds up. */
function wordsOf(cell: string, row: readonly string[], column: number, told: Told): string {
  if (column === 0) return cell.replace(/^[\d.]+\. /, '');
  return goals(told, row[0]!).reduce((text, goal) => text.replace(goal, ''), cell);
}

/** What a report says that is wrong or that nothing accounts for, in the order of reading. */
export function unaccounted(blocks: readonly Block[], told: Told): readonly string[] {
  let heading = '';
  let caption = '';
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'heading') {
      heading = block.text;
      return leftIn(block.text.replace(HEADING, ''), told);
    }
    if (block.kind === 'text') {
      caption = block.text;
      const { rest, wrong } = sentences(block.text, told);
      return [...wrong, ...leftIn(rest, told)];
    }
    const [head = [], ...rows] = block.rows;
    const place = { heading, caption, head };
    return [
      ...head.flatMap((title) => leftIn(title, told)),
      ...rows.flatMap((row) =>
        row.flatMap((cell, column): readonly string[] => {
          const expected = column === 0 ? undefined : cellOf(place, row, column, told);
          if (expected === undefined) return leftIn(wordsOf(cell, row, column, told), told);
          return expected.includes(cell)
            ? []
            : [`${heading}, ${row[0]}, ${head[column]}: “${cell}”, not ${expected.join(' or ')}`];
        }),
      ),
    ];
  });
}
