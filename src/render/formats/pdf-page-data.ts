/** What the layout of a PDF gets to see, as plain data. */
import type { Root } from 'mdast';
import type { DocumentMeta } from '../view-blocks.ts';
import { type PlainBlock, type PlainTable, plainBlocks } from './plain-blocks.ts';
import { isWide, lettersOnLine, staysWhole } from './row-height.ts';

/** From this many headings of level 2 and 3 a reader wants a table of contents. */
const CONTENTS_FROM = 6;
function tableData(table: PlainTable, line: number): object {
  const rows = table.rows.map((cells) => ({
    breaks: !staysWhole(table, cells, line),
    cells: cells.map((cell) => cell.map((block) => blockData(block, line))),
  }));
  return { ...table, rows };
}

function blockData(block: PlainBlock, line: number): object {
  const all = (blocks: readonly PlainBlock[]): object[] => blocks.map((b) => blockData(b, line));
  if (block.kind === 'table') return tableData(block, line);
  if (block.kind === 'list') return { ...block, items: block.items.map(all) };
  if (block.kind === 'quote') return { ...block, blocks: all(block.blocks) };
  return block;
}

/** The document for the layout: `document` says what it is, `inhoud` and `noten` hold its blocks. */
export function pageData(root: Root, meta: DocumentMeta) {
  const { blocks, notes } = plainBlocks(root);
  const liggend = isWide(blocks);
  const line = lettersOnLine(liggend);
  const headings = blocks.filter((b) => b.kind === 'heading' && (b.level === 2 || b.level === 3));
  return {
    document: { ...meta, onderwerp: meta.onderwerp ?? null, banner: meta.banner ?? null },
    liggend,
    inhoudsopgave: headings.length >= CONTENTS_FROM,
    inhoud: blocks.map((b) => blockData(b, line)),
    noten: notes.map((note) => note.map((b) => blockData(b, line))),
  };
}
