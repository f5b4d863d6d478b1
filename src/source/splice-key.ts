import type { DataPath } from './document.ts';
import { pairsOf } from './position.ts';
import { writeKey } from './scalar.ts';
import { follow, type Splice } from './splice.ts';
import { isMap, type Tree } from './yaml-tree.ts';

/** Gives the key at a path another name. */
export function spliceKey(tree: Tree, path: DataPath, name: string): Splice {
  const { node } = follow(tree, path.slice(0, -1));
  const pair = isMap(node) ? pairsOf(node).get(String(path.at(-1))) : undefined;
  if (!pair?.key.range) throw new Error(`no key at ${path.join('.')}`);
  return { start: pair.key.range[0], end: pair.key.range[1], insert: writeKey(name) };
}
