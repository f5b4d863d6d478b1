/** Reads written documents back, to compare what a reader sees with what was put in. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** What a reader sees: the names of the elements in order, and the text. */
export interface Seen {
  readonly shape: string;
  readonly text: string;
}

const shapeOf = (node: Nodes): string => {
  if (node.type === 'text') return '';
  return 'children' in node ? `${node.type}(${node.children.map(shapeOf).join('')})` : node.type;
};

const textOf = (node: Nodes): string => {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : '';
};

/** A Markdown document as a parser of GitHub's Markdown sees it. */
export function seenInMd(markdown: string): Seen {
  // Without the transforms: they look for addresses in text that was already unescaped, which no forge does for
  // web addresses.
  const mdastExtensions = gfmFromMarkdown().map(({ transforms: _, ...rest }) => rest);
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions });
  return { shape: shapeOf(root), text: textOf(root) };
}

/** The content of `<main>` of a page. */
export function mainOf(html: string): string {
  return html.slice(html.indexOf('<main id="inhoud">') + 18, html.lastIndexOf('</main>'));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (all, hex: string | undefined, name: string) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (NAMED[name] ?? all),
  );

/** The content of a page: its tags without attributes, and its text. */
export function seenInHtml(html: string): Seen {
  const main = mainOf(html);
  // Where a long word may break is not to be seen.
  const tags = (main.match(/<[^>]*>/g) ?? []).filter((tag) => tag !== '<wbr>');
  const shape = tags.map((tag) => /^<\/?\w+/.exec(tag)?.[0] ?? tag).join(' ');
  return { shape, text: decode(main.replace(/<[^>]*>/g, '')) };
}
