/** Lines through time: categories from left to right, a line for every series. */
import type { ElementContent } from 'hast';
import { makeScale } from './chart-scale.ts';
import { seriesLine, seriesMark, veiledLook } from './patterns.ts';
import type { ChartData } from './read-chart.ts';
import { box, LEADING, lines, type Part, SIZE, stroke, tenth, words } from './svg.ts';
import { longestWord, textWidth, wrapText } from './text-width.ts';
import { lengthOf, numberText } from './value-text.ts';

const HEIGHT = 190;
const TOP = 26;
/** Every withheld figure is this high, whatever lies behind it. */
const VEIL = 22;

/** The place of everything: x of a category, y of a value. */
interface Plot {
  readonly slot: number;
  readonly x: (category: number) => number;
  readonly y: (value: number) => number;
  readonly foot: number;
}

/** The stretches of a line between figures that are not there. */
function stretches(chart: ChartData, series: number): number[][] {
  const found: number[][] = [[]];
  chart.series[series]!.values.forEach((value, i) => {
    if (value.kind === 'number') found.at(-1)!.push(i);
    else if (found.at(-1)!.length > 0) found.push([]);
  });
  return found.filter((part) => part.length > 0);
}

function drawSeries(chart: ChartData, series: number, plot: Plot): ElementContent[] {
  const { values } = chart.series[series]!;
  const at = (i: number): [number, number] => [tenth(plot.x(i)), tenth(plot.y(lengthOf(values[i]!)))];
  const parts = stretches(chart, series);
  const paths = parts
    .filter((part) => part.length > 1)
    .map((part) => seriesLine(`M${part.map((i) => at(i).join(' ')).join('L')}`, series));
  return [...paths, ...parts.flat().map((i) => seriesMark(series, ...at(i)))];
}

/** What is withheld or missing stands on the foot of the chart, each series in its own share of the place. */
function drawUnknown(chart: ChartData, series: number, plot: Plot, id: string): ElementContent[] {
  const count = chart.series.length;
  const share = Math.min(plot.slot, 60) / count;
  return chart.series[series]!.values.flatMap((value, i): ElementContent[] => {
    const middle = plot.x(i) + (series - (count - 1) / 2) * share;
    const mark = count > 1 ? [seriesMark(series, tenth(middle), plot.foot - VEIL - 8)] : [];
    if (value.kind === 'withheld')
      return [box([middle - share * 0.42, plot.foot - VEIL, share * 0.84, VEIL], veiledLook(id)), ...mark];
    if (value.kind !== 'missing') return [];
    return [missingMark(middle, plot.foot - 10), ...mark];
  });
}

/** The sign for a figure nobody wrote down. */
export function missingMark(x: number, y: number): ElementContent {
  const [a, b, c, d] = [tenth(x - 4), tenth(x + 4), tenth(y - 4), tenth(y + 4)];
  return stroke(`M${a} ${c}L${b} ${d}M${b} ${c}L${a} ${d}`, 'stil', { strokeWidth: 1.8 });
}

/** The numbers at the points, when there is one line and room for them. */
function drawNumbers(chart: ChartData, plot: Plot): ElementContent[] {
  const [only, ...others] = chart.series;
  if (!only || others.length > 0) return [];
  const texts = only.values.map((v) => (v.kind === 'number' ? (v.text ?? numberText(v.value)) : ''));
  if (texts.some((text) => textWidth(text, SIZE) + 4 > plot.slot)) return [];
  return texts.flatMap((text, i) => {
    const y = plot.y(lengthOf(only.values[i]!)) - 10;
    return text === '' ? [] : [words(text, [plot.x(i), y], 'inkt', 'middle')];
  });
}

/** Which names are shown: every so many, if possible so that a year of quarters shows the same ones each year. */
function rhythm(count: number, least: number): number {
  const even = Array.from({ length: least + 1 }, (_, i) => least + i).find((n) => count % n === 0);
  return Math.max(1, even ?? least);
}

/** Names below the line: each below its place, or every so many from its place on, so that none touches the next. */
function drawNames(chart: ChartData, { slot, x, foot }: Plot): Part {
  const { categories } = chart;
  const every = rhythm(categories.length, Math.ceil((longestWord(categories, SIZE) + 8) / slot));
  const room = slot * Math.min(every, categories.length) - 6;
  const shown = categories.flatMap((name, i) =>
    i % every === 0 ? [{ i, texts: wrapText(name, SIZE, room) }] : [],
  );
  const shapes = shown.flatMap(({ i, texts }) => {
    if (every === 1) return lines(texts, [x(i), foot + 18], 'stil', 'middle');
    // The last name may have less room than the others.
    const fits = i + every <= categories.length || i === 0;
    const tick = stroke(`M${tenth(x(i))} ${foot}v5`, 'stil');
    return fits ? [tick, ...lines(texts, [x(i) - slot / 2 + 2, foot + 18], 'stil')] : [];
  });
  return { shapes, height: Math.max(0, ...shown.map(({ texts }) => texts.length)) * LEADING };
}

/** The lines of a chart, with both axes. */
export function drawLines(chart: ChartData, width: number, id: string): Part {
  const values = chart.series.flatMap((series) => series.values.map(lengthOf));
  const { max, ticks } = makeScale(values, 4);
  const left = Math.max(...ticks.map((tick) => textWidth(numberText(tick), SIZE))) + 10;
  const foot = TOP + HEIGHT;
  const slot = (width - left) / chart.categories.length;
  const plot: Plot = {
    slot,
    foot,
    x: (category) => left + slot * (category + 0.5),
    y: (value) => foot - (value / max) * HEIGHT,
  };
  const grid = ticks.flatMap((tick) => {
    const y = tenth(plot.y(tick));
    return [
      stroke(`M${tenth(left)} ${y}H${width}`, tick === 0 ? 'stil' : 'lijn'),
      words(numberText(tick), [left - 6, y + 4], 'stil', 'end'),
    ];
  });
  const series = chart.series.map((_, i) => i);
  const names = drawNames(chart, plot);
  const shapes = [
    words(chart.unit, [0, 11], 'stil'),
    ...grid,
    ...series.flatMap((i) => drawUnknown(chart, i, plot, id)),
    ...series.flatMap((i) => drawSeries(chart, i, plot)),
    ...drawNumbers(chart, plot),
    ...names.shapes,
  ];
  return { shapes, height: foot + names.height + 12 };
}
