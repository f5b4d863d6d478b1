/** Bars that lie: a row for every category, so that long names have room. */
import type { Element, ElementContent } from 'hast';
import { type Bar, barRows, type Piece, type Row } from './bar-rows.ts';
import { makeScale } from './chart-scale.ts';
import { barLook, veiledLook } from './patterns.ts';
import type { ChartData } from './read-chart.ts';
import { box, LEADING, lines, type Part, SIZE, stroke, tenth, words } from './svg.ts';
import { longestWord, textWidth, wrapText } from './text-width.ts';
import { lengthOf, numberText, valueText } from './value-text.ts';

const BAR = 18;
/** Every withheld figure is this long, whatever lies behind it. */
const VEIL = 44;
const SPACE = 6;
/** From this width the names of categories stand beside their bars. */
const BESIDE_FROM = 480;

/** Where bars begin, how long one unit is, and where the drawing ends. */
interface Plot {
  readonly left: number;
  readonly scale: number;
  readonly right: number;
  readonly id: string;
}

const lengthIn = ({ pieces }: Bar): number => pieces.reduce((sum, p) => sum + lengthOf(p.value), 0);
const veilsIn = ({ pieces }: Bar): number => pieces.filter((p) => p.value.kind === 'withheld').length * VEIL;

/** Width of the axis: so much that every bar keeps room for its label, if that leaves the bars half of it. */
function axisWidth(rows: readonly Row[], room: number, max: number): number {
  const widths = rows.flatMap(({ bars }) =>
    bars.map((bar) => {
      const left = room - veilsIn(bar) - SPACE - textWidth(bar.label, SIZE) - 1;
      return lengthIn(bar) > 0 ? (left * max) / lengthIn(bar) : room;
    }),
  );
  return Math.max(room / 2, Math.min(room - 20, ...widths));
}

/** The number on its piece of a bar, where there is room for it. */
function pieceText(value: Piece['value'], x: number, y: number, width: number): ElementContent[] {
  const text = valueText(value);
  const taken = textWidth(text, SIZE) + 6;
  if (width < taken + 4) return [];
  const middle = x + width / 2;
  return [
    box([middle - taken / 2, y + 1.5, taken, BAR - 3], { rx: 2, className: ['papier'], fill: '#ffffff' }),
    words(text, [middle, y + 13.5], 'inkt', 'middle'),
  ];
}

function drawBar(bar: Bar, y: number, { left, scale, right, id }: Plot): Part {
  const shapes: ElementContent[] = [];
  let x = left;
  for (const { series, value } of bar.pieces) {
    const veiled = value.kind === 'withheld';
    const width = veiled ? VEIL : lengthOf(value) * scale;
    if (width > 0) shapes.push(box([x, y, width, BAR], veiled ? veiledLook(id) : barLook(id, series)));
    if (bar.pieces.length > 1 && !veiled) shapes.push(...pieceText(value, x, y, width));
    x += width;
  }
  const texts = wrapText(bar.label, SIZE, Math.max(right - x - SPACE, 40));
  shapes.push(...lines(texts, [x + SPACE, y + 13.5], bar.quiet ? 'stil' : 'inkt'));
  return { shapes, height: Math.max(BAR, texts.length * LEADING) + 2 };
}

/** A category: its name beside its bars or above them. */
function drawRow(row: Row, y: number, plot: Plot): Part {
  const beside = plot.left > 0;
  const names = wrapText(row.category, SIZE, beside ? plot.left - 12 : plot.right);
  const shapes: ElementContent[] = beside
    ? lines(names, [plot.left - 10, y + 13.5], 'inkt', 'end')
    : lines(names, [0, y + 12]);
  let height = beside ? 0 : names.length * LEADING + 2;
  for (const bar of row.bars) {
    const drawn = drawBar(bar, y + height, plot);
    shapes.push(...drawn.shapes);
    height += drawn.height;
  }
  return { shapes, height: Math.max(height, beside ? names.length * LEADING : 0) };
}

/** The steps below the bars, and thin lines up from them that stay behind the bars. */
function drawAxis(chart: ChartData, foot: number, { left, scale }: Plot, ticks: readonly number[]) {
  const grid: Element[] = [];
  const labels: Element[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const [x, text] = [left + tick * scale, numberText(tick)];
    grid.push(stroke(`M${tenth(x)} 0V${tenth(foot)}`, tick === 0 ? 'stil' : 'lijn'));
    const half = textWidth(text, SIZE) / 2;
    const middle = Math.max(x, half);
    if (middle - half < free) continue;
    labels.push(words(text, [middle, foot + 16], 'stil', 'middle'));
    free = middle + half + 8;
  }
  return { grid, labels: [...labels, words(chart.unit, [left, foot + 16 + LEADING], 'stil')] };
}

/** How wide the column of names is; 0 when they stand above their bars. */
function nameColumn(chart: ChartData, width: number): number {
  if (width < BESIDE_FROM || longestWord(chart.categories, SIZE) > width * 0.4) return 0;
  const whole = Math.max(...chart.categories.map((name) => textWidth(name, SIZE)));
  return Math.max(Math.min(whole, width * 0.34), longestWord(chart.categories, SIZE)) + 14;
}

/** The bars of a chart, with their axis. */
export function drawBars(chart: ChartData, width: number, id: string): Part {
  const rows = barRows(chart);
  const { max, ticks } = makeScale(
    rows.flatMap(({ bars }) => bars.map(lengthIn)),
    width < BESIDE_FROM ? 3 : 5,
  );
  const left = nameColumn(chart, width);
  const axis = axisWidth(rows, width - left, max);
  const plot = { left, scale: axis / max, right: width, id };
  const shapes: ElementContent[] = [];
  let y = 4;
  for (const row of rows) {
    const drawn = drawRow(row, y, plot);
    shapes.push(...drawn.shapes);
    y += drawn.height + 8;
  }
  const { grid, labels } = drawAxis(chart, y, plot, ticks);
  return { shapes: [...grid, ...shapes, ...labels], height: y + 16 + LEADING + 6 };
}
