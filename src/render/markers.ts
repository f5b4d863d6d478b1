/**
 * Markers stand in the Markdown of a template for every value and block that came from data, so that data
 * never passes through the Markdown parser as markup. They are made of private-use characters, which
 * `cleanText` takes out of all data: no text can forge one.
 */
import { oneSpaced } from './clean-text.ts';
import { RenderError, TemplateError } from './render-error.ts';
import type { ViewBlock } from './view-blocks.ts';

const TEXT = '\ue000';
const BLOCK = '\ue001';
const END = '\ue002';
const ZERO = 0xe010;
const MOST_TEXT = 20_000_000;
const MOST_BLOCKS = 20_000;

const TOO_LARGE = 'Het document wordt te groot om te maken. Laat in het sjabloon minder zien.';

/** A block with the place in the template that asked for it. */
export interface PlacedBlock {
  readonly block: ViewBlock;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The values and blocks of one document, by marker. */
export interface Markers {
  /** A marker for a value; the value becomes one line. */
  text(value: string): string;
  /** A marker for a block. */
  block(placed: PlacedBlock): string;
  /** The text with every value in its place. Throws `TemplateError` where a block stands between text. */
  fill(text: string): string;
  /** The blocks, when the text is nothing but markers of blocks; otherwise undefined. */
  blocksOf(text: string): readonly PlacedBlock[] | undefined;
}

const digits = (n: number): string =>
  [...String(n)].map((d) => String.fromCharCode(ZERO + Number(d))).join('');
const number = (text: string): number => Number([...text].map((d) => d.charCodeAt(0) - ZERO).join(''));

function refuseInline(placed: PlacedBlock): never {
  const sentence =
    'Dit blok staat tussen andere tekst. Zet het op een eigen regel, met een lege regel ervoor en erna, en niet in een lijst, citaat of tabel.';
  throw new TemplateError(placed.file, placed.line, placed.column, sentence);
}

/** An empty set of markers, for one document. */
export function makeMarkers(): Markers {
  const texts: string[] = [];
  const blocks: PlacedBlock[] = [];
  let total = 0;
  const fill = (text: string): string =>
    text
      .replace(/\ue000([\ue010-\ue019]+)\ue002/g, (_, n: string) => texts[number(n)] ?? '')
      .replace(/\ue001([\ue010-\ue019]+)\ue002/g, (_, n: string) => refuseInline(blocks[number(n)]!))
      .replace(/[\ue000-\ue019]/g, '');
  return {
    fill,
    text(value) {
      // A value that was captured in the template holds markers itself: those are filled at once.
      const length = texts.push(/[\ue000-\ue002]/.test(value) ? oneSpaced(fill(value)) : oneSpaced(value));
      total += texts[length - 1]!.length;
      if (total > MOST_TEXT) throw new RenderError(TOO_LARGE);
      return `${TEXT}${digits(length - 1)}${END}`;
    },
    block(placed) {
      if (blocks.length >= MOST_BLOCKS) throw new RenderError(TOO_LARGE);
      return `${BLOCK}${digits(blocks.push(placed) - 1)}${END}`;
    },
    blocksOf(text) {
      if (!/^\s*(?:\ue001[\ue010-\ue019]+\ue002\s*)+$/.test(text)) return undefined;
      return [...text.matchAll(/\ue001([\ue010-\ue019]+)/g)].map((m) => blocks[number(m[1]!)]!);
    },
  };
}
