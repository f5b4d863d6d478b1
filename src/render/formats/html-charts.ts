/** A chart on a web page: drawn twice, for a wide and for a narrow column; the style sheet shows one of them. */
import type { Element } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { BlockChart } from '../block-tree.ts';
import { drawChart, NARROW, WIDE } from '../charts/draw-chart.ts';
import { element } from './element.ts';

/** The handler of `blockChart` for mdast-util-to-hast. Two hyphens: no heading can get the same id. */
export function chartToHtml(state: State, { chart, number }: BlockChart): Element {
  const drawn = (name: string, width: number): Element =>
    element('div', [drawChart(chart, { id: `grafiek-${number}--${name}`, width })], { className: [name] });
  const caption = element('figcaption', [{ type: 'text', value: chart.title }]);
  const drawings = [drawn('breed', WIDE), drawn('smal', NARROW)];
  return element('figure', state.wrap([caption, ...drawings], true), { className: ['grafiek'] });
}
