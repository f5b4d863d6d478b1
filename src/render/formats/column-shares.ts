/** How wide the columns of a table on paper are. */
import type { BlockTable } from '../block-tree.ts';
import { plainText } from '../walk-tree.ts';

/** No column is narrower than this part of an equal share, so that words keep to a line. */
const NARROWEST = 0.6;
/** A word longer than this is broken anyway and asks for no room. */
const LONGEST_WORD = 20;

function wordLength(text: string): number {
  return Math.max(
    0,
    ...(text.match(/\S+/gu) ?? []).map((word) => word.length).filter((n) => n <= LONGEST_WORD),
  );
}

/** How much room a column asks for: the root of its text, so that a long column grows but does not crowd out the others. */
function wanted(texts: readonly string[]): number {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  return Math.max(Math.sqrt(total / Math.max(texts.length, 1)), ...texts.map((t) => wordLength(t) * 0.9), 3);
}

/** The share of the width of every column, rounded to thousandths; they add up to 1. */
export function columnShares({ columns, rows }: Pick<BlockTable, 'columns' | 'rows'>): number[] {
  const room = columns.map((column, i) =>
    wanted([column, ...rows.map((row) => (row[i] ?? []).map((node) => plainText(node)).join(' '))]),
  );
  const total = room.reduce((sum, n) => sum + n, 0);
  const least = NARROWEST / columns.length;
  const floored = room.map((n) => Math.max(n / total, least));
  const sum = floored.reduce((a, n) => a + n, 0);
  const rounded = floored.map((n) => Math.round((n / sum) * 1000));
  rounded[0] = (rounded[0] ?? 0) + 1000 - rounded.reduce((a, n) => a + n, 0);
  return rounded.map((n) => n / 1000);
}
