/** Whether what lies on disk is what the newest commit holds. */
import { runGit, withoutFilters } from './git-run.ts';

/** See `Git.changed`. `below`: the folder relative to the root, '' for all of it. */
export function changedFiles(root: string, below: string): readonly string[] | undefined {
  const words = ['status', '--porcelain', '-z', '--untracked-files=all', '--ignore-submodules=all'];
  const output = runGit(root, [...words, '--no-renames', '--', `:(top,literal)${below}`], '', {
    env: withoutFilters(root),
  });
  const start = below === '' ? 0 : below.length + 1;
  // Two letters and a space, then the path from the root.
  return output
    ?.toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(3 + start));
}
