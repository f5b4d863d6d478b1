/** How high rows of a table become on paper, roughly: to keep a row on one page where that can be done. */
import { textOfRuns } from './inline-runs.ts';
import type { PlainBlock, PlainTable } from './plain-blocks.ts';

/** Half a page: a row of at most this many lines moves to the next page as a whole. */
const HALF_PAGE = 16;

function linesOf(block: PlainBlock, width: number): number {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return Math.ceil(textOfRuns(block.runs).length / width) + 0.3;
    case 'list':
      return block.items.flat().reduce((sum, child) => sum + linesOf(child, width - 3), 0);
    case 'quote':
      return block.blocks.reduce((sum, child) => sum + linesOf(child, width - 3), 1);
    case 'code':
      return block.text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / width), 1);
    case 'table':
      return HALF_PAGE;
    case 'rule':
      return 1;
  }
}

/** Whether a row fits on half a page, when a line across the whole table holds `line` letters. */
export function staysWhole(table: PlainTable, row: PlainTable['rows'][number], line: number): boolean {
  const heights = row.map((cell, i) => {
    const width = Math.max(6, line * table.shares[i]! - 3);
    return cell.reduce((sum, block) => sum + linesOf(block, width), 0);
  });
  return Math.max(0, ...heights) <= HALF_PAGE;
}

/** From this many columns a table needs a sheet on its side. */
const WIDE_FROM = 5;

/** Whether the document has a table that needs a sheet on its side. */
export function isWide(blocks: readonly PlainBlock[]): boolean {
  return blocks.some((block) => block.kind === 'table' && block.columns.length >= WIDE_FROM);
}

/** Letters of table text on a line across the page; rather too few than too many. */
export function lettersOnLine(wide: boolean): number {
  return wide ? 150 : 100;
}
