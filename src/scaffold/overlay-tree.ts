import type { FileTree } from '../ports.ts';

/**
 * A tree with other files laid over it (path → bytes, null for a file that is gone), to see what the register
 * would be before anything is written.
 */
export function overlayTree(tree: FileTree, files: ReadonlyMap<string, Uint8Array | null>): FileTree {
  const added = [...files].filter(([, content]) => content !== null).map(([path]) => ({ path }));
  return {
    root: tree.root,
    walk: (skip) =>
      [...tree.walk(skip).filter((entry) => !files.has(entry.path)), ...added].sort((a, b) =>
        a.path < b.path ? -1 : 1,
      ),
    read(path, maxBytes) {
      const content = files.get(path);
      return content ? content.slice() : tree.read(path, maxBytes);
    },
    has: (path) => (files.has(path) ? files.get(path) !== null : tree.has(path)),
  };
}
