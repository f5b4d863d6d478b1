/** Where a value stands in its file. Only asked for when there is something to say about it. */
import type { Span } from '../diagnostics/diagnostic.ts';
import type { DataPath, SourceDocument } from './document.ts';
import { spanAt } from './lines.ts';
import { isMap, isSeq, keyText, type Node, openTree, type Pair, type Tree } from './yaml-tree.ts';

export { spanAt } from './lines.ts';

type PairIndex = ReadonlyMap<string, Pair<Node, Node | null>>;

/** Keys of the mappings met so far: 50,000 questions about one mapping stay linear. */
const indexes = new WeakMap<Node, PairIndex>();

/** The pairs of a mapping by key; the first wins. */
export function pairsOf(node: Node): PairIndex {
  const known = indexes.get(node);
  if (known) return known;
  const index = new Map<string, Pair<Node, Node | null>>();
  if (isMap(node)) {
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const key = keyText(pair);
      if (!index.has(key)) index.set(key, pair);
    }
  }
  indexes.set(node, index);
  return index;
}

/**
 * The span of the key or the value at a path. A path that does not exist gives its nearest parent that
 * does: the parent's key, or the first line when that parent is the whole file. An item of a list has no
 * key: both parts give the item.
 */
export function placeOf(document: Pick<SourceDocument, 'text'>, path: DataPath, part: 'key' | 'value'): Span {
  // Most findings about a whole record need no parser.
  if (path.length === 0) return firstLine(document.text);
  const tree = openTree(document.text);
  let node: Node | null = tree.root;
  let key: Node | undefined;
  for (const step of path) {
    const pair: Pair<Node, Node | null> | undefined =
      node && isMap(node) ? pairsOf(node).get(String(step)) : undefined;
    const item = node && isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
    if (!pair && !item) return spanOfParent(tree, key ?? (node === tree.root ? null : node));
    key = pair ? pair.key : undefined;
    node = pair ? pair.value : (item as Node);
  }
  const wanted = part === 'key' || isEmpty(node) ? (key ?? node) : node;
  return spanOfNode(tree, wanted!);
}

/** The end of the body: where a section that is missing would have to come. */
export function endOfBody(document: Pick<SourceDocument, 'text'>): Span {
  const end = document.text.trimEnd().length;
  return spanAt(document.text, end, end);
}

const isEmpty = (node: Node | null): boolean => !node?.range || node.range[0] === node.range[1];

function spanOfParent(tree: Tree, node: Node | null): Span {
  return node ? spanOfNode(tree, node) : firstLine(tree.text);
}

function firstLine(text: string): Span {
  const at = text.indexOf('\n');
  const end = at < 0 ? text.length : at;
  return spanAt(text, 0, text[end - 1] === '\r' ? end - 1 : end);
}

/** The span of a node without the line ends behind it. */
function spanOfNode(tree: Tree, node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  const length = tree.source.slice(start, end).trimEnd().length;
  return spanAt(tree.text, tree.toText(start), tree.toText(start + length));
}
