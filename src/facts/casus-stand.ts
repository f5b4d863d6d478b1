/** Where a case stands in its checklist. */
import type { CterRecord, Register } from '../register/register.ts';
import { type Stand, stand } from '../steps/machine.ts';

type Casus = CterRecord<'casus'>;
/** One phase of a checklist. */
export type Fase = CterRecord<'stappenplan'>['velden']['stappen'][number];

/** Where a case stands; undefined when its checklist is not there, which is a finding already. */
export function casusStand(register: Register, { velden }: Casus): Stand<Fase> | undefined {
  const plan = register.find('stappenplan', velden.stappenplan);
  return (
    plan &&
    stand(
      plan.velden.stappen,
      velden.verloop.map((f) => f.fase),
    )
  );
}

/** The phase at which a case came to its end; undefined while it runs. */
export function eindfase(register: Register, casus: Casus): Fase | undefined {
  const laatste = casusStand(register, casus)?.laatste;
  return laatste?.eindpunt === true ? laatste : undefined;
}
