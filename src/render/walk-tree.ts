/** Going through a tree of nodes, cells of tables included. */
import type { Nodes } from 'mdast';
import type { FlowNode } from './block-tree.ts';

type Lists = Nodes[][];

/** The lists of children a node has: one for most, none for text, one per cell for a table. */
export function childLists(node: Nodes): Lists {
  if (node.type === 'blockTable') return node.rows.flat() as Lists;
  return 'children' in node ? [node.children as Nodes[]] : [];
}

/** Calls `visit` for every node below and including this one, in the order they are read. */
export function walkTree(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  for (const list of childLists(node)) for (const child of list) walkTree(child, visit);
}

/** The text of a node as it is read, without markup. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  return childLists(node)
    .flat()
    .map((child) => plainText(child))
    .join('');
}

/** A paragraph of plain text. */
export function paragraph(text: string): FlowNode {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

/** A paragraph of bold text. */
export function boldParagraph(text: string): FlowNode {
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: text }] }] };
}
