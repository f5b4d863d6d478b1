import { linkSync, lstatSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { CannotError } from '../errors.ts';
import { errno } from './errno.ts';
import { type Journal, type JournalEntry, readJournal, removeJournal } from './journal.ts';
import { NO_LINKS, removeQuietly, syncPath } from './temp-file.ts';
import { hashNow, isBehindLink } from './write-target.ts';
import { alreadyThere } from './write-trouble.ts';

/**
 * How one file of a cut-off write stands: still old, already new, or changed by somebody since; then it
 * counts as done when its temporary file is gone, because putting it in place is what uses that up.
 */
type State = 'oud' | 'nieuw' | 'anders' | 'anders-na';

/** What to do with a cut-off write. */
type Verdict = 'klaar' | 'afmaken' | 'terug' | 'vast';

/**
 * Ends a write that was cut off. When some files were already new the others follow; when none was,
 * or the rest cannot follow, everything is as before. Throws `CannotError` when neither can be done
 * without losing what somebody changed since. Only under the lock.
 */
export function recover(root: string): void {
  const journal = readJournal(root);
  if (journal === undefined) return;
  if (journal.phase === 'doorvoeren') {
    const verdict = judge(root, journal);
    if (verdict === 'vast') throw stuck(root, journal);
    if (verdict === 'afmaken') for (const entry of journal.entries) putInPlace(entry, root);
    if (verdict === 'terug') putBack(journal);
  }
  finish(root, journal);
}

/** Puts the old files back after a failure halfway, in the same run; then as `finish`. */
export function rollBack(root: string, journal: Journal): void {
  if (journal.phase === 'doorvoeren') putBack(journal);
  finish(root, journal);
}

/** Removes what the write needed, and the folders it made that are empty; the journal goes last. */
export function finish(root: string, journal: Journal): void {
  for (const { path, temp, saved } of journal.entries) {
    if (isBehindLink(root, path)) continue;
    if (temp !== null) removeQuietly(temp);
    if (saved !== null) removeQuietly(saved);
  }
  for (const folder of journal.folders.toReversed()) {
    if (isBehindLink(root, folder)) continue;
    try {
      rmdirSync(folder);
    } catch {
      // Not empty, so in use; or never made.
    }
  }
  for (const folder of new Set(journal.entries.map(({ path }) => dirname(path)))) {
    if (isThere(folder)) syncPath(folder);
  }
  removeJournal(root);
}

/** Gives one target its new content, or removes it. Does nothing when that has been done. */
export function putInPlace(entry: JournalEntry, root: string): void {
  const { path, temp } = entry;
  if (temp === null) removeQuietly(path);
  else if (!isThere(temp)) return;
  else if (entry.old !== null) renameSync(temp, path);
  else if (hashNow(path) === entry.new) removeQuietly(temp);
  else appear(temp, path, relative(root, path));
}

/** Puts a new file in place; throws `CannotError` when something has appeared there since we looked. */
function appear(temp: string, path: string, below: string): void {
  try {
    // Not a rename: that would overwrite a file that appeared after we looked.
    linkSync(temp, path);
    unlinkSync(temp);
  } catch (error) {
    if (errno(error) === 'EEXIST') throw alreadyThere(below);
    if (!NO_LINKS.has(errno(error))) throw error;
    // No links here: look once more and rename. The gap is microseconds, and our own writers are locked out.
    if (isThere(path)) throw alreadyThere(below);
    renameSync(temp, path);
  }
}

function putBack(journal: Journal): void {
  for (const entry of journal.entries.toReversed()) {
    if (hashNow(entry.path) !== entry.new || entry.old === entry.new) continue;
    if (entry.saved !== null) renameSync(entry.saved, entry.path);
    else if (entry.old === null) removeQuietly(entry.path);
  }
}

function judge(root: string, { entries }: Journal): Verdict {
  const states = entries.map((entry) => stateOf(root, entry));
  const all = (...wanted: State[]): boolean => states.every((state) => wanted.includes(state));
  if (all('nieuw', 'anders-na')) return 'klaar';
  if (all('oud', 'anders')) return 'terug';
  const complete = entries.every((entry, i) => states[i] !== 'oud' || hasNew(entry));
  if (all('oud', 'nieuw', 'anders-na') && complete) return 'afmaken';
  const restorable = entries.every((entry, i) => states[i] !== 'nieuw' || hasOld(entry));
  return all('oud', 'nieuw', 'anders') && restorable ? 'terug' : 'vast';
}

function stateOf(root: string, entry: JournalEntry): State {
  if (isBehindLink(root, entry.path)) return 'anders';
  const now = hashNow(entry.path);
  if (now === entry.new) return 'nieuw';
  if (now === entry.old) return 'oud';
  return entry.temp !== null && !isThere(entry.temp) ? 'anders-na' : 'anders';
}

const hasNew = ({ temp, new: hash }: JournalEntry): boolean => temp === null || hashNow(temp) === hash;
const hasOld = ({ saved, old }: JournalEntry): boolean =>
  old === null || (saved !== null && hashNow(saved) === old);
const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

function stuck(root: string, journal: Journal): CannotError {
  const files = journal.entries.map(({ path }) => relative(root, path)).join(', ');
  return new CannotError(
    `Een eerdere opdracht is halverwege gestopt en daarna zijn bestanden veranderd. Kijk of deze bestanden kloppen: ${files}. Verwijder daarna .cter/journaal.json in ${root} en probeer het opnieuw. Er is niets veranderd.`,
  );
}
