import { askGit, runGit } from './git-run.ts';
import { MAX_BYTES } from './tree-path.ts';

// So many versions of records at a time: what is larger than all of them together is asked for one by one.
const STRETCH = 500;
const MOST_BYTES = 64 * 1024 * 1024;

/** Runs `git cat-file --batch` once: the bytes of blobs by id. What is missing is left out; undefined when it is all too much. */
export function fetchBlobs(
  root: string,
  ids: readonly string[],
  mostBytes?: number,
): ReadonlyMap<string, Uint8Array> | undefined {
  const contents = new Map<string, Uint8Array>();
  const output = runGit(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`, {
    ...(mostBytes !== undefined && { mostBytes }),
  });
  if (output === undefined) return undefined;
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    // `<id> missing`: the repository is damaged, or a part of it was never fetched.
    if (type === 'missing') continue;
    if (type === 'blob') contents.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}

/** The ids of blobs that are small enough to be a record. */
function smallOnes(root: string, ids: readonly string[]): readonly string[] {
  const lines = askGit(root, ['cat-file', '--batch-check'], `${ids.join('\n')}\n`).toString('latin1');
  return lines.split('\n').flatMap((line) => {
    const [id = '', type, size] = line.split(' ');
    return type === 'blob' && Number(size) <= MAX_BYTES ? [id] : [];
  });
}

/** See `Git.contents`. */
export function recordContents(root: string, blobs: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const unique = [...new Set(blobs)];
  const contents = new Map<string, Uint8Array>();
  for (let at = 0; at < unique.length; at += STRETCH) {
    const stretch = unique.slice(at, at + STRETCH);
    const one = (id: string) => [...(fetchBlobs(root, [id], MOST_BYTES) ?? [])];
    const found = fetchBlobs(root, stretch, MOST_BYTES) ?? smallOnes(root, stretch).flatMap(one);
    for (const [id, bytes] of found) if (bytes.length <= MAX_BYTES) contents.set(id, bytes);
  }
  return contents;
}
