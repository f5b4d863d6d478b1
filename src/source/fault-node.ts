/** Faults that begin far above the place where the parser stumbles: quotes and brackets left open. */
import type { Explained } from './faults.ts';
import { show } from './show.ts';
import { quoted } from './values.ts';
import { isMap, isScalar, isSeq, type Node, type Pair, type Tree, type TreeError } from './yaml-tree.ts';

/** A line inside a quoted text that looks like the next field: there the quote was forgotten. */
const NEXT_FIELD = /\n *(?:- +)*[\p{L}\d_-]+:(?:[ \n]|$)/u;

/** The quote or bracket that was opened at or before this error and never closed, if that is the trouble. */
export function explainNode(tree: Tree, error: TreeError): Explained | undefined {
  for (const node of nodes(tree.root)) {
    const start = node.range?.[0] ?? 0;
    if (start > error.start) return undefined;
    const open = tree.source[start];
    const found = isScalar(node) ? openQuote(tree, node, open) : openBracket(node, start, open);
    // A quote left open swallows the bracket that would have closed.
    if (found) return isScalar(node) ? found : (quoteWithin(tree, node) ?? found);
  }
  return undefined;
}

function quoteWithin(tree: Tree, bracket: Node): Explained | undefined {
  for (const node of nodes(bracket)) {
    if (!isScalar(node)) continue;
    const open = tree.source[node.range?.[0] ?? 0];
    const found = openQuote(tree, node, open);
    if (found)
      return { ...found, hint: `Zet aan het einde van de waarde, vóór de komma of de haak, nog een ${open}` };
  }
  return undefined;
}

/** Every node in the order of the text. The depth check bounds the recursion. */
function* nodes(node: Node | null | undefined): Generator<Node> {
  if (!node) return;
  yield node;
  if (isSeq(node)) for (const item of node.items) yield* nodes(item as Node);
  if (!isMap(node)) return;
  for (const pair of node.items as Pair<Node, Node | null>[]) {
    yield* nodes(pair.key);
    yield* nodes(pair.value);
  }
}

function openQuote(tree: Tree, node: Node, quote: string | undefined): Explained | undefined {
  if (quote !== '"' && quote !== "'") return undefined;
  const [start, end] = node.range ?? [0, 0];
  const raw = tree.source.slice(start, end).trimEnd();
  const closed =
    raw.length > 1 && raw.endsWith(quote) && !tree.errors.some(isOpenEnd(tree.source, start, end));
  if (closed && !NEXT_FIELD.test(raw)) return undefined;
  const line = raw.split('\n', 1)[0] ?? '';
  const message = `Het aanhalingsteken ${quote} dat hier opent, wordt niet gesloten.`;
  const hint =
    quote === "'" && line.length > 1
      ? `Zet een ' aan het einde. Is dit een apostrof, schrijf dan: ${quoted(line)}`
      : `Zet aan het einde van de waarde nog een ${quote}`;
  return { start, end: start + 1, message, hint };
}

const isOpenEnd =
  (source: string, start: number, end: number) =>
  (error: TreeError): boolean =>
    error.code === 'MISSING_CHAR' &&
    source[error.start] !== '#' &&
    error.start >= Math.max(start + 1, end - 1) &&
    error.start <= end;

function openBracket(node: Node, start: number, open: string | undefined): Explained | undefined {
  if (open !== '[' && open !== '{') return undefined;
  const token = (node as { srcToken?: { type: string; end?: { type: string }[] } }).srcToken;
  if (token?.type !== 'flow-collection') return undefined;
  const closed = token.end?.some(({ type }) => type === 'flow-seq-end' || type === 'flow-map-end');
  if (closed) return undefined;
  const close = open === '[' ? ']' : '}';
  const message = `De haak ${show(open)} die hier opent, wordt niet gesloten.`;
  const hint = `Zet ${close} achter de laatste waarde. Hoort de haak bij de tekst, zet dan de hele waarde tussen aanhalingstekens.`;
  return { start, end: start + 1, message, hint };
}
