/** What stands in the document where a template placed a block. */
import type { RootContent } from 'mdast';
import { chartTable, readChart } from './charts/read-chart.ts';
import type { PlacedBlock } from './markers.ts';
import { makeProseReader } from './read-body.ts';
import { buildTable, emptySentence } from './read-table.ts';

/** What makes a line in the text a new page on paper. */
const NEW_PAGE = { bladzijde: true, hProperties: { className: ['bladzijde'] } };

/** A reader of the blocks of one document; a chart brings the table of its figures along. */
export function makeBlockReader(): (placed: PlacedBlock) => RootContent[] {
  const prose = makeProseReader();
  let charts = 0;
  return ({ block }) => {
    if (block.kind === 'body') {
      const children = prose(block.markdown, block.source ?? 'een onderdeel van het document', true);
      return [{ type: 'body', children }];
    }
    if (block.kind === 'break') return [{ type: 'thematicBreak', data: NEW_PAGE }];
    if (block.kind === 'table') return [buildTable(block, (cell, from) => prose(cell, from, false))];
    if (block.categories.length === 0 || block.series.length === 0) return [emptySentence(block)];
    const chart = readChart(block);
    charts += 1;
    const drawn = { type: 'blockChart', chart, number: charts } as const;
    return block.tableFollows ? [drawn] : [drawn, chartTable(chart)];
  };
}
