/** The key of a chart: a sample and a name each, as many on a line as fit. */
import type { ElementContent } from 'hast';
import { LEADING, lines, type Part, SIZE } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Room for a sample, and between two entries. */
const SAMPLE = 34;
const GAP = 22;

/** One entry; `sample` draws in a space of 28 by 12 whose left upper corner is given. */
export interface LegendEntry {
  readonly name: string;
  readonly sample: (x: number, y: number) => readonly ElementContent[];
}

/** The entries from left to right and from top to bottom, in this width. */
export function drawLegend(entries: readonly LegendEntry[], width: number): Part {
  const shapes: ElementContent[] = [];
  let [x, y, rows] = [0, 0, 0];
  for (const { name, sample } of entries) {
    const texts = wrapText(name, SIZE, width - SAMPLE);
    const taken = SAMPLE + Math.max(...texts.map((text) => textWidth(text, SIZE)));
    if (x > 0 && x + taken > width) [x, y, rows] = [0, y + rows * LEADING + 4, 0];
    shapes.push(...sample(x, y), ...lines(texts, [x + SAMPLE, y + 10.5]));
    rows = Math.max(rows, texts.length);
    x += taken + GAP;
  }
  return { shapes, height: entries.length > 0 ? y + rows * LEADING + 10 : 0 };
}
