/** A chart of a view, ready to be drawn, and the table of its figures. */
import type { BlockTable, FlowNode } from '../block-tree.ts';
import { oneSpaced } from '../clean-text.ts';
import type { ChartBlock, ChartSeries, ChartValue } from '../view-blocks.ts';
import { paragraph } from '../walk-tree.ts';
import { valueText } from './value-text.ts';

/** A chart with every text on one line and a value for every category. */
export type ChartData = Omit<ChartBlock, 'kind' | 'empty' | 'tableFollows'>;

const line = (text: string): string => oneSpaced(text).trim();

function readValue(value: ChartValue | undefined): ChartValue {
  if (value === undefined || (value.kind === 'number' && !Number.isFinite(value.value)))
    return { kind: 'missing' };
  return typeof value.text === 'string' ? { ...value, text: line(value.text) } : value;
}

function readSeries({ name, values }: ChartSeries, count: number): ChartSeries {
  return { name: line(name), values: Array.from({ length: count }, (_, i) => readValue(values[i])) };
}

/** The chart with clean texts; a value that is not there is missing. */
export function readChart(block: ChartBlock): ChartData {
  return {
    shape: block.shape,
    title: line(block.title),
    description: line(block.description),
    unit: line(block.unit),
    category: line(block.category),
    categories: block.categories.map(line),
    series: block.series.map((series) => readSeries(series, block.categories.length)),
  };
}

/** The figures of a chart as a table: a row for every category, a column for every series. */
export function chartTable(chart: ChartData): BlockTable {
  const cell = (text: string): FlowNode[] => (text === '' ? [] : [paragraph(text)]);
  return {
    type: 'blockTable',
    title: `${chart.title}, in cijfers (${chart.unit})`,
    columns: [chart.category, ...chart.series.map(({ name }) => name)],
    rows: chart.categories.map((category, i) => [
      cell(category),
      ...chart.series.map(({ values }) => cell(valueText(values[i]!))),
    ]),
    rowHeading: true,
    compact: true,
    depth: 1,
  };
}
