/** Thresholds and rounding: how one figure is shown when nothing else gives it away. */
import type { Figure, Norms, Range, Shown } from './figure.ts';

/** The nearest multiple of `afronding` (halves upward), never one below the threshold. */
function rounded(value: number, { drempel, afronding }: Norms): number {
  const nearest = Math.floor(value / afronding + 0.5) * afronding;
  return Math.max(nearest, Math.ceil(drempel / afronding) * afronding);
}

/** The exact values that are all shown as this multiple: the threshold cuts the lowest one short or makes it longer. */
function behind(value: number, { drempel, afronding }: Norms): Range {
  const low = value - Math.floor(afronding / 2);
  const first = value - afronding < drempel;
  return { low: first ? drempel : low, high: low + afronding - 1 };
}

/**
 * A figure by itself: an activity exactly, a count below the threshold (0 too) as `klein`, another one rounded.
 * Whether it may be shown at all beside the others is for `protect` to say.
 */
export function shownAs(figure: Figure, norms: Norms): Shown {
  const { value, kind } = figure;
  if (kind === 'activiteiten') return { state: 'getoond', value, low: value, high: value };
  if (value < norms.drempel) return { state: 'klein', onder: norms.drempel };
  const multiple = rounded(value, norms);
  return { state: 'getoond', value: multiple, ...behind(multiple, norms) };
}

/** What a shown form says about the count behind it, taken alone: `niet-getoond` says nothing but zero or more. */
export function rangeOf(shown: Shown): Range {
  if (shown.state === 'getoond') return { low: shown.low, high: shown.high };
  return { low: 0, high: shown.state === 'klein' ? shown.onder - 1 : Number.POSITIVE_INFINITY };
}
