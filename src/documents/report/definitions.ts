/** What the figures of a report count, said once for all figures of a kind. */
import { reeks } from './figure.ts';
import type { Cijfers } from './protect-figures.ts';

/** Stands where names differ. Dots would run into those of the name itself. */
const ANDERS = '‹naam›';

/** What ids have in common. */
function common(ids: readonly string[]): string {
  const split = ids.map((id) => id.split('.'));
  const [first = []] = split;
  if (split.some((parts) => parts.length !== first.length)) return `${first[0]}.${ANDERS}.${first.at(-1)}`;
  return first.map((part, i) => (split.every((parts) => parts[i] === part) ? part : ANDERS)).join('.');
}

/** What is counted, by the names of the figures it is said of, in order of name. */
export function definitions(cijfers: Cijfers): readonly (readonly [naam: string, definitie: string])[] {
  const groups = new Map<string, Set<string>>();
  for (const { cijfer } of cijfers.alle) {
    const names = groups.get(cijfer.definitie) ?? new Set();
    groups.set(cijfer.definitie, names.add(reeks(cijfer.id)));
  }
  return [...groups]
    .map(([definitie, names]) => [common([...names]), definitie] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
