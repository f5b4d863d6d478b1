import { posix } from 'node:path';
import { CannotError } from '../errors.ts';
import type { Git, GitChange, GitCommit, GitObject, Signature } from '../ports.ts';
import { contentHash } from '../text/content-hash.ts';
import { memoryTree, toBytes } from './memory-tree.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a pretended commit says of itself; everything has a default. */
export interface MemoryCommit {
  /** Names of other commits; default none. */
  readonly parents?: readonly string[];
  /** Default `Test`; the address follows from it. */
  readonly author?: string;
  /** Default the author. */
  readonly committer?: string;
  /** ISO 8601 with offset; default `2021-01-01T12:00:00+01:00`. */
  readonly date?: string;
  readonly subject?: string;
  readonly signature?: Signature;
}

/** What a pretended repository holds. */
export interface MemoryHistory {
  /** Absolute root of the work tree. */
  readonly root: string;
  /** Name of a commit (as `HEAD`, `main`) → its files by path relative to the root. Oldest first where it matters. */
  readonly commits: Readonly<Record<string, Files>>;
  /** What commits say of themselves, by name. */
  readonly about?: Readonly<Record<string, MemoryCommit>>;
  /** `a b` → the name of their merge base; without it it is the one above the other, if any. */
  readonly mergeBases?: Readonly<Record<string, string>>;
  readonly shallow?: boolean;
  /** Files of the register that are not as the newest commit has them, relative to the register. */
  readonly changed?: readonly string[];
  /** Folders and files that are ignored, relative to the root. */
  readonly ignored?: readonly string[];
}

/** A commit that was asked for. */
export interface MadeCommit {
  readonly paths: readonly string[];
  readonly message: string;
}

const blobOf = (files: Files, path: string): string | null =>
  files[path] === undefined ? null : contentHash(toBytes(files[path]));

const isBelow = (path: string, folder: string): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`);

function changesBetween(before: Files, after: Files, folders: readonly string[]): GitChange[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths
    .filter((path) => folders.some((folder) => isBelow(path, folder)))
    .map((path) => ({ path, before: blobOf(before, path), after: blobOf(after, path) }))
    .filter((change) => change.before !== change.after);
}

/** A file that is gone and one that is new with the same bytes are one that moved. */
function withMoves(changes: readonly GitChange[]): GitChange[] {
  const gone = changes.filter((c) => c.after === null);
  const moves = changes
    .filter((c) => c.before === null)
    .flatMap((c) => {
      const old = gone.find((g) => g.before === c.after);
      return old ? [{ path: c.path, from: old.path, before: old.before, after: c.after }] : [];
    });
  const part = (c: GitChange) => moves.some((m) => m.path === c.path || m.from === c.path);
  return [...changes.filter((c) => !part(c)), ...moves];
}

function commitOf(history: MemoryHistory, id: string, paths: readonly string[]): GitCommit {
  const about = history.about?.[id] ?? {};
  const person = (name: string) => ({
    name,
    email: `${name.toLowerCase().replace(/\W+/g, '.')}@example.org`,
  });
  const { parents = [], author = 'Test', committer = author, subject = id } = about;
  const date = about.date ?? '2021-01-01T12:00:00+01:00';
  const above = parents.length === 0 ? [{}] : parents.map((p) => history.commits[p] ?? {});
  const changes = above.map((files) => changesBetween(files, history.commits[id] ?? {}, paths));
  const who = { author: person(author), committer: person(committer) };
  const isSigned = about.signature !== undefined && about.signature.state !== 'geen';
  return { id, parents, ...who, written: date, recorded: date, subject, isSigned, changes };
}

/** The commit and all above it, children before parents: names are given oldest first. */
function reachable(history: MemoryHistory, to: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const parent of history.about?.[id]?.parents ?? []) visit(parent);
  };
  visit(to);
  const order = Object.keys(history.commits);
  return order.filter((id) => seen.has(id)).reverse();
}

function treeOf(files: Files, below: string, dir: string) {
  const inside = Object.entries(files)
    .map(([path, content]) => [posix.relative(below, path), content] as const)
    .filter(([path]) => !path.startsWith('..'));
  return memoryTree(dir, Object.fromEntries(inside));
}

const isIgnored = ({ ignored = [] }: MemoryHistory, path: string): boolean =>
  ignored.some((folder) => isBelow(path, folder));
type Reading = Pick<
  Git,
  | 'log'
  | 'compare'
  | 'contents'
  | 'everyObject'
  | 'messages'
  | 'signatures'
  | 'isShallow'
  | 'isPartial'
  | 'isStraight'
  | 'hasMore'
>;

/** What `Git` tells of the past. */
function reading(all: MemoryHistory): Reading {
  return {
    log: (_root, { to, paths }) =>
      reachable(all, to)
        .map((id) => commitOf(all, id, paths))
        .filter((commit) => commit.changes.some((list) => list.length > 0)),
    compare: (_root, before, after, path) =>
      withMoves(changesBetween(all.commits[before] ?? {}, all.commits[after] ?? {}, [path])),
    contents: (_root, blobs) =>
      new Map(
        [...everyObject(all)].filter(({ id }) => blobs.includes(id)).map(({ id, bytes }) => [id, bytes]),
      ),
    signatures: (_root, ids) =>
      new Map(ids.map((id) => [id, all.about?.[id]?.signature ?? { state: 'geen' }])),
    everyObject: () => everyObject(all),
    hasMore: (_root, commit, other, path) =>
      reachable(all, commit).some(
        (id) => !reachable(all, other).includes(id) && commitOf(all, id, [path]).changes.flat().length > 0,
      ),
    messages: (_root, from, to) =>
      new Map(
        reachable(all, to)
          .filter((id) => !reachable(all, from).includes(id))
          .map((id) => [id, all.about?.[id]?.subject ?? id]),
      ),
    isShallow: () => all.shallow === true,
    isPartial: () => false,
    isStraight: (_root, from, to) =>
      reachable(all, to).every(
        (id) => reachable(all, from).includes(id) || (all.about?.[id]?.parents ?? []).length < 2,
      ),
  };
}

function* everyObject(all: MemoryHistory): Iterable<GitObject> {
  for (const [id, files] of Object.entries(all.commits)) {
    yield { id, type: 'commit', bytes: toBytes(`\n${all.about?.[id]?.subject ?? id}\n`) };
    for (const bytes of Object.values(files).map(toBytes))
      yield { id: contentHash(bytes), type: 'blob', bytes };
  }
}

/** git over an object; without one there is no repository anywhere. The name of a commit is its id as well. */
export function memoryGit(history?: MemoryHistory): Git & { readonly made: readonly MadeCommit[] } {
  const made: MadeCommit[] = [];
  const all: MemoryHistory = history ?? { root: '', commits: {} };
  const known = (ref: string): string | undefined => (Object.hasOwn(all.commits, ref) ? ref : undefined);
  return {
    made,
    commit(root, paths, message) {
      if (history === undefined) throw new CannotError(`no repository at ${root}`);
      made.push({ paths, message });
    },
    ignores: (root, path) => isIgnored(all, posix.relative(root, path)),
    root: (dir) =>
      history !== undefined && `${dir}/`.startsWith(`${history.root}/`) ? history.root : undefined,
    below: (root, dir) => posix.relative(root, dir),
    refused: () => undefined,
    resolve: (_root, ref) => known(ref),
    changed: () => all.changed ?? [],
    staged: () => known('staged'),
    init: () => false,
    useHooks: () => false,
    mergeBase(_root, a, b) {
      const base = all.mergeBases?.[`${a} ${b}`] ?? all.mergeBases?.[`${b} ${a}`];
      if (base !== undefined || known(a) === undefined || known(b) === undefined) return base;
      if (reachable(all, b).includes(a)) return a;
      return reachable(all, a).includes(b) ? b : undefined;
    },
    tree: (root, commit, dir) => treeOf(all.commits[commit] ?? {}, posix.relative(root, dir), dir),
    ...reading(all),
  };
}
