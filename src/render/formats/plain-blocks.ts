/** The tree as plain blocks of runs, nested no deeper than a page can show: the form Word and PDF are made from. */
import type { FootnoteDefinition, List, PhrasingContent, Root, RootContent } from 'mdast';
import type { FlowNode } from '../block-tree.ts';
import type { ChartData } from '../charts/read-chart.ts';
import { asksWideSheet, breaksWords, columnShares } from './column-shares.ts';
import { inlineRuns, type Run } from './inline-runs.ts';

/** A table with the share of the width each column gets; together they are 1. */
export interface PlainTable {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly string[];
  readonly shares: readonly number[];
  /** In which columns a word must be broken off to fit. */
  readonly breaks: readonly boolean[];
  readonly rows: readonly (readonly (readonly PlainBlock[])[])[];
  readonly rowHeading: boolean;
  /** Asks for a sheet on its side. */
  readonly wide: boolean;
  /** Has short cells alone. */
  readonly compact: boolean;
  /** Short enough to stand on one page whole. */
  readonly whole: boolean;
}

/** A list; every item holds blocks. */
export interface PlainList {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Number of the first item. */
  readonly start: number;
  /** No space between the items. */
  readonly tight: boolean;
  readonly items: readonly (readonly PlainBlock[])[];
}

/** One block of a page. */
export type PlainBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  /** `lead`: announces what follows, and stands on the same page. */
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly lead?: boolean }
  | { readonly kind: 'quote'; readonly blocks: readonly PlainBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  /** A new page begins here. */
  | { readonly kind: 'page' }
  | { readonly kind: 'chart'; readonly chart: ChartData; readonly number: number }
  | PlainList
  | PlainTable;

/** A document as plain blocks. `notes` are its footnotes: number n of a run is the one at n − 1. */
export interface PlainDocument {
  readonly blocks: readonly PlainBlock[];
  readonly notes: readonly (readonly PlainBlock[])[];
}

/** Lists and quotes deeper than this stand at this depth: Word and Typst both have an end to nesting. */
const DEEPEST = 6;

/** A table of short cells with no more rows than this is not broken over two pages; a longer one would leave half a page empty. */
const WHOLE_TO = 6;

/** A paragraph longer than this may stand on another page than what it announces. */
const LONGEST_LEAD = 300;

interface Context {
  readonly depth: number;
  readonly runs: (nodes: readonly PhrasingContent[]) => Run[];
}

function withTick(checked: boolean | null | undefined, blocks: PlainBlock[]): PlainBlock[] {
  if (typeof checked !== 'boolean') return blocks;
  const tick: Run = { text: checked ? '☑ ' : '☐ ' };
  const [first, ...rest] = blocks;
  if (first?.kind === 'paragraph') return [{ ...first, runs: [tick, ...first.runs] }, ...rest];
  return [{ kind: 'paragraph', runs: [tick] }, ...blocks];
}

function readList(list: List, context: Context): PlainBlock[] {
  const items = list.children.map((item) => withTick(item.checked, readAll(item.children, context)));
  if (context.depth > DEEPEST) return items.flat();
  return [
    {
      kind: 'list',
      ordered: list.ordered === true,
      start: list.start ?? 1,
      tight: list.spread !== true,
      items,
    },
  ];
}

function readBlock(node: RootContent | FlowNode, context: Context): PlainBlock[] {
  const inside = { ...context, depth: context.depth + 1 };
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, runs: context.runs(node.children) }];
    case 'paragraph':
      return [{ kind: 'paragraph', runs: context.runs(node.children) }];
    case 'list':
      return readList(node, inside);
    case 'blockquote': {
      const blocks = readAll(node.children, inside);
      return inside.depth > DEEPEST ? blocks : [{ kind: 'quote', blocks }];
    }
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'thematicBreak':
      return [{ kind: node.data?.bladzijde ? 'page' : 'rule' }];
    case 'blockTable': {
      const { title, columns, rowHeading } = node;
      const rows = node.rows.map((row) => row.map((cell) => readAll(cell, inside)));
      const { compact } = node;
      const whole = compact && rows.length <= WHOLE_TO;
      const [shares, wide] = [columnShares(node), asksWideSheet(node)];
      const form = { shares, breaks: breaksWords(node, shares), wide, compact, whole };
      return [{ kind: 'table', title, columns, ...form, rows, rowHeading }];
    }
    case 'blockChart':
      return [{ kind: 'chart', chart: node.chart, number: node.number }];
    default:
      return [];
  }
}

/** Whether a paragraph announces the block after it: a few words in bold or with a colon, or any before a table. */
function announces(block: PlainBlock, next: PlainBlock | undefined): boolean {
  if (block.kind !== 'paragraph' || !next || next.kind === 'heading') return false;
  const text = block.runs.map((run) => run.text).join('');
  if (text.length > LONGEST_LEAD) return false;
  return (
    next.kind === 'table' || next.kind === 'chart' || text.endsWith(':') || block.runs.every((r) => r.bold)
  );
}

function readAll(nodes: readonly (RootContent | FlowNode)[], context: Context): PlainBlock[] {
  const blocks = nodes.flatMap((node) => readBlock(node, context));
  return blocks.map((block, i) => (announces(block, blocks[i + 1]) ? { ...block, lead: true } : block));
}

/** A reader of runs inside footnotes: a reference there becomes the text of the other footnote, in brackets. */
function runsInNote(
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  passed: readonly string[],
): Context['runs'] {
  return (nodes) =>
    inlineRuns(nodes, (identifier) => {
      const definition = definitions.get(identifier);
      if (!definition || passed.includes(identifier)) return [];
      const deeper = runsInNote(definitions, [...passed, identifier]);
      const runs = definition.children.flatMap((c) => (c.type === 'paragraph' ? deeper(c.children) : []));
      return [{ text: ' (' }, ...runs, { text: ')' }];
    });
}

/** The document as plain blocks; the tree stays as it is. */
export function plainBlocks(root: Root): PlainDocument {
  const definitions = new Map(
    root.children.flatMap((n) => (n.type === 'footnoteDefinition' ? [[n.identifier, n] as const] : [])),
  );
  const numbers = [...definitions.keys()];
  const runs: Context['runs'] = (nodes) =>
    inlineRuns(nodes, (identifier, marks) => {
      const note = numbers.indexOf(identifier) + 1;
      return note > 0 ? [{ ...marks, text: '', note }] : [];
    });
  return {
    blocks: readAll(root.children, { depth: 0, runs }),
    notes: [...definitions].map(([identifier, { children }]) =>
      readAll(children, { depth: 0, runs: runsInNote(definitions, [identifier]) }),
    ),
  };
}

/** Whether the document has a table that needs a sheet on its side. */
export function isWide(blocks: readonly PlainBlock[]): boolean {
  return blocks.some((block) => block.kind === 'table' && block.wide);
}
