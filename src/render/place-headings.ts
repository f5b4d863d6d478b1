/** Gives every heading its level: one title, and below it never a level skipped. */
import type { Heading, RootContent } from 'mdast';
import type { FlowNode } from './block-tree.ts';

const DEEPEST = 6;

/** The level of a heading below those in `stack`, which it is added to; a 0 in the stack is never left. */
function levelIn(stack: number[], written: number): Heading['depth'] {
  while (stack.at(-1)! >= written) stack.pop();
  stack.push(written);
  return Math.min(stack.length, DEEPEST) as Heading['depth'];
}

/**
 * The content of a document in order: the first heading is its title (`title` when it does not begin with one),
 * headings of prose come under the heading the prose stands beneath, and tables know the level they stand under.
 */
export function placeHeadings(nodes: readonly RootContent[], title: string): RootContent[] {
  const placed: RootContent[] = [];
  const first = nodes[0];
  const own = first?.type === 'heading';
  placed.push({
    type: 'heading',
    depth: 1,
    children: own ? first.children : [{ type: 'text', value: title }],
  });
  const stack = [0];
  const place = (node: RootContent | FlowNode, levels: number[]): void => {
    if (node.type === 'heading') node.depth = levelIn(levels, node.depth);
    if (node.type === 'blockTable') node.depth = Math.min(levels.length, DEEPEST);
    placed.push(node);
  };
  for (const node of own ? nodes.slice(1) : nodes) {
    if (node.type !== 'body') place(node, stack);
    else {
      const under = stack.map(() => 0);
      for (const child of node.children) place(child, under);
    }
  }
  return placed;
}
