import type { CterRecord, Register } from '../register/register.ts';

/** Whether an effect evaluation of this intervention, or of a delivery of it, is promised or on record. */
export function heeftEffectevaluatie(register: Register, interventie: CterRecord<'interventie'>): boolean {
  if (interventie.velden.evaluaties.some((e) => e.soort === 'effect')) return true;
  const over = [
    interventie.ref,
    ...register
      .backlinks(interventie.ref)
      .flatMap((l) => (l.from.soort === 'uitvoering' || l.from.soort === 'analyse' ? [l.from.ref] : [])),
  ];
  return over.some((ref) =>
    register
      .backlinks(ref)
      .some(
        ({ from }) =>
          from.soort === 'evaluatie' && (from as CterRecord<'evaluatie'>).velden.soort === 'effect',
      ),
  );
}
