/** Numbers footnotes through the whole document, in the order they are read. */
import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { childLists, walkTree } from './walk-tree.ts';

function takeDefinitions(node: Nodes, found: Map<string, FootnoteDefinition>): void {
  for (const list of childLists(node)) {
    for (const child of list) takeDefinitions(child, found);
    const kept = list.filter((child) => child.type !== 'footnoteDefinition');
    for (const child of list) {
      if (child.type === 'footnoteDefinition' && !found.has(child.identifier))
        found.set(child.identifier, child);
    }
    list.splice(0, list.length, ...kept);
  }
}

/** Changes the tree: footnotes are called 1, 2, 3…, their texts stand at the end, and those nobody refers to go. */
export function numberFootnotes(root: Root): void {
  const found = new Map<string, FootnoteDefinition>();
  takeDefinitions(root, found);
  const numbers = new Map<string, string>();
  const number = (node: Nodes): void => {
    if (node.type !== 'footnoteReference') return;
    if (!numbers.has(node.identifier)) numbers.set(node.identifier, String(numbers.size + 1));
    node.identifier = numbers.get(node.identifier)!;
    node.label = node.identifier;
  };
  walkTree(root, number);
  // A Map shows what is added while it is walked: a footnote may itself refer to another.
  for (const [identifier, label] of numbers) {
    const definition = found.get(identifier);
    if (!definition) continue;
    walkTree(definition, number);
    root.children.push({ ...definition, identifier: label, label });
  }
}
