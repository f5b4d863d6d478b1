import type { GitChange, GitCommit } from '../../ports.ts';
import type { Source } from '../follow.ts';

/** The files that one side of a merge changed since the sides parted, moves as both names. */
function changedOn({ git, root }: Source, folder: string, side: string, other: string): ReadonlySet<string> {
  const base = git.mergeBase(root, side, other);
  if (base === undefined || base === side) return new Set();
  return new Set(git.compare(root, base, side, folder).flatMap((c) => [c.path, c.from ?? c.path]));
}

/**
 * What a merge let fall below a folder: files that one side had changed since the sides parted, and of which only
 * the version of another side is left. `before` is the version that fell away.
 */
export function fellAway(
  source: Source,
  folder: string,
  { parents, changes }: GitCommit,
): readonly GitChange[] {
  const differs = changes.map((list) => new Set(list.map((c) => c.path)));
  const found = new Map<string, GitChange>();
  for (const [i, side] of parents.entries()) {
    for (const [j, kept] of parents.entries()) {
      // Only what is as it was on the other side: a merge that made something of both is told as its own change.
      const taken = (changes[i] ?? []).filter((c) => i !== j && differs[j]?.has(c.path) === false);
      if (taken.length === 0) continue;
      const own = changedOn(source, folder, side, kept);
      for (const change of taken) if (own.has(change.path)) found.set(change.path, change);
    }
  }
  return [...found.values()];
}
