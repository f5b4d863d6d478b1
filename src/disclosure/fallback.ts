/** Where a table would say nothing, a broader one may: the district, or three years together. */
import type { Shown } from './figure.ts';

/**
 * The first candidate, from most to least detailed, of which at least one figure is shown, or undefined when none
 * has one. Protect the figures of all candidates together and choose afterwards: leaving tables out never tells a
 * reader more.
 */
export function fallback<T extends { readonly ids: readonly string[] }>(
  candidates: readonly T[],
  shown: ReadonlyMap<string, Shown>,
): T | undefined {
  return candidates.find(({ ids }) => ids.some((id) => shown.get(id)?.state === 'getoond'));
}
