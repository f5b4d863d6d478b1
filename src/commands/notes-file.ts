/** Where the answers that have no place in a record yet are kept: in the program's own folder, outside git. */
import type { FileTree } from '../ports.ts';
import type { Notes } from '../steps/conversation.ts';
import { contentHash } from '../text/content-hash.ts';
import type { PlannedFile } from './change.ts';

/** The notes of one conversation, and the file they become. */
export interface NotesFile {
  readonly notes: Notes;
  /** Without any answer. */
  readonly empty: Notes;
  /** The file with other notes (null: without the file); undefined when nothing would change. */
  planned(notes: Notes | null): PlannedFile | undefined;
  /** Remembers what is on disk now. */
  wrote(file: PlannedFile): void;
}

const isNotes = (value: unknown): value is Notes => {
  const notes = value as Partial<Notes> | null;
  return typeof notes?.over === 'string' && Array.isArray(notes.klaar) && Array.isArray(notes.antwoorden);
};

/** Notes of another conversation, or that are damaged, count as none. */
function parse(bytes: Uint8Array, empty: Notes): Notes {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isNotes(value) && value.over === empty.over ? value : empty;
  } catch {
    return empty;
  }
}

/** The notes on disk under this name, or none. */
export function openNotes(tree: FileTree, name: string, over: string): NotesFile {
  const path = `.cter/gesprek/${name}.json`;
  const empty: Notes = { over, klaar: [], antwoorden: [] };
  const bytes = tree.has(path) ? tree.read(path) : undefined;
  let expected = bytes === undefined ? null : contentHash(bytes);
  return {
    empty,
    notes: bytes === undefined ? empty : parse(bytes, empty),
    planned(notes) {
      const content = notes === null ? null : new TextEncoder().encode(`${JSON.stringify(notes)}\n`);
      if (content === null && expected === null) return undefined;
      return { path, content, expected };
    },
    wrote(file) {
      if (file.path === path) expected = file.content === null ? null : contentHash(file.content);
    },
  };
}
