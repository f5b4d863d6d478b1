/** What a register needs of git around a commit: a repository, its hooks, and what stands ready. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runGit, withoutFilters } from './git-run.ts';

const text = (output: Buffer | undefined): string => output?.toString('utf8').replace(/\n$/, '') ?? '';

/** The id of the tree that stands ready for the next commit; undefined while a merge is not solved. */
export function staged(root: string): string | undefined {
  // Around a hook git names the index of this very commit, which is another with `git commit -a`.
  const index = process.env['GIT_INDEX_FILE'];
  const env = index === undefined ? {} : { GIT_INDEX_FILE: resolve(process.cwd(), index) };
  const id = text(runGit(root, ['write-tree'], '', { env: { ...env, ...withoutFilters(root) } }));
  return id === '' ? undefined : id;
}

/** Makes a folder the root of a repository. False when git is not there or refuses. */
export function init(dir: string): boolean {
  return runGit(dir, ['init', '--quiet']) !== undefined;
}

/** Whether somebody has set up hooks: a folder of their own, or a hook before the commit. */
function hasHooks(root: string): boolean {
  // Every level by itself: our own switches stand above all of them.
  const levels = ['--local', '--global', '--system'];
  if (levels.some((level) => text(runGit(root, ['config', level, '--get', 'core.hooksPath'])) !== ''))
    return true;
  const dir = text(runGit(root, ['rev-parse', '--git-common-dir']));
  return dir === '' || existsSync(resolve(root, dir, 'hooks', 'pre-commit'));
}

/** Lets git run the hooks in `folder` (below the root). False, and nothing done, when the repository has hooks already. */
export function useHooks(root: string, folder: string): boolean {
  return !hasHooks(root) && runGit(root, ['config', '--local', 'core.hooksPath', folder]) !== undefined;
}
