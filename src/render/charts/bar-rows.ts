/** What bars there are, and the words behind each. */
import type { ChartValue } from '../view-blocks.ts';
import type { ChartData } from './read-chart.ts';
import { lengthOf, numberText, valueText } from './value-text.ts';

/** A piece of a bar, of one series. */
export interface Piece {
  readonly series: number;
  readonly value: ChartValue;
}

/** One bar: its pieces end to end, and what stands behind it. */
export interface Bar {
  readonly pieces: readonly Piece[];
  readonly label: string;
  /** The label is no figure. */
  readonly quiet: boolean;
}

/** The bars of one category. */
export interface Row {
  readonly category: string;
  readonly bars: readonly Bar[];
}

/** The words for a value, kept together on one line. */
const whole = (value: ChartValue): string => valueText(value).replace(/ /g, '\u00a0');

function groupedBars(chart: ChartData, index: number): Bar[] {
  return chart.series.map(({ name, values }, series): Bar => {
    const value = values[index]!;
    const quiet = value.kind !== 'number';
    const label = quiet && chart.series.length > 1 ? `${name}: ${whole(value)}` : whole(value);
    return { pieces: [{ series, value }], label, quiet };
  });
}

/** One bar. What is withheld stands last, and with a part unknown no total is told. */
function stackedBar(chart: ChartData, index: number): Bar {
  const pieces = chart.series.map(({ values }, series): Piece => ({ series, value: values[index]! }));
  const known = pieces.filter((p) => p.value.kind === 'number');
  const veiled = pieces.filter((p) => p.value.kind === 'withheld');
  const unknown = [...veiled, ...pieces.filter((p) => p.value.kind === 'missing')];
  if (unknown.length === 0) {
    const total = known.reduce((sum, p) => sum + lengthOf(p.value), 0);
    return { pieces: known, label: numberText(total), quiet: false };
  }
  const told = unknown.map((p) => whole(p.value));
  const alike = known.length === 0 && new Set(told).size === 1;
  const each = unknown.map((p, i) => `${chart.series[p.series]!.name}: ${told[i]}`);
  return { pieces: [...known, ...veiled], label: alike ? told[0]! : each.join(' · '), quiet: true };
}

/** The bars of every category, in order. */
export function barRows(chart: ChartData): Row[] {
  return chart.categories.map((category, i) => ({
    category,
    bars: chart.shape === 'stacked' ? [stackedBar(chart, i)] : groupedBars(chart, i),
  }));
}
