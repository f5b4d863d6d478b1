/** Every commit that touched one record, through all the names it had. */
import type { Git, GitChange, GitCommit } from '../ports.ts';

/** Where history is read: the repository, and the commit to look back from. */
export interface Source {
  readonly git: Git;
  /** Absolute root of the work tree. */
  readonly root: string;
  readonly head: string;
}

/** One commit with what it did to a file. */
export interface Touch {
  readonly commit: GitCommit;
  readonly change: GitChange;
  /** A merge that took the version of another branch: what this side had made of the file fell away. */
  readonly dropped?: boolean;
}

/** What a commit itself did: a merge only counts where it differs from all its parents. */
export function ownChanges({ changes }: GitCommit): readonly GitChange[] {
  const [first = [], ...others] = changes;
  const elsewhere = others.map((list) => new Set(list.map((c) => c.path)));
  return others.length === 0 ? first : first.filter((c) => elsewhere.every((paths) => paths.has(c.path)));
}

/**
 * Whether a move that git recognised is one of ours. Stubs of cases look alike: one that goes and one that
 * comes in the same commit are two persons, unless not a byte differs.
 */
export const isSameRecord = ({ path, before, after }: GitChange): boolean =>
  !/(?:^|\/)casussen\//.test(path) || before === after;

/** The move in a commit by which a file came to a path, or left it; undefined when it was made or taken away there. */
export function moveIn(
  { git, root }: Pick<Source, 'git' | 'root'>,
  { id, parents }: GitCommit,
  path: string,
  side: 'path' | 'from',
): GitChange | undefined {
  const [parent, ...others] = parents;
  if (parent === undefined || others.length > 0) return undefined;
  const moves = git.compare(root, parent, id, '').filter((c) => c.from !== undefined && isSameRecord(c));
  return moves.find((c) => c[side] === path);
}

/** What a merge let fall: the version of a parent that had changes of its own, for that of another parent. */
function droppedIn(
  { git, root }: Source,
  { parents, changes }: GitCommit,
  path: string,
): GitChange | undefined {
  const kept = parents.find((_, i) => !changes[i]?.some((c) => c.path === path));
  if (parents.length < 2 || kept === undefined) return undefined;
  const at = parents.findIndex(
    (parent, i) => changes[i]?.some((c) => c.path === path) && git.hasMore(root, parent, kept, path),
  );
  return changes[at]?.find((c) => c.path === path);
}

const touchesOf = (source: Source, path: string): readonly Touch[] =>
  source.git.log(source.root, { to: source.head, paths: [path] }).flatMap((commit): Touch[] => {
    const change = ownChanges(commit).find((c) => c.path === path);
    if (change) return [{ commit, change }];
    const dropped = droppedIn(source, commit, path);
    return dropped ? [{ commit, change: dropped, dropped: true }] : [];
  });

/** The touches under an old name: those of a later record that took the name are not ours. */
function underOldName(source: Source, path: string, renaming: GitCommit): readonly Touch[] {
  const { git, root, head } = source;
  const [parent] = renaming.parents;
  // Without side branches since then, all of the old name lies above the renaming: half the way is enough.
  if (parent !== undefined && git.isStraight(root, renaming.id, head))
    return touchesOf({ ...source, head: parent }, path);
  const touches = touchesOf(source, path);
  const at = touches.findIndex((t) => t.commit.id === renaming.id);
  const isLater = ({ commit }: Touch) => git.mergeBase(root, renaming.id, commit.id) === renaming.id;
  return [...touches.slice(0, Math.max(at, 0)).filter((t) => !isLater(t)), ...touches.slice(at + 1)];
}

/** The touches after a renaming in the list that do not lie above it: another branch had the new name too. */
function besides({ git, root }: Source, touches: readonly Touch[], renaming: GitCommit): readonly Touch[] {
  return touches.filter(({ commit }) => git.mergeBase(root, commit.id, renaming.id) !== commit.id);
}

/** Every commit that changed the record which now (or last) lies at this path; newest first. */
export function followRecord(source: Source, path: string): readonly Touch[] {
  const seen = new Set<string>();
  const result: Touch[] = [];
  for (let name: string | undefined = path, renaming: GitCommit | undefined; name !== undefined; ) {
    seen.add(name);
    const touches: readonly Touch[] = renaming
      ? underOldName(source, name, renaming)
      : touchesOf(source, name);
    let older: string | undefined;
    for (const [i, touch] of touches.entries()) {
      const { before, after } = touch.change;
      const move = before === null ? moveIn(source, touch.commit, name, 'path') : undefined;
      // What had this name before and has another now is a record of its own.
      if (after === null && i > 0 && moveIn(source, touch.commit, name, 'from')) break;
      if (move?.from === undefined || seen.has(move.from)) {
        result.push(touch);
        continue;
      }
      older = move.from;
      renaming = touch.commit;
      result.push(
        { commit: touch.commit, change: move },
        ...besides(source, touches.slice(i + 1), touch.commit),
      );
      break;
    }
    name = older;
  }
  return result;
}
