import { posix } from 'node:path';
import { askGit } from './git-run.ts';

/*
 * `git log` of one file compares, for every commit, all entries of its folder with those of the commit before.
 * Asking for that one entry in each distinct version of the folder gives the same commits in half the time.
 */

/** Every commit up to one, children before parents, with what was asked about them before. */
interface Walk {
  readonly root: string;
  readonly ids: readonly string[];
  /** Where each stands in the walk. */
  readonly at: ReadonlyMap<string, number>;
  /** For each commit where its parents stand. */
  readonly parents: readonly (readonly number[])[];
  /** By path: the id of the folder in each commit. */
  readonly folders: Map<string, readonly (string | null)[]>;
}

// Versions of a folder lie in a pack as small differences, one upon the other: git has to keep a few at hand,
// and with its own limit it would ask the machine for memory it does not need again.
const LOOK = ['-c', 'core.deltaBaseCacheLimit=8m', 'cat-file', '--buffer', '--batch-check=%(objectname)'];

/** The id of what each of these names (`<commit>:<path>`) stands for; null where there is nothing. */
function idsOf(root: string, names: readonly string[]): readonly (string | null)[] {
  const lines = askGit(root, LOOK, `${names.join('\n')}\n`)
    .toString('latin1')
    .split('\n');
  return names.map((_, i) => (lines[i]?.endsWith(' missing') ? null : (lines[i] ?? null)));
}

function walkFrom(root: string, to: string): Walk {
  const words = ['-c', 'core.commitGraph=false', 'rev-list', '--topo-order', '--parents'];
  const lines = askGit(root, [...words, '--end-of-options', to])
    .toString('latin1')
    .trimEnd()
    .split('\n');
  const ids = lines.map((line) => line.slice(0, to.length));
  const at = new Map(ids.map((id, i) => [id, i]));
  const above = (line: string) => line.slice(to.length + 1).split(' ');
  const parents = lines.map((line) =>
    line.length === to.length ? [] : above(line).map((id) => at.get(id) ?? -1),
  );
  return { root, ids, at, parents, folders: new Map() };
}

/** For each commit of the walk whether `to` holds it. */
function heldBy({ parents, at }: Walk, to: string): Uint8Array {
  const held = new Uint8Array(parents.length);
  const from = at.get(to) ?? parents.length;
  if (from < parents.length) held[from] = 1;
  for (let i = from; i < parents.length; i++) {
    if (held[i] === 1) for (const parent of parents[i] ?? []) held[parent] = 1;
  }
  return held;
}

/** The id of the folder a file lies in, for each commit of the walk. */
function foldersOf({ root, ids, folders }: Walk, dir: string): readonly (string | null)[] {
  const names = () => ids.map((id) => `${id}:${dir}`);
  const found = folders.get(dir) ?? idsOf(root, names());
  folders.set(dir, found);
  return found;
}

function touching(walk: Walk, to: string, path: string): readonly string[] {
  const { root, ids, parents } = walk;
  const { dir, base } = posix.parse(path);
  const folders = foldersOf(walk, dir);
  const held = heldBy(walk, to);
  const versions = [...new Set(folders.filter((id, i) => id !== null && held[i] === 1))];
  const found = idsOf(
    root,
    versions.map((id) => `${id}:${base}`),
  );
  const files = new Map(versions.map((id, i) => [id, found[i] ?? null]));
  const file = (i: number): string | null => files.get(folders[i] ?? null) ?? null;
  const isTouched = (i: number): boolean => {
    const above = parents[i] ?? [];
    if (above.length === 0) return file(i) !== null;
    return above.some((parent) => folders[i] !== folders[parent] && file(i) !== file(parent));
  };
  return ids.filter((_, i) => held[i] === 1 && isTouched(i));
}

/** Questions about commits and what lies above them, answered from one walk. */
export interface Walks {
  /**
   * The commits up to `to` in which what lies at a path is not what it is in a parent, children before parents;
   * none when that cannot be told here.
   */
  readonly touching: (root: string, to: string, paths: readonly string[]) => readonly string[];
  /** See `Git.isStraight`. */
  readonly isStraight: (root: string, from: string, to: string) => boolean;
}

/** Makes `Walks`. They remember the last walk: the next question is mostly about a part of it. */
export function openWalks(): Walks {
  let last: Walk | undefined;
  const walkOf = (root: string, to: string): Walk => {
    if (last?.root !== root || !last.at.has(to)) last = walkFrom(root, to);
    return last;
  };
  return {
    touching(root, to, [path = '', ...others]) {
      // Of a folder nearly every commit would be left, and a name with a line end cannot be asked for.
      if (others.length > 0 || !path.endsWith('.md') || path.includes('\n')) return [];
      return touching(walkOf(root, to), to, path);
    },
    isStraight(root, from, to) {
      const walk = walkOf(root, to);
      const [held, above] = [heldBy(walk, to), heldBy(walk, from)];
      return walk.parents.every(({ length }, i) => length < 2 || held[i] === 0 || above[i] === 1);
    },
  };
}
