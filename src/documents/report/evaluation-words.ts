/** How many evaluations were done of those promised, in words. */
import { outOf } from './figure-words.ts';
import type { Cijfers } from './protect-figures.ts';

/** Evaluations done of those promised, of a kind (`evaluaties.plan`) or in all, in a place and year: `3 van de 13`. */
export function evaluated(cijfers: Cijfers, naam: string, plek: string): string {
  const [done, promised] = ['gedaan', 'afgesproken'].map((x) => cijfers.get(`${naam}.${x}.${plek}`));
  return promised!.cijfer.waarde === 0 ? 'geen afgesproken' : outOf(done!, promised!);
}

/** How many evaluations that belong to the year were done, as a sentence; they may have been adopted later. */
export function evaluatedSentence(cijfers: Cijfers, plek: string, jaar: number): string {
  const [gedaan, afgesproken] = ['gedaan', 'afgesproken'].map((x) => cijfers.get(`evaluaties.${x}.${plek}`));
  if (afgesproken!.cijfer.waarde === 0) return `Voor ${jaar} zijn geen evaluaties afgesproken.`;
  if (gedaan!.vorm.state === 'niet-geregistreerd')
    return `Voor ${jaar} zijn wel evaluaties afgesproken, maar er is geen evaluatie geregistreerd.`;
  return `Van de evaluaties die over ${jaar} gaan, zijn er vastgesteld: ${outOf(gedaan!, afgesproken!)}.`;
}
