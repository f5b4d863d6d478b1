import { posix } from 'node:path';
import { FileError, type FileTree, type TreeEntry } from '../ports.ts';
import { byPath, isHidden, isSkipped, isTreePath, MAX_BYTES, skipSet } from './tree-path.ts';

/** Files by absolute path; the memory twins share one and change it. */
export type MemoryStore = Map<string, Uint8Array>;

/** Text as UTF-8, bytes as they are. */
export function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** A tree over an object of relative path → content; `problems` are listed as found and cannot be read. */
export function memoryTree(
  root: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  problems: readonly TreeEntry[] = [],
): FileTree {
  const store: MemoryStore = new Map();
  for (const [path, content] of Object.entries(files)) store.set(posix.join(root, path), toBytes(content));
  return storeTree(root, store, problems);
}

/** A live tree over the part of a store that lies below `root`; keeps the promises of the tree on disk. */
export function storeTree(
  root: string,
  store: ReadonlyMap<string, Uint8Array>,
  problems: readonly TreeEntry[] = [],
): FileTree {
  const base = root.endsWith('/') ? root : `${root}/`;
  const broken = new Map(problems.map((entry) => [entry.path, entry.problem ?? 'leesfout'] as const));
  return {
    root,
    walk(skip = []) {
      const left = skipSet(skip);
      const entries: TreeEntry[] = [...problems];
      for (const absolute of store.keys()) {
        const path = absolute.slice(base.length);
        if (absolute.startsWith(base) && !broken.has(path)) entries.push({ path });
      }
      return entries.filter(({ path }) => !isHidden(path) && !isSkipped(path, left)).sort(byPath);
    },
    read(path, maxBytes = MAX_BYTES) {
      if (!isTreePath(path)) throw new FileError(path, 'geen-toegang');
      const problem = broken.get(path);
      if (problem !== undefined) throw new FileError(path, problem);
      const bytes = store.get(base + path);
      if (bytes === undefined) throw new FileError(path, 'verdwenen');
      if (bytes.byteLength > maxBytes) throw new FileError(path, 'te-groot');
      return bytes.slice();
    },
    has: (path) => isTreePath(path) && !broken.has(path) && store.has(base + path),
  };
}
