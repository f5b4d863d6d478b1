/** Puts the values in the place of their markers, in the tree of a template. */
import type { Nodes, Root, RootContent } from 'mdast';
import type { Markers, PlacedBlock } from './markers.ts';
import { childLists, plainText } from './walk-tree.ts';

const FIELDS = ['value', 'url', 'title', 'alt', 'label', 'lang', 'meta'] as const;

function fillFields(node: Nodes, markers: Markers): void {
  const fields = node as unknown as Partial<Record<(typeof FIELDS)[number], string | null>>;
  for (const field of FIELDS) {
    const text = fields[field];
    if (typeof text === 'string') fields[field] = markers.fill(text);
  }
  for (const list of childLists(node)) for (const child of list) fillFields(child, markers);
}

/** Changes the tree: every value in its place, and `place` for each paragraph that is a block or several. */
export function fillTree(root: Root, markers: Markers, place: (placed: PlacedBlock) => RootContent[]): void {
  root.children = root.children.flatMap((node) => {
    const blocks = node.type === 'paragraph' ? markers.blocksOf(plainText(node)) : undefined;
    if (blocks) return blocks.flatMap(place);
    fillFields(node, markers);
    return [node];
  });
}
