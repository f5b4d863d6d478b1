import { posix } from 'node:path';
import { CannotError } from '../errors.ts';
import type { Git } from '../ports.ts';
import { memoryTree } from './memory-tree.ts';

/** What a pretended repository holds. */
export interface MemoryHistory {
  /** Absolute root of the work tree. */
  readonly root: string;
  /** Name of a commit (as `HEAD`, `main`) → its files by path relative to the root. */
  readonly commits: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>>;
  /** `a b` → the name of their merge base; without it two commits have none, and a commit has itself. */
  readonly mergeBases?: Readonly<Record<string, string>>;
}

/** A commit that was asked for. */
export interface MadeCommit {
  readonly paths: readonly string[];
  readonly message: string;
}

/** git over an object; without one there is no repository anywhere. The name of a commit is its id as well. */
export function memoryGit(history?: MemoryHistory): Git & { readonly made: readonly MadeCommit[] } {
  const made: MadeCommit[] = [];
  const known = (ref: string): string | undefined =>
    history !== undefined && Object.hasOwn(history.commits, ref) ? ref : undefined;
  return {
    made,
    commit(root, paths, message) {
      if (history === undefined) throw new CannotError(`no repository at ${root}`);
      made.push({ paths, message });
    },
    root: (dir) =>
      history !== undefined && `${dir}/`.startsWith(`${history.root}/`) ? history.root : undefined,
    resolve: (_root, ref) => known(ref),
    staged: () => known('staged'),
    init: () => false,
    useHooks: () => false,
    mergeBase(_root, a, b) {
      const base = history?.mergeBases?.[`${a} ${b}`] ?? history?.mergeBases?.[`${b} ${a}`];
      return base ?? (a === b ? known(a) : undefined);
    },
    tree(root, commit, dir) {
      const below = posix.relative(root, dir);
      const files = Object.entries(history?.commits[commit] ?? {})
        .map(([path, content]) => [posix.relative(below, path), content] as const)
        .filter(([path]) => !path.startsWith('..'));
      return memoryTree(dir, Object.fromEntries(files));
    },
  };
}
