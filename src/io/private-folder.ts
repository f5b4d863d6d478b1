import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = /^cter-dossier-(\d+)-/;
/** What statfs calls tmpfs and ramfs. */
const MEMORY: readonly number[] = [0x01021994, 0x858458f6];

/** Where a private folder can be made. */
export interface PrivatePlace {
  readonly dir: string;
  /** False on a system without a file system in memory: then the text touches a disk. */
  readonly isInMemory: boolean;
}

function isUsable(dir: string | undefined): dir is string {
  if (dir === undefined || !existsSync(dir)) return false;
  try {
    accessSync(dir, constants.W_OK);
    return MEMORY.includes(statfsSync(dir).type);
  } catch {
    return false;
  }
}

/** A folder in memory where the system has one, else the folder for temporary files. */
export function privatePlace(): PrivatePlace {
  const found = [process.env['XDG_RUNTIME_DIR'], '/dev/shm'].find(isUsable);
  return found === undefined ? { dir: tmpdir(), isInMemory: false } : { dir: found, isInMemory: true };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Makes a folder that only this user may enter; removes what a run left that was killed together with its watcher. */
export function makePrivateFolder(): string {
  const { dir } = privatePlace();
  for (const name of readdirSync(dir)) {
    const pid = Number(NAME.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) {
      try {
        rmSync(join(dir, name), { recursive: true, force: true });
      } catch {
        // Another user's: theirs to remove.
      }
    }
  }
  // mkdtemp gives mode 0700.
  return mkdtempSync(join(dir, `cter-dossier-${process.pid}-`));
}
