/** Percentages: made of what is published, so that they tell nothing more. */
import type { Shown } from './figure.ts';

/**
 * The whole percentage that one shown figure is of another, or undefined where a document gives none: one of the
 * two is not shown, or the count behind the denominator may be below `smallest` (CBS: 100). It is computed from the
 * rounded values, so a reader could have computed it too.
 */
export function percentage(part: Shown, whole: Shown, smallest: number): number | undefined {
  if (part.state !== 'getoond' || whole.state !== 'getoond') return undefined;
  if (whole.low < smallest || whole.value === 0) return undefined;
  return Math.round((100 * part.value) / whole.value);
}
