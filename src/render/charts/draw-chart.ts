/** A chart as SVG: title and description for who cannot see it, a legend, and the bars or lines. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { drawBars } from './bars.ts';
import { drawLegend, type LegendEntry } from './legend.ts';
import { drawLines, missingMark } from './line-chart.ts';
import { barLook, definePatterns, seriesLine, seriesMark, veiledLook } from './patterns.ts';
import type { ChartData } from './read-chart.ts';
import { box, SIZE, shape } from './svg.ts';
import { valueText } from './value-text.ts';

/** Width of a drawing for paper and wide screens. */
export const WIDE = 640;
/** Width of a drawing for a telephone. */
export const NARROW = 284;
/** Left free around it, so that no line is cut off. */
const EDGE = 2;

/** How a chart is drawn; all ids in it begin with `id`. Without `font` the letters are those of the page around it. */
export interface Drawing {
  readonly id: string;
  readonly width: number;
  readonly font?: string;
}

function seriesEntry({ shape, series }: ChartData, index: number, id: string): LegendEntry {
  const name = series[index]!.name;
  if (shape !== 'line') return { name, sample: (x, y) => [box([x, y, 28, 13], barLook(id, index))] };
  return {
    name,
    sample: (x, y) => [seriesLine(`M${x} ${y + 6.5}h28`, index), seriesMark(index, x + 14, y + 6.5)],
  };
}

/** Lines have no room for words at a point, so their legend says what the signs for unknown figures mean. */
function unknownEntries({ series }: ChartData, id: string): LegendEntry[] {
  const values = series.flatMap((s) => s.values);
  const namesOf = (kind: 'withheld' | 'missing'): string[] => [
    ...new Set(values.filter((v) => v.kind === kind).map(valueText)),
  ];
  return [
    ...namesOf('withheld').map((name): LegendEntry => {
      return { name, sample: (x, y) => [box([x, y, 28, 13], veiledLook(id))] };
    }),
    ...namesOf('missing').map((name): LegendEntry => {
      return { name, sample: (x, y) => [missingMark(x + 14, y + 6.5)] };
    }),
  ];
}

function legendOf(chart: ChartData, id: string): LegendEntry[] {
  const own = chart.series.length > 1 ? chart.series.map((_, i) => seriesEntry(chart, i, id)) : [];
  return chart.shape === 'line' ? [...own, ...unknownEntries(chart, id)] : own;
}

/** The chart as an SVG element. */
export function drawChart(chart: ChartData, { id, width, font }: Drawing): Element {
  const legend = drawLegend(legendOf(chart, id), width);
  const body = (chart.shape === 'line' ? drawLines : drawBars)(chart, width, id);
  const height = Math.ceil(legend.height + body.height);
  const label = (tag: 'title' | 'desc', text: string): Element =>
    shape(tag, { id: `${id}-${tag}` }, [{ type: 'text', value: text }]);
  const children: ElementContent[] = [
    label('title', chart.title),
    label('desc', chart.description),
    definePatterns(id, chart.series.length),
    box([-EDGE, -EDGE, width + 2 * EDGE, height + 2 * EDGE], { className: ['papier'], fill: '#ffffff' }),
    ...legend.shapes,
    shape('g', { transform: `translate(0 ${legend.height})` }, [...body.shapes]),
  ];
  const attributes = {
    viewBox: `${-EDGE} ${-EDGE} ${width + 2 * EDGE} ${height + 2 * EDGE}`,
    width: width + 2 * EDGE,
    height: height + 2 * EDGE,
    role: 'img',
    ariaLabelledBy: [`${id}-title`],
    ariaDescribedBy: [`${id}-desc`],
    fontSize: SIZE,
    ...(font !== undefined && { fontFamily: font }),
  };
  return shape('svg', attributes, children);
}

/** The chart as a file of its own. */
export function chartFile(chart: ChartData, drawing: Drawing): string {
  const svg = drawChart(chart, drawing);
  svg.properties['xmlns'] = 'http://www.w3.org/2000/svg';
  return toHtml(svg, { space: 'svg', closeEmptyElements: true });
}
