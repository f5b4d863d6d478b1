/** Which stretch of the YAML to replace by what, so that everything else stays as it is. */
import type { DataPath } from './document.ts';
import { nest } from './plain-data.ts';
import { pairsOf } from './position.ts';
import { writeKey } from './scalar.ts';
import { columnOf, contentEnd, dashEnd, isBlank, lineEndAt, lineStartAt, markEnd } from './tree-places.ts';
import { writeAfterKey, writeFlow, writeItem, writeMapping } from './write-yaml.ts';
import { isMap, isScalar, isSeq, type Node, type Pair, type Tree } from './yaml-tree.ts';

/** Replace [start, end) of a tree's source by `insert`, which has line feeds only. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

type NodePair = Pair<Node, Node | null>;

/** What stands behind a colon or a dash. */
interface Slot {
  /** The offset after the colon or dash. */
  readonly mark: number;
  readonly node: Node | null;
  readonly flow: boolean;
  /** The text for a new value in this place, with the space or line feed before it. */
  write(value: unknown): string;
}

/** Sets the value at a path, making what is missing on the way. Throws when the path cannot exist. */
export function spliceSet(tree: Tree, path: DataPath, value: unknown): Splice {
  const { source, root } = tree;
  if (path.length === 0) throw new Error('a path without steps cannot be set');
  if (isBlank(root))
    return atEnd(
      source,
      source.length,
      writeMapping(nest(path, value) as Readonly<Record<string, unknown>>, 0).join('\n'),
    );
  let node: Node | null = root;
  let flow = false;
  for (const [depth, step] of path.entries()) {
    const rest = () => nest(path.slice(depth + 1), value);
    flow ||= (node as { flow?: boolean }).flow === true;
    const slot = node ? slotOf(tree, node, step, flow) : undefined;
    if (!slot)
      return node && isSeq(node)
        ? spliceAppend(tree, node, step, rest(), flow)
        : addPair(tree, node, step, rest(), flow);
    if (depth === path.length - 1 || isBlank(slot.node)) return fill(source, slot, rest());
    node = slot.node;
  }
  throw new Error('unreachable: the last step always returns');
}

/** Adds an item to a list that exists and has items. */
export function spliceAppend(
  tree: Tree,
  node: Node,
  step: string | number,
  value: unknown,
  flow: boolean,
): Splice {
  if (!isSeq(node) || step !== node.items.length) throw new Error(`no place ${String(step)} in this list`);
  const last = node.items.at(-1) as Node | undefined;
  if (flow || node.flow) {
    const at = last ? contentEnd(tree, last) : node.range![0] + 1;
    return { start: at, end: at, insert: `${last ? ', ' : ''}${writeFlow(value)}` };
  }
  const indent = columnOf(tree.source, dashEnd(node, 0) - 1);
  return afterContent(tree, node, `${' '.repeat(indent)}-${writeItem(value, indent)}`);
}

/** Removes the value at a path with its key or dash; the last one leaves `{}` or `[]`. */
export function spliceRemove(tree: Tree, path: DataPath): Splice {
  const { node, flow } = follow(tree, path.slice(0, -1));
  const step = path.at(-1);
  const items = isMap(node) ? (node.items as NodePair[]) : isSeq(node) ? (node.items as Node[]) : [];
  const index = isMap(node) ? (items as NodePair[]).indexOf(pairsOf(node).get(String(step))!) : Number(step);
  if (!items[index]) throw new Error(`nothing to remove at ${path.join('.')}`);
  if (items.length === 1 && path.length > 1) return spliceSet(tree, path.slice(0, -1), isMap(node) ? {} : []);
  const start = (at: number): number => {
    if (isMap(node)) return (items as NodePair[])[at]!.key.range![0];
    return flow ? (items as Node[])[at]!.range![0] : dashEnd(node, at) - 1;
  };
  const end = (at: number): number => itemEnd(tree, node, at);
  if (flow) {
    if (items[index + 1]) return { start: start(index), end: start(index + 1), insert: '' };
    return { start: index > 0 ? end(index - 1) : start(index), end: end(index), insert: '' };
  }
  const lineStart = lineStartAt(tree.source, start(index));
  const alone = tree.source.slice(lineStart, start(index)).trim() === '';
  // The first in an item that begins on the dash's own line: the next one moves up beside that dash.
  if (!alone) return { start: start(index), end: start(index + 1), insert: '' };
  return {
    start: lineStart,
    end: Math.min(lineEndAt(tree.source, end(index)) + 1, tree.source.length),
    insert: '',
  };
}

function itemEnd(tree: Tree, node: Node, at: number): number {
  if (isMap(node)) {
    const pair = node.items[at] as NodePair;
    return isBlank(pair.value) ? (markEnd(pair) ?? pair.key.range![1]) : contentEnd(tree, pair.value!);
  }
  const item = (node as unknown as { items: Node[] }).items[at]!;
  return isBlank(item) && !(node as { flow?: boolean }).flow ? dashEnd(node, at) : contentEnd(tree, item);
}

/** The node at a path, and whether it lies between brackets. Throws when it does not exist. */
export function follow(tree: Tree, path: DataPath): { readonly node: Node; readonly flow: boolean } {
  let node = tree.root;
  let flow = node !== null && (node as { flow?: boolean }).flow === true;
  for (const step of path) {
    node = node ? (slotOf(tree, node, step, flow)?.node ?? null) : null;
    flow ||= node !== null && (node as { flow?: boolean }).flow === true;
  }
  if (!node) throw new Error(`nothing at ${path.join('.')}`);
  return { node, flow };
}

function slotOf(tree: Tree, node: Node, step: string | number, flow: boolean): Slot | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step] as Node | undefined;
    if (!item) return undefined;
    if (flow) return { mark: item.range![0], node: item, flow, write: writeFlow };
    const mark = dashEnd(node, step);
    const indent = columnOf(tree.source, mark - 1);
    return { mark, node: item, flow, write: (value) => writeItem(value, indent) };
  }
  const pair = isMap(node) ? pairsOf(node).get(String(step)) : undefined;
  if (!pair) return undefined;
  const mark = markEnd(pair);
  const indent = columnOf(tree.source, pair.key.range![0]);
  if (mark === undefined) {
    return { mark: pair.key.range![1], node: null, flow, write: (value) => `: ${writeFlow(value)}` };
  }
  const write = flow
    ? (value: unknown) => ` ${writeFlow(value)}`
    : (value: unknown) => writeAfterKey(value, indent);
  return { mark, node: pair.value, flow, write };
}

/** A new value in a place that exists. Comments behind the colon and behind the value stay. */
function fill(source: string, slot: Slot, value: unknown): Splice {
  const { mark, node } = slot;
  const written = slot.write(value);
  const blank = isBlank(node);
  const start = blank ? mark : node!.range![0];
  const end = blank ? mark : contentEndOf(source, node!);
  if (slot.flow) return { start: blank ? mark : start, end, insert: blank ? written : written.trimStart() };
  const head = source.slice(mark, start);
  const multiline = written.includes('\n');
  if (!multiline && /^ +$/.test(head)) return { start, end, insert: written.slice(1) };
  const above = /^[ \t]*(#[^\n]*)/.exec(head)?.[1];
  if (!multiline) return { start: mark, end, insert: above ? `${written} ${above}` : written };
  const lineEnd = lineEndAt(source, end);
  const behind = source.slice(end, lineEnd).trim();
  const comments = [above, behind].filter(Boolean).map((comment) => ` ${comment}`);
  const first = written.indexOf('\n');
  return {
    start: mark,
    end: lineEnd,
    insert: written.slice(0, first) + comments.join('') + written.slice(first),
  };
}

const contentEndOf = (source: string, node: Node): number => contentEnd({ source }, node);

function addPair(
  tree: Tree,
  node: Node | null,
  step: string | number,
  value: unknown,
  flow: boolean,
): Splice {
  if (!node || !isMap(node) || typeof step !== 'string') {
    throw new Error(`‘${String(step)}’ cannot be added to ${isScalar(node) ? 'a single value' : 'this'}`);
  }
  const count = node.items.length;
  if (flow || node.flow) {
    const at = count > 0 ? itemEnd(tree, node, count - 1) : node.range![0] + 1;
    return { start: at, end: at, insert: `${count > 0 ? ', ' : ''}${writeKey(step)}: ${writeFlow(value)}` };
  }
  const indent = columnOf(tree.source, (node.items[0] as NodePair).key.range![0]);
  return afterContent(tree, node, writeMapping({ [step]: value }, indent)[0]!);
}

/** New lines below everything that belongs to a block. */
function afterContent(tree: Tree, node: Node, lines: string): Splice {
  return atEnd(tree.source, lineEndAt(tree.source, contentEnd(tree, node)) + 1, lines);
}

function atEnd(source: string, wanted: number, lines: string): Splice {
  const at = Math.min(wanted, source.length);
  const onNewLine = at === 0 || source[at - 1] === '\n';
  return { start: at, end: at, insert: onNewLine ? `${lines}\n` : `\n${lines}` };
}
