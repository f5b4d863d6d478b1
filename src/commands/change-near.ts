/**
 * The quick way to save a few files: what `cter validate` would find is looked for in a small register of just
 * these files and what they refer to, so that a save costs the same among ten thousand records as among ten.
 * Rules that hold a file against records it does not refer to are not seen here; `cter validate` sees them.
 */
import { type Opened, openRegister } from '../cter.ts';
import type { FileTree } from '../ports.ts';
import type { Register } from '../register/register.ts';
import { overlayTree } from '../scaffold/overlay-tree.ts';
import { isRecord, type PlannedFile, requireSound, writeChanges } from './change.ts';
import type { Call } from './define.ts';

/** Only these files of a tree, as far as they are there. */
function only(tree: FileTree, paths: ReadonlySet<string>): FileTree {
  const there = [...paths].filter((path) => tree.has(path)).sort();
  return {
    ...tree,
    walk: () => there.map((path) => ({ path })),
    has: (path) => paths.has(path) && tree.has(path),
  };
}

/** The paths of everything that the records of `part` refer to, directly or through others, in the whole register. */
function reach(part: Register, whole: Register): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...part.everything()].flatMap((record) => part.linksOf(record));
  for (let link = waiting.pop(); link; link = waiting.pop()) {
    const record = whole.byRef(link.to);
    if (!record || found.has(record.path)) continue;
    found.add(record.path);
    waiting.push(...whole.linksOf(record));
  }
  return found;
}

/** As `saveChanges`, for files that only matter to themselves; `opened` may be older than other files on disk. */
export function saveNear(
  call: Pick<Call, 'ports' | 'general' | 'options'>,
  opened: Opened,
  files: readonly PlannedFile[],
  message: string,
): void {
  const { tree, register } = opened;
  const records = files.filter(isRecord);
  const changed = new Map(records.map((f) => [f.path, f.content]));
  const alone = new Set(['cter.yaml', ...changed.keys()]);
  const part = openRegister(overlayTree(only(tree, alone), changed)).register;
  const near = only(tree, new Set([...alone, ...reach(part, register)]));
  requireSound(call, openRegister(near), records);
  writeChanges(call, opened, files, message);
}
