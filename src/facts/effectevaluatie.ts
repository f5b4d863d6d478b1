import type { CterRecord, Register } from '../register/register.ts';

/** The intervention that an evaluation is about in the end, when it is about a delivery or an analysis of one too. */
function interventieVan(register: Register, over: string): string | undefined {
  const record = register.byRef(over);
  if (record?.soort === 'interventie') return record.id;
  if (record?.soort === 'uitvoering') return (record as CterRecord<'uitvoering'>).velden.interventie;
  return record?.soort === 'analyse' ? (record as CterRecord<'analyse'>).velden.interventie : undefined;
}

/** The ids of the interventions of which an effect evaluation is promised or on record. */
export function interventiesMetEffectevaluatie(register: Register): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id, velden } of register.all('interventie'))
    if (velden.evaluaties.some((e) => e.soort === 'effect')) ids.add(id);
  for (const { velden } of register.all('evaluatie')) {
    const id = velden.soort === 'effect' ? interventieVan(register, velden.over) : undefined;
    if (id !== undefined) ids.add(id);
  }
  return ids;
}
