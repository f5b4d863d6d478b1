/** Where a report that is made again differs from the figures that were published of it. */
import { formOf } from '../../facts/gepubliceerd.ts';
import type { Cijferbestand } from '../../records/cijferbestand.ts';
import { inWords } from './figure-words.ts';
import type { Cijfers, GetoondCijfer } from './protect-figures.ts';

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
 * The figures of which readers got other words than they would get now, in order of id. What the report did not count
 * at all when it was published (no definition of it stands in the file) is no change: nobody changed the register.
 * A partner may supply the first figure of its kind later: that is one.
 */
export function verschillen(cijfers: Cijfers, bestand: Cijferbestand): readonly Verschil[] {
  const toen = new Map(bestand.cijfers.map((c) => [c.id, wordsThen(c)]));
  const gedefinieerd = new Set(Object.values(bestand.definities));
  const isNieuweSoort = ({ cijfer: { id, definitie, herkomst } }: GetoondCijfer): boolean =>
    !toen.has(id) && !gedefinieerd.has(definitie) && herkomst !== 'aangeleverd';
  const nu = new Map(
    cijfers.alle
      .filter((c) => !isNieuweSoort(c))
      .map((c) => [c.cijfer.id, inWords({ ...c, herzien: false })]),
  );
  return [...new Set([...toen.keys(), ...nu.keys()])]
    .sort()
    .map((id) => ({ id, was: toen.get(id) ?? AFWEZIG, nu: nu.get(id) ?? 'staat er niet meer in' }))
    .filter(({ was, nu }) => was !== nu);
}
