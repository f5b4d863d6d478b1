/** Tables in Markdown: as a table when every cell is one line, else with a heading or a list item per row. */
import type { Heading, ListItem, PhrasingContent, TableCell, TableRow } from 'mdast';
import type { BlockTable, FlowNode } from '../block-tree.ts';
import { boldParagraph, plainText } from '../walk-tree.ts';

type Cell = readonly FlowNode[];

const text = (value: string): PhrasingContent => ({ type: 'text', value });

const leaning = (value: string): FlowNode => ({
  type: 'paragraph',
  children: [{ type: 'emphasis', children: [text(value)] }],
});

/** A cell on one line: paragraphs and list items follow each other. */
function onOneLine(cell: Cell): PhrasingContent[] {
  return cell.flatMap((node, i): PhrasingContent[] => {
    const space = i > 0 ? [text(' ')] : [];
    if (node.type === 'paragraph') return [...space, ...node.children];
    if (node.type === 'list')
      return [...space, text(node.children.map((item) => plainText(item)).join('; '))];
    return [...space, text(plainText(node))];
  });
}

function asTable({ columns, rows }: BlockTable): FlowNode {
  const cell = (children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children });
  const head: TableRow = { type: 'tableRow', children: columns.map((column) => cell([text(column)])) };
  const body = rows.map(
    (row): TableRow => ({ type: 'tableRow', children: row.map((c) => cell(onOneLine(c))) }),
  );
  return { type: 'table', align: columns.map(() => null), children: [head, ...body] };
}

/** The cells of a row under their column's name; empty cells are left out. */
function labelled(columns: readonly string[], cells: readonly Cell[]): FlowNode[] {
  return cells.flatMap((cell, i) => (cell.length > 0 ? [boldParagraph(columns[i] ?? ''), ...cell] : []));
}

function asHeadings({ columns, rows, depth }: BlockTable): FlowNode[] {
  return rows.flatMap(([name = [], ...cells]) => {
    const [first, ...rest] = name;
    const children =
      first?.type === 'paragraph' ? first.children : [text(first ? plainText(first) : '(zonder titel)')];
    const heading: Heading = { type: 'heading', depth: Math.min(depth + 1, 6) as Heading['depth'], children };
    return [heading, ...rest, ...labelled(columns.slice(1), cells)];
  });
}

function asList({ columns, rows }: BlockTable): FlowNode {
  const items = rows.map(
    (row): ListItem => ({
      type: 'listItem',
      spread: true,
      children: labelled(columns, row) as ListItem['children'],
    }),
  );
  return { type: 'list', ordered: false, spread: true, children: items };
}

/** A table as nodes Markdown has. */
export function tableToMarkdown(table: BlockTable): FlowNode[] {
  const isLine = (cell: Cell): boolean =>
    cell.length === 0 || (cell.length === 1 && cell[0]?.type === 'paragraph');
  const caption = table.title === '' ? [] : [leaning(table.title)];
  if (table.compact || (!table.rowHeading && table.rows.flat().every(isLine)))
    return [...caption, asTable(table)];
  return [...caption, ...(table.rowHeading ? asHeadings(table) : [asList(table)])];
}
