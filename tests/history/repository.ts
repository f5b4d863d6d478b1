import type { MemoryCommit, MemoryHistory } from '../../src/io/memory-git.ts';

/** What a commit changes (null: takes away), and what it says of itself. */
export type Step = readonly [files: Readonly<Record<string, string | null>>, about?: MemoryCommit];

/** A repository in memory in which each commit follows on the one before; they are `c0`, `c1`, …, and the last is HEAD. */
export function repository(root: string, ...steps: readonly Step[]): MemoryHistory {
  const commits: Record<string, Record<string, string>> = {};
  const about: Record<string, MemoryCommit> = {};
  let files: Record<string, string> = {};
  steps.forEach(([changes, more], i) => {
    const name = i === steps.length - 1 ? 'HEAD' : `c${i}`;
    const all = { ...files, ...changes };
    files = Object.fromEntries(Object.entries(all).filter((e): e is [string, string] => e[1] !== null));
    commits[name] = files;
    about[name] = { ...(i > 0 && { parents: [`c${i - 1}`] }), ...more };
  });
  return { root, commits, about };
}
