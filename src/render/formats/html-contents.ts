/** Names for headings, so that they can be linked to, and the table of contents made of them. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { element, textOf } from './element.ts';
import { breakable } from './html-breaks.ts';

/** Names the layout and the footnotes use themselves. */
const TAKEN = ['inhoud', 'inhoudsopgave', 'inhoudsopgave-titel', 'voettekst', 'footnote-label'];

/** A heading with its level and its name. */
export interface NamedHeading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** Letters and digits of a title in lower case, joined with hyphens; never the form of a footnote's name. */
function slug(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = words.join('-').slice(0, 60).replace(/-$/, '') || 'kop';
  return /^(?:fn|fnref|user)-/.test(name) ? `kop-${name}` : name;
}

function collect(node: Nodes, found: Element[]): void {
  if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) found.push(node);
  else if ('children' in node) for (const child of node.children) collect(child, found);
}

/** Gives every heading a unique id and long words a place to break (changes the tree), and returns them in order. */
export function nameHeadings(root: Root): NamedHeading[] {
  const elements: Element[] = [];
  collect(root, elements);
  const used = new Set(TAKEN);
  return elements.map((heading) => {
    const text = textOf(heading);
    if (typeof heading.properties.id !== 'string') {
      const name = slug(text);
      let id = name;
      for (let n = 2; used.has(id); n++) id = `${name}-${n}`;
      heading.properties.id = id;
    }
    const id = String(heading.properties.id);
    used.add(id);
    heading.children = breakable(heading.children);
    return { level: Number(heading.tagName[1]), id, text };
  });
}

/** A list of the headings of level 2, each with those of level 3 below it. */
export function tableOfContents(headings: readonly NamedHeading[]): Element {
  const items: Element[] = [];
  for (const { level, id, text } of headings) {
    const link: ElementContent = element('a', [{ type: 'text', value: text }], { href: `#${id}` });
    const last = items.at(-1);
    if (level === 2) items.push(element('li', [link]));
    if (level !== 3 || !last) continue;
    const below = last.children[1];
    if (below?.type === 'element') below.children.push(element('li', [link]));
    else last.children.push(element('ol', [element('li', [link])]));
  }
  return element('ol', items);
}
