/** What is true about a programme and its lines of action. */
import type { CterRecord, Register } from '../register/register.ts';
import { overlapsYear } from './interventies.ts';

type Actielijn = CterRecord<'actielijn'>;

/** A line with the lines below it. */
export interface LijnBoom {
  readonly lijn: Actielijn;
  readonly onder: readonly LijnBoom[];
}

type Programma = CterRecord<'programma'>;

const begin = ({ velden, id }: Programma): string => `${velden.periode?.van ?? ''} ${id}`;

/** The programmes a municipality takes part in, the newest last. */
export function programmasVan(register: Register, gemeente: string): readonly Programma[] {
  return register
    .all('programma')
    .filter((p) => p.velden.gemeenten.includes(gemeente))
    .sort((a, b) => (begin(a) < begin(b) ? -1 : 1));
}

/** Of these programmes those that run in a year; all of them when none does. One without a period always runs. */
export function lopend(programmas: readonly Programma[], jaar: number): readonly Programma[] {
  const nu = programmas.filter(
    ({ velden: { periode } }) => periode === undefined || overlapsYear(periode, jaar),
  );
  return nu.length > 0 ? nu : programmas;
}

/** The lines of the programmes, one programme after the other, nested as `onder` says, by number. A line whose parent is missing, or that lies under itself, stands at the top. */
export function lijnen(
  register: Register,
  programmas: readonly CterRecord<'programma'>[],
): readonly LijnBoom[] {
  const order = new Map(programmas.map((p, i) => [p.id, i]));
  const all = [...register.all('actielijn')].filter((l) => order.has(l.velden.programma));
  const place = (lijn: Actielijn): number => order.get(lijn.velden.programma)!;
  all.sort((a, b) => place(a) - place(b) || a.velden.nummer - b.velden.nummer || (a.id < b.id ? -1 : 1));
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
