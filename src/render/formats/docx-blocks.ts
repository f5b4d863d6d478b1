/** Plain blocks as paragraphs and tables of Word. */
import { type IParagraphOptions, Paragraph, type ParagraphChild, type Table, TextRun } from 'docx';
import { wordChart } from './docx-charts.ts';
import { makeLists } from './docx-lists.ts';
import type { Sheet, Spot } from './docx-spot.ts';
import { wordTable } from './docx-tables.ts';
import { hideBraces, wordRuns } from './docx-text.ts';
import type { PlainBlock, PlainList } from './plain-blocks.ts';

/** A list or quote indents its content this much, in twentieths of a point; less in the cell of a table. */
const stepOf = (spot: Spot): number => (spot.inCell ? 200 : 340);

const indentOf = ({ left, right }: Spot): { left?: number; right?: number } => ({
  ...(left > 0 && { left }),
  ...(right !== undefined && { right }),
});

function paragraph(children: readonly ParagraphChild[], spot: Spot, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    children,
    ...(spot.style !== undefined && { style: spot.style }),
    ...(spot.keep && { keepNext: true }),
    ...((spot.left > 0 || spot.right !== undefined) && { indent: indentOf(spot) }),
    ...more,
  });
}

function listBlocks(list: PlainList, spot: Spot): (Paragraph | Table)[] {
  const { reference, instance } = spot.sheet.lists.next(list);
  const step = stepOf(spot);
  const inside = { ...spot, depth: spot.depth + 1, left: spot.left + step };
  return list.items.flatMap((item) => {
    const [first, ...rest] = item;
    const own = first?.kind === 'paragraph' ? wordRuns(first.runs, spot.bold) : [];
    const others = first?.kind === 'paragraph' ? rest : item;
    const lead = paragraph(own, spot, {
      numbering: { reference, level: spot.depth, instance },
      indent: { ...indentOf(inside), hanging: step },
      contextualSpacing: list.tight,
    });
    return [lead, ...wordBlocks(others, inside)];
  });
}

function wordBlock(block: PlainBlock, spot: Spot, pageBreakBefore: boolean): (Paragraph | Table)[] {
  const { styles } = spot.sheet;
  switch (block.kind) {
    case 'heading': {
      const style = block.level === 1 ? 'Title' : `Heading${block.level - 1}`;
      const children = wordRuns(block.runs);
      return [
        new Paragraph({ style, keepNext: true, children, ...(pageBreakBefore && { pageBreakBefore }) }),
      ];
    }
    case 'paragraph':
      return [paragraph(wordRuns(block.runs, spot.bold), block.lead ? { ...spot, keep: true } : spot)];
    case 'list':
      return listBlocks(block, spot);
    case 'quote':
      return wordBlocks(block.blocks, { ...spot, style: styles.quote, left: spot.left + stepOf(spot) });
    case 'code': {
      const lines = block.text
        .split('\n')
        .map((line, i) => new TextRun({ text: hideBraces(line), noProof: true, ...(i > 0 && { break: 1 }) }));
      return [paragraph(lines, { ...spot, style: styles.code })];
    }
    case 'rule':
      return [
        paragraph([], spot, { border: { bottom: { style: 'single', size: 4, color: 'C9D0D8', space: 1 } } }),
      ];
    case 'page':
      return [];
    case 'chart':
      return wordChart(block, spot);
    case 'table':
      return wordTable(block, spot, wordBlocks);
  }
}

/** The blocks as paragraphs and tables. */
export function wordBlocks(blocks: readonly PlainBlock[], spot: Spot): (Paragraph | Table)[] {
  // A paragraph of its own for the new page would leave an empty one after a page that is just full.
  return blocks.flatMap((block, i) => wordBlock(block, spot, blocks[i - 1]?.kind === 'page'));
}

/** 17.8 cm, in twentieths of a point: lines of prose are no longer than this. */
const WIDEST_PROSE = 10092;

/** Where a document begins, on a page with this much room. */
export function makeSpot({ styles, picture }: Omit<Sheet, 'lists'>, width: number): Spot {
  return {
    sheet: { styles, picture, lists: makeLists() },
    width,
    left: 0,
    depth: 0,
    ...(width > WIDEST_PROSE && { right: width - WIDEST_PROSE }),
  };
}
