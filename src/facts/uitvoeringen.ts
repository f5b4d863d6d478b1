/** Deliveries by intervention, and when they count. */
import { groupBy } from '../disclosure/group.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { yearOf } from '../text/dates.ts';
import { perRegister } from './per-register.ts';

type Uitvoering = CterRecord<'uitvoering'>;

const perInterventie = perRegister((register) =>
  groupBy(register.all('uitvoering'), (u) => u.velden.interventie),
);

/** The deliveries of an intervention, sorted by id. */
export const uitvoeringenVan = (register: Register, interventie: string): readonly Uitvoering[] =>
  perInterventie(register).get(interventie) ?? [];

/** The day a delivery counts on: its date, or the first day of its period. Absent while no day is known. */
export const dagVan = ({ velden }: Uitvoering): string | undefined => velden.datum ?? velden.periode?.van;

/** The last day of a delivery. */
export const laatsteDag = ({ velden }: Uitvoering): string | undefined =>
  velden.datum ?? velden.periode?.tot ?? velden.periode?.van;

/** Whether a delivery belongs to the year: one that runs over the new year belongs to the year it began in. */
export function isInJaar(uitvoering: Uitvoering, jaar: number): boolean {
  const dag = dagVan(uitvoering);
  return dag !== undefined && yearOf(dag) === jaar;
}

/** Whether two forms are the same word; capitals and spaces do not matter. */
export const zelfdeVorm = (a: string, b: string): boolean => vormsleutel(a) === vormsleutel(b);

// Forms are few, and each is held against others for every promise and delivery.
const sleutels = new Map<string, string>();

function vormsleutel(vorm: string): string {
  const known = sleutels.get(vorm) ?? vorm.trim().toLowerCase().replace(/\s+/g, ' ');
  sleutels.set(vorm, known);
  return known;
}
