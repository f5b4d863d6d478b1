/** A table of a text or a view as a block of the tree. */
import type { List, Table } from 'mdast';
import type { BlockTable, FlowNode } from './block-tree.ts';
import { oneSpaced } from './clean-text.ts';
import type { Cell, CellPart, TableBlock } from './view-blocks.ts';
import { boldParagraph, paragraph, plainText } from './walk-tree.ts';

/** Reads prose of a record into nodes without headings. */
type ReadProse = (markdown: string, source: string) => FlowNode[];

const line = (text: string): string => oneSpaced(text).trim();

/** A Markdown table as block: its first row names the columns. */
export function readTable(table: Table): BlockTable {
  const [head, ...rows] = table.children;
  const columns = (head?.children ?? []).map((cell) => plainText(cell));
  const cellsOf = (row: (typeof rows)[number]): FlowNode[][] =>
    columns.map((_, i) => {
      const children = row.children[i]?.children ?? [];
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    });
  return {
    type: 'blockTable',
    title: '',
    columns,
    rows: rows.map(cellsOf),
    rowHeading: false,
    compact: true,
    depth: 1,
  };
}

function listNode(items: readonly string[], ordered: boolean): FlowNode[] {
  const shown = items.map(line).filter((item) => item !== '');
  const children = shown.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] }));
  return shown.length > 0 ? [{ type: 'list', ordered, spread: false, children } as List] : [];
}

function readPart(part: CellPart, prose: ReadProse, source: string): FlowNode[] {
  if (part.kind === 'list') return listNode(part.items, part.ordered === true);
  if (part.kind === 'body') return prose(part.markdown, part.source ?? source);
  const text = line(part.text);
  if (text === '') return [];
  return [part.kind === 'label' ? boldParagraph(`${text}:`) : paragraph(text)];
}

function readCell(cell: Cell, prose: ReadProse, source: string): FlowNode[] {
  const nodes: FlowNode[] = [];
  cell.forEach((part, i) => {
    const lead = cell[i - 1]?.kind === 'label' ? nodes.at(-1) : undefined;
    const read = readPart(part, prose, source);
    const [first] = read;
    if (part.kind === 'text' && lead?.type === 'paragraph' && first?.type === 'paragraph') {
      lead.children.push({ type: 'text', value: ' ' }, ...first.children);
    } else nodes.push(...read);
  });
  return nodes;
}

/** The sentence that stands in place of a block with nothing in it. */
export const emptySentence = ({ empty }: { readonly empty: string }): FlowNode => paragraph(line(empty));

/** The table of a view as block. Without rows it is the sentence that says so. */
export function buildTable(table: TableBlock, prose: ReadProse): FlowNode {
  if (table.rows.length === 0) return emptySentence(table);
  const rows = table.rows.map((row) =>
    table.columns.map((column, i) =>
      readCell(row.cells[i] ?? [], prose, `tabel ‘${table.title}’, kolom ‘${column}’`),
    ),
  );
  return {
    type: 'blockTable',
    title: line(table.title),
    columns: table.columns.map(line),
    rows,
    rowHeading: table.rowHeading === true,
    compact: table.compact === true,
    depth: 1,
  };
}
