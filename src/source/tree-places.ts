/** Offsets in a tree's source: where a colon or dash ends, where content ends, where lines begin and end. */
import { type CST, isMap, isScalar, isSeq, type Node, type Pair } from './yaml-tree.ts';

type Item = CST.BlockMap['items'][number];

const tokensOf = (node: Node): readonly Item[] =>
  ((node as { srcToken?: { items?: Item[] } }).srcToken?.items ?? []).filter(
    // Comments behind the last item come as an item of their own.
    (item) => item.key !== undefined || item.sep !== undefined || item.value !== undefined || isDashed(item),
  );

const isDashed = (item: Item): boolean => item.start.some(({ type }) => type === 'seq-item-ind');

/** Whether nothing is written where a value could stand. */
export function isBlank(node: Node | null | undefined): boolean {
  if (!node) return true;
  return isScalar(node) && (node.range?.[0] ?? 0) === (node.range?.[1] ?? 0);
}

/** The offset after the colon of a pair; undefined when it has none, as in `{a}`. */
export function markEnd(pair: Pair): number | undefined {
  const { sep } = (pair as { srcToken?: Item }).srcToken ?? {};
  const colon = sep?.find(({ type }) => type === 'map-value-ind');
  return colon && colon.offset + 1;
}

/** The offset after the dash of an item of a block list. */
export function dashEnd(node: Node, index: number): number {
  const dash = tokensOf(node)[index]?.start.find(({ type }) => type === 'seq-item-ind');
  if (!dash) throw new Error('an item of a block list without a dash');
  return dash.offset + 1;
}

/** The offset after the last character of a value, without the line ends and comments behind it. */
export function contentEnd(tree: { readonly source: string }, node: Node): number {
  const end = node.range![1];
  const { flow } = node as { flow?: boolean };
  if (isMap(node) && !flow && node.items.length > 0) {
    const last = node.items.at(-1) as Pair<Node, Node | null>;
    return isBlank(last.value) ? (markEnd(last) ?? last.key.range![1]) : contentEnd(tree, last.value!);
  }
  if (isSeq(node) && !flow && node.items.length > 0) {
    const last = node.items.at(-1) as Node | null;
    return isBlank(last) ? dashEnd(node, node.items.length - 1) : contentEnd(tree, last!);
  }
  if (!isScalar(node) || (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED')) return end;
  const start = node.range![0];
  const raw = tree.source.slice(start, end);
  // In `|+` the blank lines behind the text are part of the value, all but the last line end.
  if (raw.slice(0, raw.indexOf('\n')).includes('+')) return raw.endsWith('\n') ? end - 1 : end;
  return start + raw.replace(/\n+$/, '').length;
}

/** The offset of the first character of the line an offset lies on. */
export function lineStartAt(source: string, at: number): number {
  return at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;
}

/** The offset of the line feed that ends the line, or the end of the source. */
export function lineEndAt(source: string, at: number): number {
  const found = source.indexOf('\n', at);
  return found < 0 ? source.length : found;
}

/** The column, from 0, of an offset. */
export function columnOf(source: string, at: number): number {
  return at - lineStartAt(source, at);
}
