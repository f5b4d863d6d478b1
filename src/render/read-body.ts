/** Prose of a record as nodes: safe for every format, and unable to reach outside its place. */
import type { RootContent } from 'mdast';
import type { FlowNode } from './block-tree.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { tidyTree } from './tidy-tree.ts';
import { boldParagraph, childLists, plainText } from './walk-tree.ts';

/** Makes bold paragraphs of the headings in these nodes; `keep` spares those that are not inside another node. */
export function flattenHeadings(nodes: FlowNode[], keep: boolean): FlowNode[] {
  for (const node of nodes) {
    if ((node as RootContent).type === 'body') continue;
    for (const list of childLists(node)) {
      const flat = flattenHeadings(list as FlowNode[], false);
      list.splice(0, list.length, ...flat);
    }
  }
  return keep
    ? nodes
    : nodes.map((node) => (node.type === 'heading' ? boldParagraph(plainText(node)) : node));
}

/** A reader of prose that gives every text its own footnotes; headings inside quotes and lists become bold text. */
export function makeProseReader(): (markdown: string, source: string, keepHeadings: boolean) => FlowNode[] {
  let count = 0;
  return (markdown, source, keepHeadings) => {
    count += 1;
    const nodes = tidyTree(parseMarkdown(markdown, source, 'body'), `${count}-`);
    return flattenHeadings(nodes, keepHeadings);
  };
}
