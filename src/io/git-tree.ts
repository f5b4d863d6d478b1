import { isUtf8 } from 'node:buffer';
import { FileError, type FileProblem, type FileTree } from '../ports.ts';
import { fetchBlobs } from './git-contents.ts';
import { cannotRead, isPartial, runGit } from './git-run.ts';
import { byPath, isHidden, isSkipped, isTreePath, MAX_BYTES, skipSet } from './tree-path.ts';

/** One path of a commit. */
interface GitEntry {
  readonly path: string;
  readonly problem?: FileProblem;
  readonly id: string;
  /** In bytes. */
  readonly size: number;
}

// Content is fetched in stretches of the listing of about this size, and this many are kept: a register
// of 10,000 records is one process, one of 100,000 does not fill the memory.
const STRETCH_BYTES = 32 * 1024 * 1024;
const KEPT_STRETCHES = 4;

/**
 * The files of a commit below a folder (`below`: relative to the work tree, with `/`, or empty). Links and
 * submodules have a problem; a folder that the commit does not have is an empty tree.
 */
export function openGitTree(repository: string, commit: string, root: string, below: string): FileTree {
  let listing: ReadonlyMap<string, GitEntry> | undefined;
  const entries = (): ReadonlyMap<string, GitEntry> => {
    listing ??= new Map(list(repository, commit, below).map((entry) => [entry.path, entry]));
    return listing;
  };
  let load: ((entry: GitEntry) => Uint8Array | undefined) | undefined;
  return {
    root,
    walk(skip = []) {
      const left = skipSet(skip);
      return [...entries().values()]
        .filter(({ path }) => !isHidden(path) && !isSkipped(path, left))
        .map(({ path, problem }) => (problem === undefined ? { path } : { path, problem }))
        .sort(byPath);
    },
    read(path, maxBytes = MAX_BYTES) {
      if (!isTreePath(path)) throw new FileError(path, 'geen-toegang');
      const entry = entries().get(path);
      if (entry === undefined) throw new FileError(path, 'verdwenen');
      if (entry.problem !== undefined) throw new FileError(path, entry.problem);
      if (entry.size > maxBytes) throw new FileError(path, 'te-groot');
      load ??= openContents(repository, [...entries().values()]);
      const bytes = load(entry);
      if (bytes === undefined) throw new FileError(path, 'leesfout');
      return bytes;
    },
    has(path) {
      const entry = entries().get(path);
      return entry !== undefined && entry.problem === undefined;
    },
  };
}

function list(repository: string, commit: string, below: string): GitEntry[] {
  const output = runGit(repository, ['ls-tree', '-r', '-z', '-l', '--end-of-options', `${commit}:${below}`]);
  if (output === undefined) {
    // The commit does not have the folder, unless what it has was never fetched.
    if (isPartial(repository)) throw cannotRead(repository);
    return [];
  }
  const entries: GitEntry[] = [];
  for (let from = 0, to = output.indexOf(0); to !== -1; from = to + 1, to = output.indexOf(0, from)) {
    entries.push(parse(output.subarray(from, to)));
  }
  return entries;
}

/** `<mode> <type> <id> <size, right-aligned>\t<path>` */
function parse(line: Buffer): GitEntry {
  const tab = line.indexOf(9);
  const [mode = '', , id = '', size = ''] = line.toString('latin1', 0, tab).split(/ +/);
  const name = line.subarray(tab + 1);
  const problem = problemOf(mode, name);
  const entry = { path: name.toString('utf8'), id, size: Number(size) || 0 };
  return problem === undefined ? entry : { ...entry, problem };
}

function problemOf(mode: string, name: Uint8Array): FileProblem | undefined {
  if (!isUtf8(name)) return 'naam-onleesbaar';
  if (mode === '120000') return 'koppeling';
  return mode.startsWith('100') ? undefined : 'geen-bestand';
}

/** Gives the bytes of an entry, fetching its whole stretch of the listing the first time. */
function openContents(
  repository: string,
  all: readonly GitEntry[],
): (entry: GitEntry) => Uint8Array | undefined {
  const stretches: GitEntry[][] = [];
  const stretchOf = new Map<string, number>();
  let size = Number.POSITIVE_INFINITY;
  for (const entry of all) {
    // A large file is fetched by itself, if anyone asks for it at all.
    if (entry.problem !== undefined || entry.size > MAX_BYTES || stretchOf.has(entry.id)) continue;
    if (size + entry.size > STRETCH_BYTES) {
      stretches.push([]);
      size = 0;
    }
    size += entry.size;
    stretches.at(-1)?.push(entry);
    stretchOf.set(entry.id, stretches.length - 1);
  }
  const kept = new Map<number, ReadonlyMap<string, Uint8Array>>();
  return (entry) => {
    const number = stretchOf.get(entry.id);
    const fetch = (of: readonly GitEntry[]) =>
      fetchBlobs(
        repository,
        of.map(({ id }) => id),
      ) ?? new Map<string, Uint8Array>();
    if (number === undefined) return fetch([entry]).get(entry.id);
    const contents = kept.get(number) ?? fetch(stretches[number] ?? []);
    kept.set(number, contents);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_STRETCHES) break;
      if (oldest !== number) kept.delete(oldest);
    }
    return contents.get(entry.id);
  };
}
