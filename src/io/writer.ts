import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { FileChange, PendingWrite, Writer } from '../ports.ts';
import { contentHash } from '../text/content-hash.ts';
import {
  type Journal,
  type JournalEntry,
  journalPath,
  openOwnFolder,
  readJournal,
  writeJournal,
} from './journal.ts';
import { isLocked, withLock } from './lock.ts';
import { finish, putInPlace, recover, rollBack } from './recover.ts';
import { savedName, saveOld, sweep, syncPath, tempName, writeDurably } from './temp-file.ts';
import {
  type Found,
  hashNow,
  insideRoot,
  inspectTarget,
  missingFolders,
  requireSound,
  requireUnchanged,
} from './write-target.ts';
import { changedMeanwhile, writeTrouble } from './write-trouble.ts';

/*
 * Ctrl-C needs no care here: everything is synchronous, so Node delivers the signal after the write has
 * ended. What remains is a process that is killed and a power cut; the journal is for those.
 */

/**
 * Writes files on disk, all or none, also when the process is killed at any moment or the power fails:
 * the next write then completes or undoes what was cut off. A file that is not the one that was read is
 * left alone, links are never written through, and mode and (where allowed) owner of a file are kept.
 */
export function realWriter(): Writer {
  return { write, makeRoot, pending };
}

function makeRoot(root: string, isPrivate = false): void {
  const top = resolve(root);
  attempt(relative(process.cwd(), top), () => makeFolders(top, isPrivate ? 0o700 : 0o777));
}

/** Folder by folder: Node's own recursive making never ends below a folder such as /proc that takes none. */
function makeFolders(dir: string, mode: number): void {
  if (existsSync(dir)) return;
  makeFolders(dirname(dir), 0o777);
  mkdirSync(dir, mode);
}

/** What others may do with a private file: no more than with the root, and everybody nothing. */
const privateMode = (root: string): number => statSync(root).mode & 0o770;

function modeOf(root: string, change: FileChange): number {
  if (change.isPrivate) return privateMode(root) & 0o660;
  return change.executable ? 0o755 : 0o644;
}

function write(root: string, changes: readonly FileChange[]): void {
  if (changes.length === 0) return;
  requireSound(root, changes);
  const top = resolve(root);
  const shown = changes.map(({ path }) => relative(top, resolve(path)))[0] ?? '';
  attempt(shown, () => {
    openOwnFolder(top);
    withLock(top, () => {
      recover(top);
      writeLocked(top, changes);
    });
  });
}

function writeLocked(root: string, changes: readonly FileChange[]): void {
  const found = changes.map((change) => inspect(root, change));
  const journal = plan(root, changes);
  for (const folder of new Set(changes.map(({ path }) => dirname(resolve(path))))) sweep(folder);
  let current = journal;
  try {
    writeJournal(root, current);
    const mode = changes.some((c) => c.isPrivate) ? privateMode(root) : 0o777;
    for (const folder of journal.folders) attempt(relative(root, folder), () => mkdirSync(folder, mode));
    for (const [i, change] of changes.entries()) stage(root, change, found[i], journal.entries[i]);
    if (changes.length > 1) {
      for (const folder of foldersOf(journal)) syncPath(folder);
      current = { ...journal, phase: 'doorvoeren' };
      writeJournal(root, current);
    }
    for (const entry of journal.entries) commit(root, entry);
  } catch (error) {
    undo(root, current);
    throw error;
  }
  try {
    finish(root, { ...journal, folders: [] });
  } catch {
    // The files are new; the journal stays, so the next write removes what is left.
  }
}

function inspect(root: string, change: FileChange): Found {
  const below = insideRoot(root, change.path);
  missingFolders(root, below);
  const found = inspectTarget(resolve(change.path), below);
  requireUnchanged(below, found.hash, change.expected);
  return found;
}

function plan(root: string, changes: readonly FileChange[]): Journal {
  const several = changes.length > 1;
  const entries = changes.map(({ path, content, expected }): JournalEntry => {
    const target = resolve(path);
    return {
      path: target,
      old: expected,
      new: content === null ? null : contentHash(content),
      temp: content === null ? null : tempName(target),
      saved: several && expected !== null ? savedName(target) : null,
    };
  });
  const folders = changes.flatMap(({ path }) => missingFolders(root, insideRoot(root, path)));
  return { phase: 'klaarzetten', entries, folders: [...new Set(folders)] };
}

function stage(root: string, change: FileChange, found?: Found, entry?: JournalEntry): void {
  if (entry === undefined) return;
  attempt(relative(root, entry.path), () => {
    if (change.content !== null && entry.temp !== null)
      writeDurably(entry.temp, change.content, found?.stat, modeOf(root, change));
    if (entry.saved !== null) saveOld(entry.path, entry.saved);
  });
}

function commit(root: string, entry: JournalEntry): void {
  const below = relative(root, entry.path);
  attempt(below, () => {
    // Once more, because writing the others took time in which an editor may have saved.
    if (entry.old !== null && hashNow(entry.path) !== entry.old) throw changedMeanwhile(below);
    putInPlace(entry, root);
  });
}

function undo(root: string, journal: Journal): void {
  try {
    rollBack(root, journal);
  } catch {
    // The first trouble is the one to tell; the journal stays, so the next write undoes the rest.
  }
}

const foldersOf = (journal: Journal): ReadonlySet<string> =>
  new Set(journal.entries.map(({ path }) => dirname(path)));

function attempt<T>(shown: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw writeTrouble(error, shown);
  }
}

/** Only a write that was cut off between two files: one that no file shows is cleaned up in silence. */
function pending(root: string): PendingWrite | undefined {
  const top = resolve(root);
  const journal = readPending(top);
  if (journal === 'onleesbaar') return { files: [], journal: journalPath(top) };
  if (journal?.phase !== 'doorvoeren' || isLocked(top)) return undefined;
  return { files: journal.entries.map(({ path }) => path), journal: journalPath(top) };
}

/** A journal that cannot be used is something to report as well, not a reason to stop reading. */
function readPending(root: string): Journal | 'onleesbaar' | undefined {
  try {
    return readJournal(root);
  } catch {
    return 'onleesbaar';
  }
}
