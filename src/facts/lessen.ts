/** What evaluations taught: points of improvement, open and done, and effects that were not wanted. */
import type { Velden } from '../records/index.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { evaluatiesVan } from './evaluaties.ts';

/** A point of improvement with the evaluation it comes from. */
export interface Les {
  readonly evaluatie: CterRecord<'evaluatie'>;
  /** The place of the point in `verbeterpunten`. */
  readonly nummer: number;
  readonly punt: Velden<'evaluatie'>['verbeterpunten'][number];
}

/** The points of improvement of evaluations, in their order. */
export function lessenUit(evaluaties: readonly CterRecord<'evaluatie'>[]): readonly Les[] {
  return evaluaties.flatMap((evaluatie) =>
    evaluatie.velden.verbeterpunten.map((punt, nummer) => ({ evaluatie, nummer, punt })),
  );
}

/** Whether a lesson is not learned yet: nobody finished it, and nobody decided to let it go. */
export const isOpenLes = ({ punt }: Les): boolean => punt.status === 'open' || punt.status === 'lopend';

/** Whether a lesson should have been learned before this day. */
export const isLesTeLaat = (les: Les, today: string): boolean =>
  isOpenLes(les) && les.punt.uiterlijk !== undefined && les.punt.uiterlijk < today;

/** The lessons of an intervention: of evaluations of itself, its deliveries, its analyses and its deployments. */
export const lessenVan = (register: Register, interventie: string): readonly Les[] =>
  lessenUit(evaluatiesVan(register, interventie));

/** The interventions that this one follows on, directly or further back; nearest first, each once. */
export function voorgangers(register: Register, interventie: string): readonly string[] {
  const gezien: string[] = [];
  const rij = [interventie];
  for (let id = rij.shift(); id !== undefined; id = rij.shift()) {
    for (const { soort, interventie: ander } of register.find('interventie', id)?.velden.relaties ?? []) {
      if (soort !== 'vervolg-op' || ander === undefined || ander === interventie || gezien.includes(ander))
        continue;
      gezien.push(ander);
      rij.push(ander);
    }
  }
  return gezien;
}

/** The unlearned lessons of what an intervention follows on. */
export const geerfdeLessen = (register: Register, interventie: string): readonly Les[] =>
  voorgangers(register, interventie).flatMap((id) => lessenVan(register, id).filter(isOpenLes));

const GEEN = /^\s*geen\b/i;

/** The effects that were not wanted, where an evaluation saw any; "geen waargenomen" is none. */
export function negatieveEffecten(
  evaluaties: readonly CterRecord<'evaluatie'>[],
): readonly { readonly evaluatie: CterRecord<'evaluatie'>; readonly tekst: string }[] {
  return evaluaties.flatMap((evaluatie) => {
    const tekst = evaluatie.velden.oordeel?.['negatieve-effecten'];
    return tekst === undefined || GEEN.test(tekst) ? [] : [{ evaluatie, tekst }];
  });
}
