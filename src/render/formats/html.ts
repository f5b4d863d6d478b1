/** The tree as one self-contained web page. */
import type { Root as HtmlRoot } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { RenderedDocument } from '../block-tree.ts';
import { walkTree } from '../walk-tree.ts';
import { chartToHtml } from './html-charts.ts';
import { nameHeadings, tableOfContents } from './html-contents.ts';
import { fillLayout } from './html-layout.ts';
import { schema } from './html-schema.ts';
import { tableToHtml } from './html-tables.ts';

/** A tick box becomes a character: a page is read, not filled in. */
function showTicks(root: Root): void {
  walkTree(root, (node) => {
    if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return;
    const sign = { type: 'text' as const, value: node.checked ? '☑ ' : '☐ ' };
    const first = node.children[0];
    if (first?.type === 'paragraph') first.children.unshift(sign);
    else node.children.unshift({ type: 'paragraph', children: [sign] });
    node.checked = null;
  });
}

/** The document as a web page that asks nothing of anywhere. */
export function writeHtml({ root, meta, layouts }: RenderedDocument): string {
  const copy = structuredClone(root);
  showTicks(copy);
  const tree = toHast(copy, {
    handlers: { blockTable: tableToHtml, blockChart: chartToHtml },
    clobberPrefix: '',
    footnoteLabel: 'Voetnoten',
    footnoteLabelProperties: {},
    footnoteBackLabel: (note, repeat) =>
      `Terug naar verwijzing ${note + 1}${repeat > 1 ? `, plaats ${repeat}` : ''}`,
  });
  const safe = sanitize(tree, schema) as HtmlRoot;
  const headings = nameHeadings(safe);
  const contents = tableOfContents(headings);
  return fillLayout(layouts, meta, toHtml(safe), contents.children.length > 0 ? toHtml(contents) : null);
}
