/** Whether the steps that were taken follow the checklist they belong to. Pure; knows nothing of who took them. */

/** What the order needs of a checklist; `na` names the steps that may come directly before, empty for a first step. */
export interface Stap {
  readonly id: string;
  readonly na: readonly string[];
}

/** One step that is out of order; `index` counts in the steps that were taken. */
export type Stapfout =
  | { readonly index: number; readonly fout: 'onbekend' }
  /** The same step was taken before, at `eerder`, and nothing leads back to it. */
  | { readonly index: number; readonly fout: 'dubbel'; readonly eerder: number }
  /** `verwacht`: the steps that may come before; empty when only the first place is right. */
  | { readonly index: number; readonly fout: 'volgorde'; readonly verwacht: readonly string[] };

/**
 * Every step that is unknown, out of order or taken twice. A plan in which no step names a predecessor leaves
 * the order free. After one step out of order the rest is held to what was taken at all, so that one slip
 * gives one finding.
 */
export function stapfouten(plan: readonly Stap[], gezet: readonly string[]): readonly Stapfout[] {
  const stappen = new Map(plan.map((s) => [s.id, s]));
  const vrij = plan.every((s) => s.na.length === 0);
  const fouten: Stapfout[] = [];
  const eerder = new Map<string, number>();
  let vorige: string | undefined;
  let ontspoord = false;
  for (const [index, id] of gezet.entries()) {
    const stap = stappen.get(id);
    if (!stap) {
      fouten.push({ index, fout: 'onbekend' });
      continue;
    }
    const past = mag(stap, vorige, eerder, { vrij, ontspoord });
    const dubbel = eerder.get(id);
    if (dubbel !== undefined && (vrij || !past)) fouten.push({ index, fout: 'dubbel', eerder: dubbel });
    else if (!past) {
      fouten.push({ index, fout: 'volgorde', verwacht: stap.na });
      ontspoord = true;
    }
    if (dubbel === undefined) eerder.set(id, index);
    if (dubbel === undefined || past) vorige = id;
  }
  return fouten;
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
