/**
 * Where a run of a checklist stands, and whether its steps follow the checklist. A pure fold over the steps that
 * were taken: it knows nothing of who took them, and carries contact circles and cases alike.
 */

/** What the order needs of a checklist; `na` names the steps that may come directly before, empty for a first step. */
export interface Stap {
  readonly id: string;
  readonly na: readonly string[];
  /** Whether a run may end with this step. */
  readonly eindpunt?: boolean | undefined;
}

/** One step that is out of order; `index` counts in the steps that were taken. */
export type Stapfout =
  | { readonly index: number; readonly fout: 'onbekend' }
  /** The same step was taken before, at `eerder`, and nothing leads back to it. */
  | { readonly index: number; readonly fout: 'dubbel'; readonly eerder: number }
  /** `verwacht`: the steps that may come before; empty when only the first place is right. */
  | { readonly index: number; readonly fout: 'volgorde'; readonly verwacht: readonly string[] };

/** Where a run stands. */
export interface Stand<S extends Stap> {
  /** The last step that counts; undefined before the first. */
  readonly laatste?: S;
  /** The steps that may be taken now, in the order of the checklist. */
  readonly mogelijk: readonly S[];
  /** The steps that were never taken, in the order of the checklist. */
  readonly open: readonly S[];
  /** Whether the run may end here: at an end point, or where nothing can follow. */
  readonly klaar: boolean;
}

/** What is known after some steps. */
interface Gevolgd {
  readonly fouten: readonly Stapfout[];
  readonly stand: Stand<Stap>;
}

/** By checklist and by the steps taken: a large register holds many cases, which go few ways. */
const bekend = new WeakMap<readonly Stap[], Map<string, Gevolgd>>();

/** What is known after these steps; ids hold no line end. */
function volg(plan: readonly Stap[], gezet: readonly string[]): Gevolgd {
  const wegen = bekend.get(plan) ?? new Map<string, Gevolgd>();
  bekend.set(plan, wegen);
  const weg = gezet.join('\n');
  const gevolgd = wegen.get(weg) ?? volgStappen(plan, gezet);
  wegen.set(weg, gevolgd);
  return gevolgd;
}

/** A checklist in which no step names a predecessor leaves the order free. */
const isVrij = (plan: readonly Stap[]): boolean => plan.every((s) => s.na.length === 0);

function volgStappen(plan: readonly Stap[], gezet: readonly string[]): Gevolgd {
  const stappen = new Map(plan.map((s) => [s.id, s]));
  const vrij = isVrij(plan);
  const fouten: Stapfout[] = [];
  const eerder = new Map<string, number>();
  let vorige: string | undefined;
  let ontspoord = false;
  let naOnbekend = false;
  for (const [index, id] of gezet.entries()) {
    const stap = stappen.get(id);
    if (!stap) {
      fouten.push({ index, fout: 'onbekend' });
      naOnbekend = true;
      continue;
    }
    const past = (naOnbekend && !eerder.has(id)) || mag(stap, vorige, eerder, { vrij, ontspoord });
    naOnbekend = false;
    const dubbel = eerder.get(id);
    if (dubbel !== undefined && (vrij || !past)) fouten.push({ index, fout: 'dubbel', eerder: dubbel });
    else if (!past) {
      fouten.push({ index, fout: 'volgorde', verwacht: stap.na });
      ontspoord = true;
    }
    if (dubbel === undefined) eerder.set(id, index);
    if (dubbel === undefined || past) vorige = id;
  }
  return { fouten, stand: standNa(plan, vorige, eerder) };
}

function mag(
  stap: Stap,
  vorige: string | undefined,
  eerder: ReadonlyMap<string, number>,
  { vrij, ontspoord }: { vrij: boolean; ontspoord: boolean },
): boolean {
  if (vrij) return true;
  if (vorige === undefined) return stap.na.length === 0;
  return (
    stap.na.includes(vorige) || (ontspoord && !eerder.has(stap.id) && stap.na.some((id) => eerder.has(id)))
  );
}

/**
 * Every step that is unknown, out of order or taken twice. After one step out of order the rest is held to what
 * was taken at all, and what follows an unknown step is taken as it is, so that one slip gives one finding.
 */
export const stapfouten = (plan: readonly Stap[], gezet: readonly string[]): readonly Stapfout[] =>
  volg(plan, gezet).fouten;

/** Where a run of this checklist stands after these steps. */
export const stand = <S extends Stap>(plan: readonly S[], gezet: readonly string[]): Stand<S> =>
  volg(plan, gezet).stand as Stand<S>;

function standNa(
  plan: readonly Stap[],
  vorige: string | undefined,
  eerder: ReadonlyMap<string, number>,
): Stand<Stap> {
  const laatste = plan.find((s) => s.id === vorige);
  const open = plan.filter((s) => !eerder.has(s.id));
  const mogelijk = isVrij(plan)
    ? open
    : plan.filter((s) => (vorige === undefined ? s.na.length === 0 : s.na.includes(vorige)));
  const klaar = laatste !== undefined && (laatste.eindpunt === true || mogelijk.length === 0);
  return { ...(laatste && { laatste }), mogelijk, open, klaar };
}
