import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { VOORBEELD } from './voorbeeld.ts';

/** The files of the example register by path, to change. */
export const exampleFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(VOORBEELD, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(VOORBEELD, path), readFileSync(path, 'utf8')]),
);
