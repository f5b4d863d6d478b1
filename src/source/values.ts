/** The tree of the full parser as plain data, and what only the tree can show: double keys, special signs. */
import type { Fault } from './finding.ts';
import { spanAt } from './lines.ts';
import { show } from './show.ts';
import { isAlias, isMap, isScalar, isSeq, keyText, type Node, type Pair, type Tree } from './yaml-tree.ts';

interface Walk {
  readonly tree: Tree;
  readonly faults: Fault[];
}

/** The plain value of a tree without syntax errors, and the faults in it. */
export function readTree(tree: Tree): { readonly value: unknown; readonly faults: readonly Fault[] } {
  const walk: Walk = { tree, faults: [] };
  const value = plain(walk, tree.root);
  return { value, faults: walk.faults };
}

function plain(walk: Walk, node: Node | null): unknown {
  if (node === null) return null;
  if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
    walk.faults.push(specialSign(walk.tree, node));
    return null;
  }
  if (isMap(node)) return plainMap(walk, node.items as Pair<Node, Node | null>[]);
  if (isSeq(node)) return node.items.map((item) => plain(walk, item as Node));
  if (!isScalar(node)) return null;
  const glued = node.type === 'PLAIN' ? gluedDash(walk.tree, node) : undefined;
  if (glued) walk.faults.push(glued);
  return node.value;
}

function plainMap(walk: Walk, pairs: readonly Pair<Node, Node | null>[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const seen = new Map<string, Pair<Node, Node | null>>();
  for (const pair of pairs) {
    if (isAlias(pair.key) || pair.key?.anchor !== undefined || pair.key?.tag !== undefined) {
      walk.faults.push(specialSign(walk.tree, pair.key));
      continue;
    }
    const key = keyText(pair);
    const first = seen.get(key);
    if (first) walk.faults.push(doubleKey(walk.tree, key, first.key, pair.key));
    else if (key === '__proto__' || key === '<<') walk.faults.push(reservedKey(walk.tree, key, pair.key));
    else result[key] = plain(walk, pair.value);
    if (!first) seen.set(key, pair);
  }
  return result;
}

function place(tree: Tree, node: Node | null): ReturnType<typeof spanAt> {
  const [start, end] = node?.range ?? [0, 0];
  return spanAt(tree.text, tree.toText(start), tree.toText(end));
}

function doubleKey(tree: Tree, key: string, first: Node, second: Node): Fault {
  const message = `Het gegeven ‘${show(key)}’ staat hier voor de tweede keer. Eén keer is genoeg.`;
  const hint = 'Haal een van de twee weg.';
  const { line, column } = place(tree, first);
  const related = { line, column, message: 'Hier staat het de eerste keer.' };
  return { ...place(tree, second), code: 'frontmatter-uniek', message, hint, related };
}

function reservedKey(tree: Tree, key: string, node: Node): Fault {
  const message = `‘${key}’ kan geen naam van een gegeven zijn.`;
  const hint = 'Gebruik een naam uit de gegevensbeschrijving.';
  return { ...place(tree, node), code: 'frontmatter-gewone-waarden', message, hint };
}

function specialSign(tree: Tree, node: Node): Fault {
  const { source } = tree;
  let start = node.range?.[0] ?? 0;
  // The range of a node with an anchor or tag begins after it: go back to the sign itself.
  if (!isAlias(node)) start = signBefore(source, start);
  return specialSignAt(tree.text, tree.toText(start), source[start] ?? '&', lineRest(source, start));
}

const signBefore = (source: string, from: number): number => {
  let at = from;
  while (at > 0 && source[at] !== '&' && source[at] !== '!') at -= 1;
  while (at > 0 && (source[at - 1] === '&' || source[at - 1] === '!')) at -= 1;
  return at;
};

const lineRest = (source: string, from: number): string => {
  const end = source.indexOf('\n', from);
  return source.slice(from, end < 0 ? source.length : end).trimEnd();
};

/** The finding for a value that begins with `&`, `*` or `!` at this offset of the text. */
function specialSignAt(text: string, at: number, sign: string, rest: string): Fault {
  const message = `De waarde begint met ${sign}. Dat teken heeft in YAML een eigen betekenis en kan hier niet.`;
  const hint = `Zet de hele waarde tussen aanhalingstekens: ${quoted(rest)}`;
  return { ...spanAt(text, at, at + 1), code: 'frontmatter-gewone-waarden', message, hint };
}

/** A value in the quotes that suit it, for use in a hint. */
export function quoted(value: string): string {
  const clean = show(value, 80);
  return clean.includes("'") ? `"${clean.replace(/["\\]/g, '\\$&')}"` : `'${clean}'`;
}

/** `-word` on a line of its own: to YAML it is running text, to the writer it was an item of a list. */
function gluedDash({ text, source, toText }: Tree, node: Node): Fault | undefined {
  const [start, end] = node.range ?? [0, 0];
  const found = /(?:^|\n) *-[^\s\d-]/.exec(source.slice(start, end));
  if (!found) return undefined;
  const at = start + found.index + found[0].length - 2;
  const lineStart = source.lastIndexOf('\n', at - 1) + 1;
  if (source.slice(lineStart, at).trim() !== '') return undefined;
  const message = 'Achter het streepje - hoort een spatie. Zonder spatie is dit geen regel van een lijst.';
  const hint = `Schrijf: - ${show(lineRest(source, at + 1))}`;
  return { ...spanAt(text, toText(at), toText(at + 1)), code: 'frontmatter-yaml', message, hint };
}
