/** How wide the columns of a table on paper are, and whether the table asks for a sheet on its side. */
import type { BlockTable } from '../block-tree.ts';
import { cellText, wordLength } from './cell-words.ts';

type Content = Pick<BlockTable, 'columns' | 'rows'>;

/** No column is narrower than this part of an equal share, so that words keep to a line. */
const NARROWEST = 0.6;
/** Among columns of prose a word longer than this is broken anyway and asks for no room. */
const LONGEST_WORD = 25;
/** In a table of short cells a word, such as the name of a figure, gets this much if it is that long. */
const LONGEST_NAME = 36;
/** Letters on a line of a standing sheet. */
const LINE = 96;
/** Letters on a line of a sheet on its side. */
const WIDE_LINE = 144;
/** Letters are reckoned widely: words that together ask for this part of a line still fit. */
const TIGHT = 1.08;
/** The names of columns are bold, and a bold letter of the fonts that Word falls back on is this much wider. */
const BOLD = 1.2;
/** Letters that the space around the text of a cell takes. */
const PADDING = 3;
/** A cell with more letters than this holds prose. */
const PROSE = 80;
/** The name of a column that holds the figures of a year. */
const YEAR = /^\d{4}$/;
/** Only a table of this many columns may turn the sheet. */
const WIDE_FROM = 5;

/** The texts of a column, its name first. */
function textsOf({ columns, rows }: Content, column: number): string[] {
  return [columns[column] ?? '', ...rows.map((row) => cellText(row[column] ?? []))];
}

const averageLength = (texts: readonly string[]): number =>
  Math.max(1, sumOf(texts.map((text) => text.length)) / Math.max(texts.length, 1));

/** How much room a column asks for: the root of its text, so that a long column grows but does not crowd out the others. */
function wanted(texts: readonly string[]): number {
  return Math.max(Math.sqrt(averageLength(texts)), ...texts.map((t) => wordLength(t, LONGEST_WORD)), 3);
}

/** Letters a column needs to keep its words whole, and to keep every cell on one line. */
function needs(texts: readonly string[]): { readonly least: number; readonly most: number } {
  const [name = '', ...cells] = texts;
  const words = cells.map((cell) => wordLength(cell, LONGEST_NAME));
  const least = Math.max(wordLength(name, LONGEST_NAME) * BOLD, ...words) + PADDING;
  return { least, most: Math.max(least, name.length * 0.7, ...cells.map((cell) => cell.length + PADDING)) };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** Letters on a line of the sheet that the table gets. */
const lineOf = (table: Content): number => (asksWideSheet(table) ? WIDE_LINE : LINE);

/** Room for each column: what it needs on one line when all fit, else its words and a part of what is left. */
function roomFor(table: Content): number[] {
  const texts = table.columns.map((_, i) => textsOf(table, i));
  const found = texts.map(needs);
  const longest = Math.max(...found.map(({ most }) => most));
  // Prose in several columns: one line is far off for all of them, but words stay whole where the sheet has that room.
  if (sumOf(found.map(({ most }) => most)) - longest > LINE) {
    const words = found.map(({ least }) => Math.min(least, LONGEST_WORD + PADDING));
    const line = lineOf(table);
    if (sumOf(words) > line * TIGHT) return texts.map(wanted);
    // What is left goes to the longest texts, as the fullest cell makes the height of a row.
    const asked = texts.map(averageLength);
    const left = Math.max(0, line - sumOf(words)) / sumOf(asked);
    return words.map((n, i) => n + asked[i]! * left);
  }
  const spare = Math.max(0, LINE - sumOf(found.map(({ least }) => least)));
  const asked = found.map(({ least, most }) => Math.min(most - least, spare));
  const share = Math.min(1, spare / Math.max(sumOf(asked), 1));
  return found.map(({ least }, i) => least + asked[i]! * share);
}

/** Years stand beside each other to be compared: they get the same room, also where one says less, at the cost of others. */
function evenYears(table: Content, room: readonly number[]): number[] {
  const isYear = (i: number): boolean => YEAR.test(table.columns[i] ?? '');
  const least = room.map((_, i) => needs(textsOf(table, i)).least);
  const years = room.filter((_, i) => isYear(i));
  if (years.length === 0) return [...room];
  const even = Math.max(sumOf(years) / years.length, ...least.filter((_, i) => isYear(i)));
  const spare = room.map((n, i) => (isYear(i) ? 0 : Math.max(0, n - least[i]!)));
  const share = Math.min(1, (even * years.length - sumOf(years)) / Math.max(sumOf(spare), 1));
  return room.map((n, i) => (isYear(i) ? even : n - spare[i]! * share));
}

/** Letters that one column hands another at a time, and how often: what is found is good, not the best there is. */
const STEPS = [4, 2, 1];
const ROUNDS = 12;
/** The height of so many rows says enough about a table. */
const SAMPLE = 60;
/** A table of more than three columns is set in smaller letters: so many more on a line. */
const SMALLER = 1.05;
/** A column hands nothing on from what its words need in a wider letter: Word takes a font that the reader has. */
const WIDER = 1.15;
/** What a column of years can spare: they stay as they are, beside each other. */
const LOCKED = Number.NEGATIVE_INFINITY;

/** How many lines the rows of a table take, the fullest cell of each; not rounded, so that a little room counts too. */
function linesOf(lengths: readonly (readonly number[])[], room: readonly number[]): number {
  return sumOf(lengths.map((row) => Math.max(1, ...row.map((n, i) => n / Math.max(room[i]! - PADDING, 1)))));
}

/** Every way to hand on so many letters from one column to another that can spare them. */
const handedOn = (room: readonly number[], spare: readonly number[], step: number): number[][] =>
  spare.flatMap((over, from) =>
    over < step
      ? []
      : spare.flatMap((_, to) =>
          to === from || spare[to] === LOCKED
            ? []
            : [room.map((n, i) => (i === from ? n - step : i === to ? n + step : n))],
        ),
  );

/** What a column lacks of its least is given by those that have more, if they have enough. */
function toppedUp(room: readonly number[], least: readonly number[]): number[] {
  const lacking = room.map((n, i) => Math.max(0, least[i]! - n));
  const spare = room.map((n, i) => Math.max(0, n - least[i]!));
  if (sumOf(lacking) > sumOf(spare)) return [...room];
  const share = sumOf(lacking) / Math.max(sumOf(spare), 1);
  return room.map((n, i) => n + lacking[i]! - spare[i]! * share);
}

/** The same room, handed on from column to column as long as that makes the table lower; words stay whole. */
function lowest(table: Content, given: readonly number[]): number[] {
  const texts = table.columns.map((_, i) => textsOf(table, i));
  // The names of the columns are a row as well.
  const lengths = ['', ...table.rows.slice(0, SAMPLE)].map((_, r) =>
    texts.map((column) => column[r]!.length),
  );
  const names = texts.map((column) => needs(column).least);
  const whole = sumOf(names) > lineOf(table) ? names.map((n) => Math.min(n, LONGEST_WORD + PADDING)) : names;
  const least = whole.map((n) => Math.max(n, Math.min(n, LONGEST_WORD + PADDING) * WIDER));
  let room = toppedUp(
    given.map((n) => (table.columns.length > 3 ? n * SMALLER : n)),
    least,
  );
  for (const step of STEPS)
    for (let round = 0; round < ROUNDS; round++) {
      const spare = room.map((n, i) => (YEAR.test(table.columns[i] ?? '') ? LOCKED : n - least[i]!));
      const ways = handedOn(room, spare, step).map((way) => ({ way, lines: linesOf(lengths, way) }));
      const [best] = ways.sort((a, b) => a.lines - b.lines);
      if (!best || best.lines >= linesOf(lengths, room)) break;
      room = best.way;
    }
  return room;
}

/** The share of the width of every column, rounded to thousandths; they add up to 1. */
export function columnShares(table: Content): number[] {
  const room = lowest(table, evenYears(table, roomFor(table)));
  const total = sumOf(room);
  const least = NARROWEST / table.columns.length;
  const floored = room.map((n) => Math.max(n / total, least));
  const sum = sumOf(floored);
  const rounded = floored.map((n) => Math.round((n / sum) * 1000));
  rounded[0] = (rounded[0] ?? 0) + 1000 - sumOf(rounded);
  return rounded.map((n) => n / 1000);
}

/** Whether each column, of such a width, holds a word that it has no room for: only there a word need be broken off. */
export function breaksWords(table: Content, shares: readonly number[]): boolean[] {
  const line = lineOf(table);
  return shares.map((share, i) => {
    // A capital is wider: it counts for two.
    const texts = textsOf(table, i).map((text) => text.replace(/\p{Lu}/gu, '$&$&'));
    const longest = Math.max(...texts.map((text) => wordLength(text)));
    // Shares are rounded: what lacks less than a letter fits.
    return longest + PADDING > share * line * TIGHT + 1;
  });
}

/** Whether a table asks for a sheet on its side: many columns of prose, or words that a standing sheet has no room for. */
export function asksWideSheet(table: Content): boolean {
  if (table.columns.length < WIDE_FROM) return false;
  const needed = table.columns.map((_, i) => needs(textsOf(table, i)));
  const prose = needed.filter(({ most }) => most > PROSE);
  return prose.length > 1 || sumOf(needed.map(({ least }) => least)) > LINE * 1.15;
}
