/** Deliveries by intervention, and when they count. */
import type { CterRecord, Register } from '../register/register.ts';
import { yearOf } from '../text/dates.ts';

type Uitvoering = CterRecord<'uitvoering'>;

// A register does not change, so what was found in it once stays true.
const gevonden = new WeakMap<Register, ReadonlyMap<string, readonly Uitvoering[]>>();

/** The deliveries of an intervention, sorted by id. */
export function uitvoeringenVan(register: Register, interventie: string): readonly Uitvoering[] {
  let index = gevonden.get(register);
  if (!index) {
    const made = new Map<string, Uitvoering[]>();
    for (const record of register.all('uitvoering')) {
      const known = made.get(record.velden.interventie);
      if (known) known.push(record);
      else made.set(record.velden.interventie, [record]);
    }
    index = made;
    gevonden.set(register, index);
  }
  return index.get(interventie) ?? [];
}

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

const vormsleutel = (vorm: string): string => vorm.trim().toLowerCase().replace(/\s+/g, ' ');
