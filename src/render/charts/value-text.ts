/** How a figure is said, in a chart as in its table. */
import type { ChartValue } from '../view-blocks.ts';

/** A number as Dutch readers write it: 1.250 and 2,5. */
export function numberText(value: number): string {
  const [whole = '', part] = String(Math.round(Math.abs(value) * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '−' : ''}${grouped}${part === undefined ? '' : `,${part}`}`;
}

/** The words for a value. */
export function valueText(value: ChartValue): string {
  if (value.kind === 'number') return value.text ?? numberText(value.value);
  return value.text ?? 'niet geregistreerd';
}

/** The length a value has in a chart; what is withheld or missing has none, and nothing is below zero. */
export function lengthOf(value: ChartValue): number {
  return value.kind === 'number' && Number.isFinite(value.value) ? Math.max(0, value.value) : 0;
}
