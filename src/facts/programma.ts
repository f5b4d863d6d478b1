/** What is true about a programme and its lines of action. */
import type { CterRecord, Register } from '../register/register.ts';

type Actielijn = CterRecord<'actielijn'>;

/** A line with the lines below it. */
export interface LijnBoom {
  readonly lijn: Actielijn;
  readonly onder: readonly LijnBoom[];
}

/** The programmes a municipality takes part in, sorted by id. */
export function programmasVan(register: Register, gemeente: string): readonly CterRecord<'programma'>[] {
  return register.all('programma').filter((p) => p.velden.gemeenten.includes(gemeente));
}

/** The lines of the programmes, nested as `onder` says, by number. A line whose parent is missing, or that lies under itself, stands at the top. */
export function lijnen(
  register: Register,
  programmas: readonly CterRecord<'programma'>[],
): readonly LijnBoom[] {
  const ids = new Set(programmas.map((p) => p.id));
  const all = [...register.all('actielijn')].filter((l) => ids.has(l.velden.programma));
  all.sort((a, b) => a.velden.nummer - b.velden.nummer || (a.id < b.id ? -1 : 1));
  const parentOf = (lijn: Actielijn): string | undefined => {
    const parent = lijn.velden.onder;
    return parent !== undefined && all.some((l) => l.id === parent) && !liesUnder(all, parent, lijn.id)
      ? parent
      : undefined;
  };
  const below = (parent: string | undefined): readonly LijnBoom[] =>
    all.filter((l) => parentOf(l) === parent).map((lijn) => ({ lijn, onder: below(lijn.id) }));
  return below(undefined);
}

/** Whether `id` is `other` or lies under it, following `onder` upwards. */
function liesUnder(all: readonly Actielijn[], id: string, other: string): boolean {
  const seen = new Set<string>();
  for (
    let at: string | undefined = id;
    at !== undefined && !seen.has(at);
    at = all.find((l) => l.id === at)?.velden.onder
  ) {
    if (at === other) return true;
    seen.add(at);
  }
  return false;
}
