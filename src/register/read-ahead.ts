/** Reads the files of a tree some at a time. */
import { FileError, type FileProblem, type FileTree, type TreeEntry } from '../ports.ts';

/** So many files at a time: reading and parsing by turns would push each other out of the processor's cache. */
const FILES = 64;
/** Or so many bytes: large files are not piled up in memory. */
const BYTES = 1024 * 1024;

/** A file with its bytes, or why it could not be read. */
export type Given =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly problem: FileProblem };

function readOne(tree: FileTree, { path, problem }: TreeEntry): Given {
  if (problem) return { path, problem };
  try {
    return { path, bytes: tree.read(path) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { path, problem: error.problem };
  }
}

/** Every entry in its order; each file is read once, shortly before it is given. */
export function* readAhead(tree: FileTree, entries: readonly TreeEntry[]): Iterable<Given> {
  let batch: Given[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const given = readOne(tree, entry);
    batch.push(given);
    if ('bytes' in given) bytes += given.bytes.length;
    if (batch.length < FILES && bytes < BYTES) continue;
    yield* batch;
    batch = [];
    bytes = 0;
  }
  yield* batch;
}
