/** Which protective factors are served by which interventions. */
import type { CterRecord, Register } from '../register/register.ts';

/** Every factor, by number, with the interventions out of `interventies` that serve it. */
export function factorenMet(
  register: Register,
  interventies: readonly CterRecord<'interventie'>[],
): readonly { factor: CterRecord<'beschermende-factor'>; door: readonly CterRecord<'interventie'>[] }[] {
  return [...register.all('beschermende-factor')]
    .sort((a, b) => a.velden.nummer - b.velden.nummer)
    .map((factor) => ({
      factor,
      door: interventies.filter((i) => i.velden['beschermende-factoren'].includes(factor.id)),
    }));
}
