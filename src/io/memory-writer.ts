import type { Writer } from '../ports.ts';
import { contentHash } from '../text/content-hash.ts';
import type { MemoryStore } from './memory-tree.ts';
import { insideRoot, requireSound, requireUnchanged } from './write-target.ts';

/** The writer's promises over a store in memory: everything is checked before anything changes. */
export function memoryWriter(store: MemoryStore): Writer {
  return {
    write(root, changes) {
      requireSound(root, changes);
      for (const { path, expected } of changes) {
        const bytes = store.get(path);
        requireUnchanged(insideRoot(root, path), bytes === undefined ? null : contentHash(bytes), expected);
      }
      for (const { path, content } of changes) {
        if (content === null) store.delete(path);
        else store.set(path, content.slice());
      }
    },
    // A folder in memory is there as soon as a file lies in it.
    makeRoot: () => {},
    pending: () => undefined,
  };
}
