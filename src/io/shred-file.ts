import { closeSync, fstatSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { CannotError } from '../errors.ts';
import { errno } from './errno.ts';

/** Overwrites a file with zeros, lets the disk take them, and removes it. */
export function shredFile(path: string): void {
  try {
    const fd = openSync(path, 'r+');
    try {
      const zeros = Buffer.alloc(fstatSync(fd).size);
      writeSync(fd, zeros, 0, zeros.length, 0);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    rmSync(path);
  } catch (error) {
    if (errno(error) === 'ENOENT') return;
    if (errno(error) === '') throw error;
    throw new CannotError(
      `${path} kan niet worden vernietigd (${errno(error)}). Controleer of u daar mag schrijven en probeer het opnieuw; wat al vernietigd is, blijft vernietigd.`,
      { cause: error },
    );
  }
}
