/** Whether a file can hold names: only where git will not take it up. */
import { dirname } from 'node:path';
import type { Ports } from '../ports.ts';

/** The work tree that would take up a file at this absolute path; undefined when git would not. The folder need not exist. */
export function takenUpBy({ git }: Ports, path: string): string | undefined {
  for (let dir = dirname(path); ; dir = dirname(dir)) {
    const root = git.root(dir);
    if (root !== undefined) return git.ignores(root, path) ? undefined : root;
    if (dir === dirname(dir)) return undefined;
  }
}
