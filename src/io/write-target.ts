import { accessSync, constants, lstatSync, readFileSync, type Stats } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { FileChange } from '../ports.ts';
import { contentHash } from '../text/content-hash.ts';
import { errno } from './errno.ts';
import { alreadyThere, changedMeanwhile, goneMeanwhile, refused, writeTrouble } from './write-trouble.ts';

/** The folder in the root that holds the lock and the journal. */
export const OWN_FOLDER = '.cter';
/** The one folder in it that others may write: answers that have no place in a record yet. */
const NOTES = 'gesprek';

/** The path below the root, with the system's separator; throws `CannotError` when it lies outside. */
export function insideRoot(root: string, path: string): string {
  const below = path.includes('\0') ? '' : relative(resolve(root), resolve(path));
  const [first = '', second = ''] = below.split(sep);
  if (first === '' || first === '..' || resolve(root, below) !== resolve(path)) {
    throw refused(path, 'het ligt buiten de map van het register');
  }
  if (first === OWN_FOLDER && second !== NOTES)
    throw refused(below, `de map ${OWN_FOLDER} is van het programma zelf`);
  return below;
}

/** Throws `CannotError` when two changes are about the same file, or one lies outside the root. */
export function requireSound(root: string, changes: readonly FileChange[]): void {
  const seen = new Set<string>();
  for (const { path } of changes) {
    const below = insideRoot(root, path);
    if (seen.has(below)) throw refused(below, 'het staat twee keer in dezelfde opdracht');
    seen.add(below);
  }
}

/** Throws `CannotError` when what is there (hash, or null for nothing) is not what was expected. */
export function requireUnchanged(below: string, actual: string | null, expected: string | null): void {
  if (actual === expected) return;
  if (expected === null) throw alreadyThere(below);
  throw actual === null ? goneMeanwhile(below) : changedMeanwhile(below);
}

/** The folders between root and path that do not exist yet, outermost first; refuses links and files. */
export function missingFolders(root: string, below: string): string[] {
  const missing: string[] = [];
  let folder = resolve(root);
  for (const part of dirname(below).split(sep)) {
    if (part === '.') continue;
    folder = resolve(folder, part);
    const stat = missing.length > 0 ? undefined : lstatSync(folder, { throwIfNoEntry: false });
    if (stat === undefined) missing.push(folder);
    else if (stat.isSymbolicLink())
      throw refused(below, `de map ${part} is een koppeling naar een andere plek`);
    else if (!stat.isDirectory()) throw refused(below, `${part} is een bestand en geen map`);
  }
  return missing;
}

/** Whether a folder on the way to the path has become a link or a file: then nothing there is ours. */
export function isBehindLink(root: string, path: string): boolean {
  try {
    missingFolders(root, insideRoot(root, path));
    return false;
  } catch {
    return true;
  }
}

/** What stands at a target: its hash and its status, both absent (null, undefined) when nothing does. */
export interface Found {
  readonly hash: string | null;
  readonly stat: Stats | undefined;
}

/** Reads the target without following a link; throws `CannotError` when it may not be replaced. */
export function inspectTarget(path: string, below: string): Found {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return { hash: null, stat };
    if (stat.isSymbolicLink()) throw refused(below, 'het is een koppeling naar een andere plek');
    if (!stat.isFile()) throw refused(below, 'op die plek staat geen gewoon bestand');
    // A rename would replace a write-protected file without asking; its protection is a wish.
    accessSync(path, constants.W_OK);
    return { hash: contentHash(readFileSync(path)), stat };
  } catch (error) {
    throw writeTrouble(error, below);
  }
}

/** The hash of the file, or null when nothing is there; a link, a folder or trouble counts as `'?'`. */
export function hashNow(path: string): string | null {
  try {
    const stat = lstatSync(path);
    return stat.isFile() ? contentHash(readFileSync(path)) : '?';
  } catch (error) {
    return errno(error) === 'ENOENT' || errno(error) === 'ENOTDIR' ? null : '?';
  }
}
