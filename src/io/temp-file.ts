import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  rmSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errno } from './errno.ts';
import { randomHex } from './random.ts';

/** Names of temporary (`cter-tmp`) and saved (`cter-oud`) files; nobody else makes such names. */
const OURS = /^\..+\.[0-9a-f]{16}\.cter-(?:tmp|oud)$/;

// A file name may hold 255 bytes and a character may take four: the name inside ours is cut at 40.
const name = (target: string, kind: 'tmp' | 'oud'): string => {
  const short = Array.from(basename(target)).slice(0, 40).join('');
  return join(dirname(target), `.${short}.${randomHex(8)}.cter-${kind}`);
};

/** A fresh name beside the target for its new content. */
export const tempName = (target: string): string => name(target, 'tmp');

/** A fresh name beside the target for its old content. */
export const savedName = (target: string): string => name(target, 'oud');

/** Whether `path` is one of our names, beside `target`. */
export function isOurNeighbour(path: string, target: string): boolean {
  return dirname(path) === dirname(target) && OURS.test(basename(path));
}

/** Writes a new file to disk for good: it exists complete or this throws. Mode and owner of `like` are kept; without it `mode` counts. */
export function writeDurably(path: string, content: Uint8Array, like?: Stats, mode = 0o644): void {
  const fd = openSync(path, 'wx', mode);
  try {
    writeFileSync(fd, content);
    if (like !== undefined) {
      keepOwner(fd, like);
      fchmodSync(fd, like.mode & 0o7777);
    }
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Only a change of owner is asked for, and only root may do that: a refusal is no reason to fail. */
function keepOwner(fd: number, like: Stats): void {
  if (like.uid === process.getuid?.() && like.gid === process.getgid?.()) return;
  try {
    fchownSync(fd, like.uid, like.gid);
  } catch (error) {
    if (errno(error) !== 'EPERM') throw error;
  }
}

/** Keeps the old content under another name: a second link, or a copy where links do not exist. */
export function saveOld(target: string, saved: string): void {
  try {
    linkSync(target, saved);
  } catch (error) {
    if (!NO_LINKS.has(errno(error))) throw error;
    copyFileSync(target, saved, constants.COPYFILE_EXCL);
    syncPath(saved);
  }
}

/** What file systems answer that know no hard links. */
export const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Makes names (of a folder) or bytes (of a file) survive a power cut, where the system can do that. */
export function syncPath(path: string): void {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    fsyncSync(fd);
  } catch (error) {
    // Windows cannot open a folder; some network disks cannot sync one. The rename stays atomic there.
    if (!['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'EACCES'].includes(errno(error))) throw error;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** Removes a file that may be gone already. */
export function removeQuietly(path: string): void {
  rmSync(path, { force: true });
}

/** Removes what an earlier run left in a folder. Only under the lock: then nobody is using them. */
export function sweep(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const found of names) {
    if (OURS.test(found)) tryUnlink(join(folder, found));
  }
}

function tryUnlink(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Leftovers are harmless: a later run tries again.
  }
}
