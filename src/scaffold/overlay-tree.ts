import type { FileTree } from '../ports.ts';

/** A tree with one more file in it, to see what the register would be before anything is written. */
export function overlayTree(tree: FileTree, path: string, content: Uint8Array): FileTree {
  return {
    root: tree.root,
    walk(skip) {
      const others = tree.walk(skip).filter((entry) => entry.path !== path);
      const after = others.findIndex((entry) => entry.path > path);
      return after < 0
        ? [...others, { path }]
        : [...others.slice(0, after), { path }, ...others.slice(after)];
    },
    read: (at, maxBytes) => (at === path ? content.slice() : tree.read(at, maxBytes)),
    has: (at) => at === path || tree.has(at),
  };
}
