/** The tree back to Markdown that reads well on a forge: no HTML, no wrapped lines. */
import type { Blockquote, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { FlowNode, RenderedDocument } from '../block-tree.ts';
import { boldParagraph, paragraph } from '../walk-tree.ts';
import { tableToMarkdown } from './md-tables.ts';

function expand(node: RootContent): FlowNode[] {
  if (node.type === 'blockTable') return tableToMarkdown(node).flatMap(expand);
  // The table that follows holds the figures.
  if (node.type === 'blockChart') return [paragraph(node.chart.description)];
  if (node.type === 'list')
    for (const item of node.children) item.children = item.children.flatMap(expand) as never;
  if (node.type === 'blockquote' || node.type === 'footnoteDefinition') {
    node.children = node.children.flatMap(expand) as Blockquote['children'];
  }
  return [node as FlowNode];
}

/** The document as Markdown, with one newline at its end. */
export function writeMd({ root, meta }: RenderedDocument): string {
  const copy: Root = { type: 'root', children: structuredClone(root.children).flatMap(expand) };
  const notices = [meta.stempel, meta.banner].filter((text) => text !== undefined && text !== null);
  const quote = (text: string): RootContent => ({
    type: 'blockquote',
    children: [boldParagraph(text) as never],
  });
  copy.children.splice(1, 0, ...notices.map(quote));
  return toMarkdown(copy, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    incrementListMarker: true,
    extensions: [gfmToMarkdown({ tableCellPadding: true, tablePipeAlign: false })],
  });
}
