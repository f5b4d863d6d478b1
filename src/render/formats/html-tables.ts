/** A table as accessible HTML: caption, headers with a scope, and roles that survive the narrow layout. */
import type { Element, ElementContent } from 'hast';
import type { Root } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { BlockTable, FlowNode } from '../block-tree.ts';
import { cellText, wordLength } from './cell-words.ts';
import { element } from './element.ts';
import { breakable } from './html-breaks.ts';

/** From this many columns a table becomes a stack of cards on a narrow screen. */
const STACKS_FROM = 3;

/** In a table of two columns a value longer than this, on a narrow screen, comes below its name instead of beside it. */
const BESIDE = 40;

/** Two columns whose longest words have more letters than this together do not fit beside each other there either. */
const WORDS_BESIDE = 26;
/** A table of as many columns becomes cards sooner. */
const FULL_FROM = 5;

const text = (value: string): ElementContent => ({ type: 'text', value });

function cellContent(state: State, cell: FlowNode[]): ElementContent[] {
  const [only] = cell;
  if (cell.length === 1 && only?.type === 'paragraph') return state.all(only);
  return state.all({ type: 'root', children: cell } as Root) as ElementContent[];
}

/** What a table becomes on a narrow screen: a stack of cards, pairs below each other, or nothing else. */
function layoutOf({ columns, rows }: BlockTable): 'stapel' | 'paren' | 'tabel' {
  if (columns.length >= STACKS_FROM) return 'stapel';
  if (columns.length < 2) return 'tabel';
  const texts = [columns, ...rows.map((row) => row.map(cellText))];
  const isLong = texts.some(([, value = '']) => value.length > BESIDE);
  const words = columns.map((_, i) => Math.max(...texts.map((row) => wordLength(row[i] ?? ''))));
  return isLong || words.reduce((sum, n) => sum + n) > WORDS_BESIDE ? 'paren' : 'tabel';
}

/** The names by which the style sheet knows the table. */
function namesOf(layout: string, { columns, compact }: BlockTable): string[] {
  if (layout !== 'stapel') return [layout];
  const full = columns.length >= FULL_FROM ? ['vol'] : [];
  return [layout, `kolommen-${Math.min(columns.length, 6)}`, ...full, ...(compact ? ['kort'] : [])];
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
  return element(
    'table',
    state.wrap(parts, true),
    layout === 'tabel' ? {} : { role: 'table', className: namesOf(layout, table) },
  );
}
