import type { Opened } from '../../cter.ts';
import { encodeText } from '../../source/bytes.ts';
import { readDocument } from '../../source/document.ts';
import type { Keeper } from '../../steps/keeper.ts';
import type { Vastgelegd } from '../../steps/vragen.ts';
import { contentHash } from '../../text/content-hash.ts';
import { created, edited, type PlannedFile, type ReadFile, readForEdit, writeChanges } from '../change.ts';
import { saveNear } from '../change-near.ts';
import type { Call } from '../define.ts';
import type { NotesFile } from '../notes-file.ts';

/** A keeper that remembers which files it wrote, for one commit at the end. */
export interface CircleKeeper extends Keeper {
  readonly written: ReadonlySet<string>;
}

function standOf({ path, text }: ReadFile): Vastgelegd {
  const { document } = readDocument(path, encodeText(text));
  if (!document) throw new Error(`${path} was edited into something that cannot be read`);
  return { velden: document.fields, secties: new Map(document.sections.map((s) => [s.name, s.text])) };
}

/** Keeps a run in the file at `path`. What is told of a second writer comes from the writer itself. */
export function circleKeeper(call: Call, opened: Opened, path: string, notes: NotesFile): CircleKeeper {
  let file = readForEdit(opened, path);
  const written = new Set<string>();
  // Everything a run saves is one commit at its end.
  const quiet = { ...call, options: { ...call.options, commit: false } };
  const withNotes = (files: readonly PlannedFile[], note: PlannedFile | undefined) => [
    ...files,
    ...(note ? [note] : []),
  ];
  return {
    written,
    stand: () => standOf(file),
    note(noted) {
      const note = notes.planned(noted);
      if (!note) return;
      writeChanges(quiet, opened, [note], '');
      notes.wrote(note);
    },
    save(edits, noted, files = []) {
      const text = edits.reduce((now, edit) => edit(now), file.text);
      const records = [
        ...(text === file.text ? [] : [edited(file, text)]),
        ...files.map((f) => created(f.path, f.text)),
      ];
      const note = notes.planned(noted);
      if (records.length + (note ? 1 : 0) === 0) return;
      saveNear(quiet, opened, withNotes(records, note), '');
      if (note) notes.wrote(note);
      for (const record of records) written.add(record.path);
      file = { ...file, text, hash: contentHash(encodeText(text, file.bom)) };
    },
  };
}
