import { posix } from 'node:path';
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

/** git over an object; without one there is no repository anywhere. The name of a commit is its id as well. */
export function memoryGit(history?: MemoryHistory): Git {
  const known = (ref: string): string | undefined =>
    history !== undefined && Object.hasOwn(history.commits, ref) ? ref : undefined;
  return {
    root: (dir) =>
      history !== undefined && `${dir}/`.startsWith(`${history.root}/`) ? history.root : undefined,
    resolve: (_root, ref) => known(ref),
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
