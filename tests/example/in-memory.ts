import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { VOORBEELD } from './voorbeeld.ts';

/** The files of a folder by path, for a register in memory. */
export const filesIn = (dir: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(dir, path), readFileSync(path, 'utf8')]),
  );

/** The files of the example register by path, to change. */
export const exampleFiles = filesIn(VOORBEELD);
