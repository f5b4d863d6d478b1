import { runGit } from './git-run.ts';
import { MAX_BYTES } from './tree-path.ts';

// So much at a time: one process for the versions of a record, and no more than this in one buffer.
const STRETCH_BYTES = 32 * 1024 * 1024;

/** Runs `git cat-file --batch` once: the bytes of objects of this type by id. What is missing is left out. */
export function fetchObjects(
  root: string,
  ids: readonly string[],
  wanted: 'blob' | 'commit',
): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  const output = runGit(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  for (let at = 0; output !== undefined && at < output.length; ) {
    const end = output.indexOf(10, at);
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    // `<id> missing`: the repository is damaged, or a part of it was never fetched.
    if (type === 'missing') continue;
    if (type === wanted) contents.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}

/** See `Git.contents`. */
export function fetchBlobs(root: string, blobs: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const unique = [...new Set(blobs)];
  if (unique.length === 0) return new Map();
  const checked = runGit(root, ['cat-file', '--batch-check'], `${unique.join('\n')}\n`);
  const contents = new Map<string, Uint8Array>();
  let stretch: string[] = [];
  let bytes = 0;
  const fetch = (): void => {
    for (const [id, content] of fetchObjects(root, stretch, 'blob')) contents.set(id, content);
    [stretch, bytes] = [[], 0];
  };
  for (const line of checked?.toString('latin1').split('\n') ?? []) {
    const [id = '', type, size] = line.split(' ');
    if (type !== 'blob' || Number(size) > MAX_BYTES) continue;
    if (bytes + Number(size) > STRETCH_BYTES) fetch();
    stretch.push(id);
    bytes += Number(size);
  }
  if (stretch.length > 0) fetch();
  return contents;
}
