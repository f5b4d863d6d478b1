/** Where a report that is made again differs from the figures that were published of it. */
import { formOf } from '../../facts/gepubliceerd.ts';
import type { Cijferbestand } from '../../records/cijferbestand.ts';
import { inWords } from './figure-words.ts';
import type { Cijfers } from './protect-figures.ts';

/** A figure with its words then and now, both as a reader gets them. */
export interface Verschil {
  readonly id: string;
  readonly was: string;
  readonly nu: string;
}

const AFWEZIG = 'stond er niet in';

/** The words of a published figure; it was not revised yet when it was published. */
function wordsThen(cijfer: Cijferbestand['cijfers'][number]): string {
  const vorm = formOf(cijfer) ?? { state: 'niet-geregistreerd' as const };
  const { id, label, telt, herkomst } = cijfer;
  return inWords({ cijfer: { id, label, telt, herkomst, definitie: '', records: [] }, vorm, herzien: false });
}

/**
 * The figures of which readers got other words than they would get now, in order of id. A figure of a kind that reports
 * did not have then, as its definition tells, says nothing of the register: a newer cter makes it.
 */
export function verschillen(cijfers: Cijfers, bestand: Cijferbestand): readonly Verschil[] {
  const toen = new Map(bestand.cijfers.map((c) => [c.id, wordsThen(c)]));
  const bekend = new Set(Object.values(bestand.definities));
  const vergeleken = cijfers.alle.filter(({ cijfer }) => toen.has(cijfer.id) || bekend.has(cijfer.definitie));
  const nu = new Map(vergeleken.map((c) => [c.cijfer.id, inWords({ ...c, herzien: false })]));
  return [...new Set([...toen.keys(), ...nu.keys()])]
    .sort()
    .map((id) => ({ id, was: toen.get(id) ?? AFWEZIG, nu: nu.get(id) ?? 'staat er niet meer in' }))
    .filter(({ was, nu }) => was !== nu);
}
