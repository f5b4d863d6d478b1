import type { Register } from '../register/register.ts';
import { interventiesAchter } from './waarover.ts';

/** The ids of the interventions of which an effect evaluation is promised or on record. */
export function interventiesMetEffectevaluatie(register: Register): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id, velden } of register.all('interventie'))
    if (velden.evaluaties.some((e) => e.soort === 'effect')) ids.add(id);
  for (const { velden } of register.all('evaluatie'))
    if (velden.soort === 'effect') for (const id of interventiesAchter(register, velden.over)) ids.add(id);
  return ids;
}
