/** Where the pieces of a Word document stand. */
import type { WordLists } from './docx-lists.ts';
import type { styleIds } from './docx-styles.ts';

/** What is the same for the whole document. */
export interface Sheet {
  readonly styles: ReturnType<typeof styleIds>;
  readonly lists: WordLists;
  /** A drawing as a picture. */
  readonly picture: (svg: string) => Uint8Array;
}

/** Where in the document a block stands. `left` is its indent and `width` its room, in twentieths of a point. */
export interface Spot {
  readonly sheet: Sheet;
  readonly width: number;
  readonly left: number;
  /** Room that prose leaves free on the right of a wide sheet, where a line would be too long to read. */
  readonly right?: number;
  /** How deep in lists, 0 outside them. */
  readonly depth: number;
  readonly style?: string;
  readonly bold?: boolean;
  readonly inCell?: boolean;
  /** Stays on the page of what follows. */
  readonly keep?: boolean;
}
