/** A published document as someone reads it who has no program but eyes: text, tables, and what stands around them. */

/** Rows of cells; the first row is the heading. */
export type Rows = readonly (readonly string[])[];

/** One piece of a document, in the order of reading. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: Rows };

/** Everything a document says. */
export interface Seen {
  readonly blocks: readonly Block[];
  /** What is not in the running text: titles, properties, descriptions and labels of charts, tops and bottoms of pages. */
  readonly aside: readonly string[];
}

/** Text with one kind of space, and without what only says where a word may break. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u200b\u00ad]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of XML or HTML without its tags. */
export const plain = (xml: string): string =>
  tidy(
    xml
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replace(/&#(\d+);/g, (_, n: string) => String.fromCodePoint(Number(n)))
      .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name]!),
  );

/** What stands between the tags of a name, which do not hold each other. */
export const between = (text: string, tag: string): string[] =>
  [...text.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))].map((m) => m[1]!);

/** Every number in a text, as it is written. */
export const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const DATE = new RegExp(`\\b\\d{1,2} (?:${MONTHS}) \\d{4}\\b`, 'g');

/** A text without dates and years. */
export const withoutTime = (text: string): string =>
  text.replace(DATE, ' ').replace(/\b20[12]\d(?:-\d\d-\d\d(?:T[\d:]+Z)?)?\b/g, ' ');

/** The tables of a document. */
export const tablesOf = ({ blocks }: Seen): readonly Rows[] =>
  blocks.flatMap((b) => (b.kind === 'table' ? [b.rows] : []));

/** The running text of a document without its tables, as one line of words. */
export const proseOf = ({ blocks }: Seen): string =>
  tidy(blocks.flatMap((b) => (b.kind === 'table' ? [] : [b.text])).join(' '));

/** Text without what a form adds or breaks: spaces, hyphens at the end of a line, signs of lists. */
export const squash = (text: string): string => text.replace(/[\s;•\u2010-]+/g, '');

/** What a document says outside its tables, in its running text and aside. */
export const piecesOf = ({ blocks, aside }: Seen): readonly string[] => [
  ...blocks.flatMap((b) => (b.kind === 'table' ? [] : [b.text])),
  ...aside,
];

/** Numbers of a form: how a page is scaled, and the norm that stands where a number is withheld. */
const FORM = /initial-scale=1|minder dan 10\b/g;

/** The sentences of one document that hold a number and are not in the other, dates and years aside. */
export function notIn(other: Seen, seen: Seen): readonly string[] {
  const whole = squash([...piecesOf(other), ...tablesOf(other).flat(2)].join(' '));
  return piecesOf(seen)
    .flatMap((piece) => piece.split(/(?<=\.) (?=[A-Z])/))
    .filter(
      (piece) => numbersIn(withoutTime(piece).replace(FORM, '')).length > 0 && !whole.includes(squash(piece)),
    );
}
