/** A table of Word: its header row comes back on every page, and rows stay whole where they can. */
import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { type Spot, wordBlocks } from './docx-blocks.ts';
import { hideBraces } from './docx-text.ts';
import type { PlainBlock, PlainTable } from './plain-blocks.ts';
import { staysWhole } from './row-height.ts';

/** About a page on its side. Word breaks a row that turns out higher after all, so this may be the whole of it. */
const MOST_LINES = 28;

function cellContent(blocks: readonly PlainBlock[], spot: Spot): (Paragraph | Table)[] {
  const content = wordBlocks(blocks, spot);
  // Word wants a paragraph at the end of every cell.
  const ends = content.at(-1) instanceof Paragraph;
  return ends ? content : [...content, new Paragraph({ style: spot.sheet.styles.cell })];
}

/** The table with its caption before it, and a line after it so that two tables stay two. */
export function wordTable(table: PlainTable, spot: Spot): (Paragraph | Table)[] {
  const { styles, line } = spot.sheet;
  const widths = table.shares.map((share) => Math.floor(share * (spot.width - spot.left)));
  const width = (i: number) => ({ size: widths[i]!, type: WidthType.DXA });
  const inside = (i: number): Spot => ({
    sheet: spot.sheet,
    width: widths[i]! - 170,
    left: 0,
    depth: 0,
    style: styles.cell,
    inCell: true,
    bold: i === 0 && table.rowHeading,
  });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      (column, i) =>
        new TableCell({
          width: width(i),
          verticalAlign: 'bottom',
          children: [new Paragraph({ style: styles.columnName, children: [new TextRun(hideBraces(column))] })],
        }),
    ),
  });
  const rows = table.rows.map(
    (cells) =>
      new TableRow({
        cantSplit: staysWhole(table, cells, line, MOST_LINES),
        children: cells.map((cell, i) => new TableCell({ width: width(i), children: cellContent(cell, inside(i)) })),
      }),
  );
  const caption = new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(hideBraces(table.title))] });
  return [
    ...(table.title === '' ? [] : [caption]),
    new Table({
      style: styles.table,
      width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
      ...(spot.left > 0 && { indent: { size: spot.left, type: WidthType.DXA } }),
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: table.rowHeading, noHBand: true, noVBand: true },
      rows: [head, ...rows],
    }),
    new Paragraph({ style: styles.cell }),
  ];
}
