/**
 * Makes a parsed tree fit for every format: HTML becomes text, images their description, unsafe links plain
 * text, references to links real links, and tables blocks. Empty markup goes.
 */
import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { FlowNode } from './block-tree.ts';
import { cleanText, oneSpaced } from './clean-text.ts';
import { readTable } from './read-table.ts';
import { paragraph, plainText, walkTree } from './walk-tree.ts';

const SAFE_LINK = /^(?:https?:\/\/|mailto:)[^\s]/i;
const PHRASING = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

interface Context {
  /** Where links by reference lead, by identifier. */
  readonly urls: ReadonlyMap<string, string>;
  /** Set before the name of every footnote, so that footnotes of two texts never clash. */
  readonly prefix: string;
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });

function tidyHtml(value: string, inline: boolean): Nodes[] {
  const shown = oneSpaced(cleanText(value.replace(/<!--[\s\S]*?(?:-->|$)/g, '')));
  if (shown.trim() === '') return [];
  return [inline ? text(shown) : paragraph(shown.trim())];
}

/** Without its link when that leads anywhere but to the web or a mail address; a link without text shows its address. */
function tidyLink(url: string, children: PhrasingContent[]): Nodes[] {
  const clean = cleanText(url);
  if (!SAFE_LINK.test(clean)) return children;
  const shown = children.some((child) => plainText(child).trim() !== '') ? children : [text(clean)];
  return [{ type: 'link', url: clean, title: null, children: shown }];
}

function tidyParent(node: Parents, context: Context): Nodes[] {
  const inline = PHRASING.has(node.type);
  const children = node.children.flatMap((child) => tidyNode(child, inline, context));
  node.children = (inline ? mergeTexts(children as PhrasingContent[]) : children) as typeof node.children;
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    trimEdges(node.children);
  if (node.type === 'paragraph') return node.children.length > 0 ? [node] : [];
  if (node.type === 'heading' && plainText(node).trim() === '') node.children = [text('(zonder titel)')];
  if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
    const shown = plainText(node);
    return shown.trim() === '' ? (shown === '' ? [] : [text(' ')]) : [node];
  }
  return [node];
}

function tidyNode(node: Nodes, inline: boolean, context: Context): Nodes[] {
  switch (node.type) {
    case 'definition':
      return [];
    case 'body':
      return [node];
    case 'html':
      return tidyHtml(node.value, inline);
    case 'image':
    case 'imageReference':
      return node.alt ? [text(`(${oneSpaced(cleanText(node.alt))})`)] : [];
    case 'text':
      return node.value === '' ? [] : [text(oneSpaced(cleanText(node.value)))];
    case 'inlineCode':
      node.value = oneSpaced(cleanText(node.value)).trim();
      return node.value === '' ? [] : [node];
    case 'code':
      return [{ type: 'code', value: cleanText(node.value) }];
    case 'footnoteReference':
    case 'footnoteDefinition':
      node.identifier = `${context.prefix}${node.identifier}`;
      return node.type === 'footnoteReference' ? [node] : tidyParent(node, context);
    case 'link':
    case 'linkReference': {
      tidyParent(node, context);
      return tidyLink(
        node.type === 'link' ? node.url : (context.urls.get(node.identifier) ?? ''),
        node.children,
      );
    }
    case 'table':
      tidyParent(node, context);
      return [readTable(node)];
    default:
      return 'children' in node ? tidyParent(node, context) : [node];
  }
}

function mergeTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value = oneSpaced(last.value + node.value);
    else merged.push(node);
  }
  return merged;
}

function trimEdges(nodes: PhrasingContent[]): void {
  while (nodes[0]?.type === 'break') nodes.shift();
  while (nodes.at(-1)?.type === 'break') nodes.pop();
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first?.type === 'text') first.value = first.value.replace(/^ /, '');
  if (last?.type === 'text') last.value = last.value.replace(/ $/, '');
  if (first?.type === 'text' && first.value === '') nodes.shift();
  else if (last?.type === 'text' && last.value === '') nodes.pop();
}

/** Items of one paragraph each make a tight list, whatever blank lines a loop in the template left behind. */
function tightenLists(root: Root): void {
  walkTree(root, (node) => {
    if (node.type !== 'list') return;
    const loose = node.children.some(
      (item) => item.children.filter((child) => child.type !== 'list').length > 1,
    );
    node.spread = loose;
    for (const item of node.children) item.spread = loose;
  });
}

/** The content of a parsed tree, tidied; `prefix` keeps its footnotes apart. The tree itself is used up. */
export function tidyTree(root: Root, prefix: string): FlowNode[] {
  const urls = new Map<string, string>();
  walkTree(root, (node) => {
    if (node.type === 'definition' && !urls.has(node.identifier)) urls.set(node.identifier, node.url);
  });
  tidyParent(root, { urls, prefix });
  tightenLists(root);
  return root.children as FlowNode[];
}
