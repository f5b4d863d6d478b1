/**
 * A table of Word: its header row comes back on every page, and no row breaks over two pages. A row higher than a
 * page is no trouble: Word and LibreOffice break that one all the same.
 */
import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { Spot } from './docx-spot.ts';
import { hideBraces } from './docx-text.ts';
import type { PlainBlock, PlainTable } from './plain-blocks.ts';

type Content = (Paragraph | Table)[];
type WriteBlocks = (blocks: readonly PlainBlock[], spot: Spot) => Content;

/** Space left and right of the text in a cell together, in twentieths of a point. */
const PADDING = 170;

const dxa = (size: number) => ({ size, type: WidthType.DXA });

function columnName(name: string, width: number, style: string): TableCell {
  const children = [new Paragraph({ style, keepNext: true, children: [new TextRun(hideBraces(name))] })];
  return new TableCell({ width: dxa(width), verticalAlign: 'bottom', children });
}

function cell(blocks: readonly PlainBlock[], spot: Spot, width: number, write: WriteBlocks): TableCell {
  const content = write(blocks, spot);
  // Word wants a paragraph at the end of every cell.
  if (!(content.at(-1) instanceof Paragraph)) content.push(new Paragraph({ style: spot.sheet.styles.cell }));
  return new TableCell({ width: dxa(width), children: content });
}

/** Whether a row stays with the next: all of a short table; of a longer one with short cells the first two and the last two, as a lone row reads badly. */
const keepsNext = ({ whole, compact, rows }: PlainTable, row: number): boolean =>
  whole ? row < rows.length - 1 : compact && (row === 0 || row === rows.length - 2);

/** The table with its caption before it, and a line after it so that two tables stay two. `write` makes the cells. */
export function wordTable(table: PlainTable, spot: Spot, write: WriteBlocks): Content {
  const { sheet, left } = spot;
  const { styles } = sheet;
  const widths = table.shares.map((share) => Math.floor(share * (spot.width - left)));
  const inside = (i: number, row: number): Spot => ({
    sheet,
    width: widths[i]! - PADDING,
    left: 0,
    depth: 0,
    style: styles.cell,
    inCell: true,
    bold: i === 0 && table.rowHeading,
    keep: keepsNext(table, row),
  });
  const names = table.columns.map((name, i) => columnName(name, widths[i]!, styles.columnName));
  const rows = table.rows.map((row, n) =>
    row.map((blocks, i) => cell(blocks, inside(i, n), widths[i]!, write)),
  );
  const title = [new TextRun(hideBraces(table.title))];
  return [
    ...(table.title === '' ? [] : [new Paragraph({ style: 'Caption', keepNext: true, children: title })]),
    new Table({
      style: styles.table,
      width: dxa(widths.reduce((a, b) => a + b, 0)),
      ...(left > 0 && { indent: dxa(left) }),
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: table.rowHeading, noHBand: true, noVBand: true },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: names }),
        ...rows.map((children) => new TableRow({ cantSplit: true, children })),
      ],
    }),
    new Paragraph({ style: styles.cell }),
  ];
}
