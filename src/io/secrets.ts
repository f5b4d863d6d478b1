import { existsSync, realpathSync, rmdirSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Secrets } from '../ports.ts';
import { editPrivately } from './private-edit.ts';
import { privatePlace } from './private-folder.ts';
import { randomHex } from './random.ts';
import { shredFile } from './shred-file.ts';

/** The real port for what only this user may see. */
export const realSecrets = (): Secrets => ({
  workTree,
  shred: (paths) => {
    for (const path of paths) shredFile(path);
    for (const dir of new Set(paths.map((path) => dirname(path)))) removeEmpty(dir);
  },
  isInMemory: () => privatePlace().isInMemory,
  edit: editPrivately,
  keep,
});

function removeEmpty(dir: string): void {
  try {
    rmdirSync(dir);
  } catch {
    // Something else lies in it.
  }
}

/** In memory first: what could not be saved was often a full disk. */
function keep(sealed: string): string | undefined {
  const name = `cter-concept-${randomHex(6)}.age`;
  for (const dir of [privatePlace().dir, tmpdir(), homedir()]) {
    try {
      writeFileSync(join(dir, name), `${sealed}\n`, { mode: 0o600, flag: 'wx' });
      return join(dir, name);
    } catch {
      // The next place may have room.
    }
  }
  return undefined;
}

/** By the marks of git on disk rather than by asking git, which is silent about a repository of another user. */
function workTree(dir: string): string | undefined {
  let at = resolve(dir);
  const missing: string[] = [];
  while (!existsSync(at) && at !== dirname(at)) {
    missing.push(at);
    at = dirname(at);
  }
  for (let real = realpathSync(at); ; real = dirname(real)) {
    if (existsSync(join(real, '.git'))) return real;
    if (real === dirname(real)) return undefined;
  }
}
