/** From a book of figures to what a document may carry. */
import type { Published, Shown } from '../../disclosure/figure.ts';
import { percentage } from '../../disclosure/percentage.ts';
import { protect } from '../../disclosure/protect.ts';
import { VERGELEKEN } from './compared.ts';
import { type Boek, type Cijfer, reeks } from './figure.ts';
import type { Scope } from './scope.ts';

/** How a figure stands in a document. */
export type Vorm = Shown | { readonly state: 'niet-geregistreerd' };

/** A figure with the form in which readers get it. */
export interface GetoondCijfer {
  readonly cijfer: Cijfer;
  readonly vorm: Vorm;
  /** It was published before in a form that does not fit any more. */
  readonly herzien: boolean;
}

/** Every figure of a report that readers get, by id. */
export interface Cijfers {
  /** Throws for an id there is not: a mistake in the program. */
  readonly get: (id: string) => GetoondCijfer;
  readonly has: (id: string) => boolean;
  /** All that stand in the report, in order of id. */
  readonly alle: readonly GetoondCijfer[];
  readonly shown: ReadonlyMap<string, Shown>;
  /** Whole percentage of one figure in another; undefined where none may be given. */
  readonly percentage: (deel: string, geheel: string) => number | undefined;
  /** Small figures that earlier publications tell too much about, and earlier figures that contradict each other. */
  readonly alBekend: readonly string[];
  readonly tegenstrijdig: readonly string[];
}

/** Whether a figure stands in this report: about its own place or the district, or in the table of the municipalities. */
function isVanVerslag({ eigen, gemeenten }: Scope, id: string): boolean {
  const plek = id.split('.').at(-2) ?? '';
  return plek === eigen.id || !gemeenten.some((g) => g.id === plek) || VERGELEKEN.includes(reeks(id));
}

/** What earlier reports published: figures about persons, and the values of exact figures. */
export interface Eerder {
  readonly personen: readonly Published[];
  readonly precies: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Whether an exact figure was published with a value it no longer has. */
const isAnders = ({ precies }: Eerder, { id, waarde, telt }: Cijfer): boolean =>
  telt !== 'personen' && [...(precies.get(id) ?? [])].some((published) => published !== waarde);

function vormVan(shown: ReadonlyMap<string, Shown>, { id, waarde, telt }: Cijfer): Vorm {
  if (waarde === undefined) return { state: 'niet-geregistreerd' };
  if (telt !== 'personen') return { state: 'getoond', value: waarde, low: waarde, high: waarde };
  return shown.get(id) ?? { state: 'niet-getoond' };
}

/** Decides for every figure in which form it may be shown, given what was published before. */
export function protectFigures(scope: Scope, boek: Boek, eerder: Eerder): Cijfers {
  const earlier = eerder.personen;
  const figures = boek.cijfers.flatMap(({ id, waarde, telt, verborgen }) =>
    waarde === undefined || telt !== 'personen'
      ? []
      : [{ id, value: waarde, kind: telt, ...(verborgen && { verborgen }) } as const],
  );
  const known = new Set([...figures.map((f) => f.id), ...earlier.map((p) => p.id)]);
  const relaties = boek.relaties.filter(({ total, parts }) => [total, ...parts].every((id) => known.has(id)));
  const { shown, herzien, alBekend, tegenstrijdig } = protect(figures, relaties, earlier, scope.normen);
  const revised = new Set(herzien);
  const alle = boek.cijfers
    .filter((c) => !c.verborgen)
    .map((cijfer) => ({
      cijfer,
      vorm: vormVan(shown, cijfer),
      herzien: revised.has(cijfer.id) || isAnders(eerder, cijfer),
    }))
    .sort((a, b) => (a.cijfer.id < b.cijfer.id ? -1 : 1));
  const byId = new Map(alle.map((c) => [c.cijfer.id, c]));
  const get = (id: string): GetoondCijfer => {
    const found = byId.get(id);
    if (!found) throw new Error(`the report has no figure ${id}`);
    return found;
  };
  return {
    get,
    has: (id) => byId.has(id),
    alle: alle.filter((c) => isVanVerslag(scope, c.cijfer.id)),
    shown,
    percentage: (deel, geheel) => {
      const [part, whole] = [get(deel).vorm, get(geheel).vorm];
      if (part.state === 'niet-geregistreerd' || whole.state === 'niet-geregistreerd') return undefined;
      return percentage(part, whole, scope.noemer);
    },
    alBekend,
    tegenstrijdig,
  };
}
