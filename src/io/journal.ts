import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotError } from '../errors.ts';
import { errno } from './errno.ts';
import { isOurNeighbour, removeQuietly, syncPath, writeDurably } from './temp-file.ts';
import { insideRoot, OWN_FOLDER } from './write-target.ts';

/** One file of a write. Paths are absolute; a hash of null means: no file. */
export interface JournalEntry {
  readonly path: string;
  readonly old: string | null;
  readonly new: string | null;
  /** The new content beside the target; null when the file is removed. */
  readonly temp: string | null;
  /** The old content beside the target; null when the file is new, or when there is one file only. */
  readonly saved: string | null;
}

/**
 * A write under way. In `klaarzetten` no target has been touched for a write of several files, and a
 * single file is old or new by itself; in `doorvoeren` everything is on disk and targets are replaced.
 */
export interface Journal {
  readonly phase: 'klaarzetten' | 'doorvoeren';
  readonly entries: readonly JournalEntry[];
  /** Folders this write makes, outermost first. */
  readonly folders: readonly string[];
}

/** Where the journal of a register lies. */
export const journalPath = (root: string): string => join(root, OWN_FOLDER, 'journaal.json');

/** Makes the program's own folder, which git ignores; refuses a link in its place. Throws system errors. */
export function openOwnFolder(root: string): void {
  const folder = join(root, OWN_FOLDER);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (errno(error) !== 'EEXIST') throw error;
    if (!lstatSync(folder).isDirectory()) {
      throw new CannotError(
        `${OWN_FOLDER} in ${root} is geen gewone map. Verwijder of hernoem het en probeer het opnieuw. Er is niets veranderd.`,
      );
    }
  }
  try {
    writeFileSync(join(folder, '.gitignore'), '*\n', { flag: 'wx' });
  } catch (error) {
    if (errno(error) !== 'EEXIST') throw error;
  }
}

/** Puts the journal in place in one step, on disk for good. */
export function writeJournal(root: string, journal: Journal): void {
  const path = journalPath(root);
  const temp = `${path}.nieuw`;
  removeQuietly(temp);
  writeDurably(temp, Buffer.from(JSON.stringify(journal)));
  renameSync(temp, path);
  syncPath(join(root, OWN_FOLDER));
}

/** Ends the write: from here on it has happened, or never began. */
export function removeJournal(root: string): void {
  removeQuietly(journalPath(root));
  syncPath(join(root, OWN_FOLDER));
}

/**
 * The journal of a write that was cut off. Throws `CannotError` when it cannot be trusted: it may come
 * from somebody else's repository, so it may only speak of files below the root and of our own names.
 */
export function readJournal(root: string): Journal | undefined {
  const path = journalPath(root);
  let text: string;
  try {
    if (!lstatSync(join(root, OWN_FOLDER)).isDirectory() || !lstatSync(path).isFile()) throw distrust(path);
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errno(error) === 'ENOENT' || errno(error) === 'ENOTDIR') return undefined;
    throw error;
  }
  const journal = parse(text);
  if (journal === undefined || !isTrusted(root, journal)) throw distrust(path);
  return journal;
}

function parse(text: string): Journal | undefined {
  try {
    const value = JSON.parse(text) as Journal;
    const texts = (list: readonly unknown[]): boolean =>
      list.every((v) => v === null || typeof v === 'string');
    const sound =
      (value.phase === 'klaarzetten' || value.phase === 'doorvoeren') &&
      texts(value.folders) &&
      value.entries.every((e) => typeof e.path === 'string' && texts([e.old, e.new, e.temp, e.saved]));
    return sound ? value : undefined;
  } catch {
    return undefined;
  }
}

function isTrusted(root: string, journal: Journal): boolean {
  try {
    for (const folder of journal.folders) insideRoot(root, folder);
    return journal.entries.every((entry) => {
      insideRoot(root, entry.path);
      return [entry.temp, entry.saved].every((file) => file === null || isOurNeighbour(file, entry.path));
    });
  } catch {
    return false;
  }
}

const distrust = (path: string): CannotError =>
  new CannotError(
    `Het journaal ${path} is niet te gebruiken. Kijk met ‘git status’ welke bestanden veranderd zijn, verwijder daarna het journaal en probeer het opnieuw. Er is niets veranderd.`,
  );
