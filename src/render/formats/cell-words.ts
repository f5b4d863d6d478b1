/** The words of the cells of a table, by which its columns get their room. */
import type { FlowNode } from '../block-tree.ts';
import { plainText } from '../walk-tree.ts';

/** Letters of the longest piece of text that stays on one line: a word, or what stands up to a hyphen in it. */
export function wordLength(text: string, longest = Number.POSITIVE_INFINITY): number {
  const words = text.match(/[^\s-]+-?/gu) ?? [];
  return Math.max(0, ...words.map((word) => word.length).filter((n) => n <= longest));
}

/** The texts of a block: of a list each item apart, as its words do not run on. */
const piecesOf = (node: FlowNode): string[] =>
  node.type === 'list' ? node.children.map((item) => plainText(item)) : [plainText(node)];

/** All text of a cell, on one line. */
export const cellText = (cell: readonly FlowNode[]): string => cell.flatMap(piecesOf).join(' ');
