/** The record that a run is kept in, and the edits a run makes to it. A run only adds; nothing recorded is replaced. */
import { appendItem, setSection, setValue } from '../source/edit.ts';
import type { Notes } from './conversation.ts';
import type { Vastgelegd } from './vragen.ts';

/** The text of a record → the text with something added. */
export type Edit = (text: string) => string;

/** A file that comes with an edit, such as a signal that the circle agreed to; `path` is relative to the register. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Keeps a run on disk. Both ways of writing throw, and change nothing, when somebody else changed the record. */
export interface Keeper {
  /** What is recorded now. */
  stand(): Vastgelegd;
  /** Saves edits together with the notes as they are from then on (null: none any more) and new files. */
  save(edits: readonly Edit[], notes: Notes | null, files?: readonly NewFile[]): void;
  /** Saves notes alone. */
  note(notes: Notes): void;
}

/** An item more in a list, or the value of a single field. */
export const add = (naam: string, value: unknown, isList: boolean): Edit =>
  isList ? (text) => appendItem(text, [naam], value) : (text) => setValue(text, [naam], value);

/** One more paragraph under a heading that has this text now. */
export const addParagraph =
  (naam: string, now: string, paragraph: string): Edit =>
  (text) =>
    setSection(text, naam, now === '' ? paragraph : `${now}\n\n${paragraph}`);

/** How a step went. */
export type Uitkomst = 'gedaan' | 'aangepast' | 'overgeslagen';

/** A step that was taken, as it stands in the record. */
export interface Gedaan {
  readonly stap: string;
  readonly op: string;
  readonly door: string;
  readonly uitkomst: Uitkomst;
  readonly toelichting?: string;
}
