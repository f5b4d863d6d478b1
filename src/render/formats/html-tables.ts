/** A table as accessible HTML: caption, headers with a scope, and roles that survive the narrow layout. */
import type { Element, ElementContent } from 'hast';
import type { Root } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { BlockTable, FlowNode } from '../block-tree.ts';
import { plainText } from '../walk-tree.ts';
import { element } from './element.ts';
import { breakable } from './html-breaks.ts';

/** From this many columns a table becomes a stack of cards on a narrow screen. */
const STACKS_FROM = 3;

/** In a table of two columns a value longer than this, on a narrow screen, comes below its name instead of beside it. */
const BESIDE = 40;

const text = (value: string): ElementContent => ({ type: 'text', value });

function cellContent(state: State, cell: FlowNode[]): ElementContent[] {
  const [only] = cell;
  if (cell.length === 1 && only?.type === 'paragraph') return state.all(only);
  return state.all({ type: 'root', children: cell } as Root) as ElementContent[];
}

/** What a table becomes on a narrow screen: a stack of cards, pairs below each other, or nothing else. */
function layoutOf({ columns, rows }: BlockTable): 'stapel' | 'paren' | 'tabel' {
  if (columns.length >= STACKS_FROM) return 'stapel';
  const isLong = (cell: FlowNode[] = []): boolean => cell.map(plainText).join(' ').length > BESIDE;
  return columns.length === 2 && rows.some((row) => isLong(row[1])) ? 'paren' : 'tabel';
}

/**
 * The handler of `blockTable` for mdast-util-to-hast. In a table that stacks, roles repeat what the elements say:
 * browsers drop a table's meaning when a style sheet shows it as anything but a table.
 */
export function tableToHtml(state: State, table: BlockTable): Element {
  const { title, columns, rows, rowHeading } = table;
  const layout = layoutOf(table);
  const role = (name: string): Element['properties'] => (layout === 'tabel' ? {} : { role: name });
  // A column without a name has no header: one that says nothing is worse for who listens.
  const header = (column: string): Element =>
    column === ''
      ? element('td', [], role('cell'))
      : element('th', breakable([text(column)]), { scope: 'col', ...role('columnheader') });
  const cell = (content: FlowNode[], i: number): Element =>
    i === 0 && rowHeading
      ? element('th', breakable(cellContent(state, content)), { scope: 'row', ...role('rowheader') })
      : element('td', breakable(cellContent(state, content)), {
          ...role('cell'),
          ...(layout === 'stapel' && { dataLabel: columns[i] ?? '' }),
        });
  const row = (cells: Element[]): Element => element('tr', cells, role('row'));
  const caption = title === '' ? [] : [element('caption', [text(title)])];
  const parts = [
    ...caption,
    element('thead', [row(columns.map(header))], role('rowgroup')),
    element(
      'tbody',
      state.wrap(
        rows.map((cells) => row(cells.map(cell))),
        true,
      ),
      role('rowgroup'),
    ),
  ];
  const className = [
    layout,
    ...(layout === 'stapel'
      ? [`kolommen-${Math.min(columns.length, 6)}`, ...(table.compact ? ['kort'] : [])]
      : []),
  ];
  return element('table', state.wrap(parts, true), layout === 'tabel' ? {} : { role: 'table', className });
}
