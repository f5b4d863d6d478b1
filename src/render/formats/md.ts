/** The tree back to Markdown that reads well on a forge: no HTML, no wrapped lines. */
import type { Blockquote, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { FlowNode, RenderedDocument } from '../block-tree.ts';
import { boldParagraph } from '../walk-tree.ts';
import { tableToMarkdown } from './md-tables.ts';

function expand(node: RootContent): FlowNode[] {
  if (node.type === 'blockTable') return tableToMarkdown(node).flatMap(expand);
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
  if (meta.banner)
    copy.children.splice(1, 0, { type: 'blockquote', children: [boldParagraph(meta.banner) as never] });
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
