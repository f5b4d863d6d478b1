/** Calendar rules of a rhythm such as "every three weeks". */
import { daysAfter, daysBetween, rhythmAfter, yearOf } from '../text/dates.ts';

/**
 * The last day of the `nummer`-th stretch of a rhythm that began on `van`. A rhythm cuts time into stretches of
 * equal length, the first beginning on `van`; one delivery belongs in each, on its last day at the latest.
 */
export function eindeVanTermijn(van: string, ritme: string, nummer: number): string {
  return daysAfter(rhythmAfter(van, ritme, nummer), -1);
}

/**
 * How many stretches of the rhythm are over on the evening of `dag`: so many deliveries were to be made by then.
 * A stretch belongs to the year in which it ends; one that is cut off by the end of the run does not count.
 */
export function termijnenTot(van: string, ritme: string, dag: string): number {
  if (dag < van) return 0;
  const lengte = Number(ritme.slice(1, -1));
  const eenheid = ritme.at(-1);
  if (eenheid === 'D' || eenheid === 'W')
    return Math.floor((daysBetween(van, dag) + 1) / (eenheid === 'W' ? lengte * 7 : lengte));
  const maanden = (yearOf(dag) - yearOf(van)) * 12 + Number(dag.slice(5, 7)) - Number(van.slice(5, 7));
  let aantal = Math.floor((maanden + 1) / (eenheid === 'Y' ? lengte * 12 : lengte));
  while (aantal > 0 && eindeVanTermijn(van, ritme, aantal) > dag) aantal--;
  return aantal;
}
