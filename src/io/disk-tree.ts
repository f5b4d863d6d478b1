import type { Dirent } from 'node:fs';
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { FileError, type FileProblem, type FileTree, type TreeEntry } from '../ports.ts';
import { errno } from './errno.ts';
import { byPath, isTreePath, MAX_BYTES, skipSet } from './tree-path.ts';

/**
 * The files below a folder on disk, live: every call looks again. Symbolic links below the root are never
 * followed; the root itself may be one. `read` gives a fresh copy that the caller may keep.
 */
export function openDiskTree(root: string): FileTree {
  const top = resolve(root);
  const base = top.endsWith('/') ? top : `${top}/`;
  // Folders seen as real folders, so that `read` need not look at every parent of every file again.
  const real = new Set<string>(['']);
  return {
    root: top,
    walk(skip = []) {
      const found: TreeEntry[] = [];
      const left = skipSet(skip);
      if (walkFolder(base, '', left, real, found)) found.sort(byPath);
      return found;
    },
    read: (path, maxBytes = MAX_BYTES) => {
      requireRealParents(base, path, real);
      return readRegular(base + path, path, maxBytes);
    },
    has(path) {
      try {
        requireRealParents(base, path, real);
        return lstatSync(base + path).isFile();
      } catch {
        return false;
      }
    },
  };
}

/**
 * Adds what lies below `folder` ('' or ending in '/') to `found`; true when the order is no longer that of
 * the paths. Recursion is safe: the system refuses paths of more than some thousands of characters.
 */
function walkFolder(
  base: string,
  folder: string,
  skip: ReadonlySet<string>,
  real: Set<string>,
  found: TreeEntry[],
): boolean {
  let entries: Dirent[];
  try {
    entries = readdirSync(base + folder, { withFileTypes: true });
  } catch (error) {
    found.push({ path: folder === '' ? '.' : folder.slice(0, -1), problem: problemOf(error) });
    return true;
  }
  real.add(folder);
  let unsorted = false;
  for (const [name, entry] of inOrder(entries)) {
    const path = folder + entry.name;
    if (entry.isDirectory() && !isUnreadableName(base, path)) {
      if (skip.has(path)) continue;
      if (/\.md$/i.test(entry.name)) {
        found.push({ path, problem: 'geen-bestand' });
        unsorted = true;
      }
      if (walkFolder(base, folder + name, skip, real, found)) unsorted = true;
    } else {
      const problem = entryProblem(base, path, entry);
      found.push(problem === undefined ? { path } : { path, problem });
    }
  }
  return unsorted;
}

/** Entries without the hidden ones, folders with a '/' behind their name: sorting those sorts whole paths. */
function inOrder(entries: readonly Dirent[]): (readonly [string, Dirent])[] {
  const named: (readonly [string, Dirent])[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    named.push([entry.isDirectory() ? `${entry.name}/` : entry.name, entry]);
  }
  return named.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

function entryProblem(base: string, path: string, entry: Dirent): FileProblem | undefined {
  if (isUnreadableName(base, path)) return 'naam-onleesbaar';
  if (entry.isSymbolicLink()) return 'koppeling';
  return entry.isFile() ? undefined : 'geen-bestand';
}

/** Node shows bytes that are not UTF-8 as U+FFFD; such a path then leads nowhere. */
function isUnreadableName(base: string, path: string): boolean {
  if (!path.includes('\ufffd')) return false;
  return lstatSync(base + path, { throwIfNoEntry: false }) === undefined;
}

/** Throws `FileError` when the path leaves the root or one of its folders is a symbolic link. */
function requireRealParents(base: string, path: string, real: Set<string>): void {
  if (!isTreePath(path)) throw new FileError(path, 'geen-toegang');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  if (real.has(folder)) return;
  for (let at = folder.indexOf('/'); at !== -1; at = folder.indexOf('/', at + 1)) {
    const parent = folder.slice(0, at);
    if (real.has(`${parent}/`)) continue;
    const problem = parentProblem(base + parent);
    if (problem !== undefined) throw new FileError(path, problem);
    real.add(`${parent}/`);
  }
}

function parentProblem(folder: string): FileProblem | undefined {
  try {
    const stat = lstatSync(folder);
    if (stat.isSymbolicLink()) return 'koppeling';
    return stat.isDirectory() ? undefined : 'verdwenen';
  } catch (error) {
    return problemOf(error);
  }
}

// Not following: a link that took the file's place since the walk. Not blocking: a fifo that did.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Room for an ordinary record: what fits is read in one go, without asking for its size first. */
const ROOM = 32 * 1024;
/** Files are read into one large piece of memory after another: each is given away, and never written to again. */
let pool = Buffer.allocUnsafeSlow(0);
/** So many bytes of it have been given away. */
let used = 0;

function readRegular(absolute: string, path: string, maxBytes: number): Uint8Array {
  let fd: number | undefined;
  try {
    fd = openSync(absolute, FLAGS);
    if (pool.length - used < ROOM) {
      pool = Buffer.allocUnsafeSlow(8 * ROOM);
      used = 0;
    }
    const count = readSync(fd, pool, used, ROOM, null);
    // Nothing, or more than fits: an empty or a large file, or no file at all.
    if (count === 0 || count === ROOM) return readLarge(fd, path, maxBytes);
    if (count > maxBytes) throw new FileError(path, 'te-groot');
    used += count;
    return pool.subarray(used - count, used);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(path, problemOf(error));
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function readLarge(fd: number, path: string, maxBytes: number): Uint8Array {
  const stat = fstatSync(fd);
  if (!stat.isFile()) throw new FileError(path, 'geen-bestand');
  if (stat.size > maxBytes) throw new FileError(path, 'te-groot');
  const bytes = Buffer.allocUnsafe(stat.size);
  let filled = 0;
  while (filled < stat.size) {
    const count = readSync(fd, bytes, filled, stat.size - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return filled === stat.size ? bytes : bytes.subarray(0, filled);
}

const PROBLEMS: Readonly<Record<string, FileProblem>> = {
  EACCES: 'geen-toegang',
  EPERM: 'geen-toegang',
  ELOOP: 'koppeling',
  EMLINK: 'koppeling',
  ENOENT: 'verdwenen',
  ENOTDIR: 'verdwenen',
  EISDIR: 'geen-bestand',
  ENXIO: 'geen-bestand',
};

const problemOf = (error: unknown): FileProblem => PROBLEMS[errno(error)] ?? 'leesfout';
