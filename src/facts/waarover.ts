/** Which interventions a record is about in the end, when it is about a delivery, an analysis or a deployment of one. */
import type { CterRecord, Register } from '../register/register.ts';
import { dagenVanCirkel, hoortBij } from './contactcirkels.ts';
import { perRegister } from './per-register.ts';

/** The interventions that promise something for each deployment of the contact circle. */
export const cirkelinterventies = perRegister((register) =>
  register
    .all('interventie')
    .filter(({ velden }) =>
      [...velden.afspraken, ...velden.evaluaties].some((afspraak) => afspraak.per === 'contactcirkel'),
    ),
);

/** The ids of the interventions that `soort/id` is about; empty when it is about none. */
export function interventiesAchter(register: Register, over: string): readonly string[] {
  const record = register.byRef(over);
  if (record?.soort === 'interventie') return [record.id];
  if (record?.soort === 'uitvoering') return [(record as CterRecord<'uitvoering'>).velden.interventie];
  if (record?.soort === 'analyse') return [(record as CterRecord<'analyse'>).velden.interventie];
  if (record?.soort !== 'contactcirkel') return [];
  const cirkel = record as CterRecord<'contactcirkel'>;
  const dagen = dagenVanCirkel(register, cirkel);
  return dagen
    ? cirkelinterventies(register)
        .filter((i) => hoortBij(i, cirkel, dagen.eerste))
        .map((i) => i.id)
    : [];
}
