/** How confidential a record is, its own label and what it is about taken together. */
import { VERTROUWELIJKHEDEN, type Vertrouwelijkheid } from '../records/define.ts';
import { recordTypes } from '../records/index.ts';
import type { CterRecord, Register } from '../register/register.ts';

/** The level of a record, and where it comes from: its own field, the default of its type, or what it is about (`soort/id`). */
export interface Niveau {
  readonly niveau: Vertrouwelijkheid;
  readonly uit: 'veld' | 'soort' | { readonly over: string };
}

/** Whether `a` is more closed than `b`. */
export function isStrenger(a: Vertrouwelijkheid, b: Vertrouwelijkheid): boolean {
  return VERTROUWELIJKHEDEN.indexOf(a) > VERTROUWELIJKHEDEN.indexOf(b);
}

const perSoort = new Map(recordTypes.map((t) => [t.soort, t.vertrouwelijkheid]));
const standaard = (soort: string): Vertrouwelijkheid => perSoort.get(soort) ?? 'vertrouwelijk';

/** `soort/id` of what a delivery or an evaluation is about; undefined for every other type. */
function gaatOver(record: CterRecord): string | undefined {
  if (record.soort === 'uitvoering')
    return `interventie/${(record as CterRecord<'uitvoering'>).velden.interventie}`;
  return record.soort === 'evaluatie' ? (record as CterRecord<'evaluatie'>).velden.over : undefined;
}

/** The level of what is referred to; of a record that could not be read nobody knows, so the most closed. */
function niveauVan(register: Register, ref: string): Vertrouwelijkheid {
  const record = register.byRef(ref);
  if (record) return vertrouwelijkheid(register, record).niveau;
  return register.failed(ref) ? 'vertrouwelijk' : standaard(ref.split('/')[0] ?? '');
}

/**
 * The level that counts: the field where it is filled in; for a delivery or an evaluation the strictest of
 * its type and what it is about; otherwise the default of the type.
 */
export function vertrouwelijkheid(register: Register, record: CterRecord): Niveau {
  const { vertrouwelijkheid: eigen } = record.velden;
  if (eigen !== undefined) return { niveau: eigen, uit: 'veld' };
  const gewoon = standaard(record.soort);
  const over = gaatOver(record);
  const geerfd = over === undefined ? gewoon : niveauVan(register, over);
  return over !== undefined && isStrenger(geerfd, gewoon)
    ? { niveau: geerfd, uit: { over } }
    : { niveau: gewoon, uit: 'soort' };
}

/** Whether the text of a record may stand in a public document. */
export function isOpenbaar(register: Register, record: CterRecord): boolean {
  return vertrouwelijkheid(register, record).niveau === 'openbaar';
}
