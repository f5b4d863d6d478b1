import { type Actie, afgesprokenActies } from '../facts/acties.ts';
import { interventiesAchter } from '../facts/waarover.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { commandLine } from './command-line.ts';
import { betreft, defineAandacht, dringendOp } from './define.ts';

/** The municipalities that a thing to do concerns: of its deployment, or of the intervention it is about. */
function gemeentenVan(register: Register, record: CterRecord): readonly string[] {
  if (record.soort === 'contactcirkel') return [(record as CterRecord<'contactcirkel'>).velden.gemeente];
  const over =
    record.soort === 'evaluatie'
      ? interventiesAchter(register, (record as CterRecord<'evaluatie'>).velden.over)
      : interventiesAchter(register, record.ref);
  return over.flatMap((id) => register.find('interventie', id)?.velden.gemeenten ?? []);
}

function opdrachtVan({ record, pad }: Actie): string {
  const nummer = String(Number(pad[1]) + 1);
  if (record.soort === 'evaluatie')
    return commandLine('evaluate', record.ref, '--punt', nummer, '--status', 'gedaan');
  if (record.soort === 'analyse') {
    const aanbeveling = (record as CterRecord<'analyse'>).velden.aanbevelingen[Number(pad[1])];
    return commandLine('update', record.ref, '--set', `aanbevelingen.${aanbeveling?.id}.status=gedaan`);
  }
  const actie = (record as CterRecord<'contactcirkel'>).velden.acties[Number(pad[1])];
  return commandLine('circle', 'action', record.id, actie?.id ?? '');
}

/** Actions, improvement points and recommendations that are late or due soon. */
export const aandacht = defineAandacht({
  naam: 'acties',
  titel: 'Acties en verbeterpunten',
  *vind(register, blik) {
    for (const actie of afgesprokenActies(register)) {
      const { record, pad, woord, wie, uiterlijk, status } = actie;
      if (status === 'gedaan' || uiterlijk === undefined) continue;
      const dringend = dringendOp(uiterlijk, blik);
      if (dringend === undefined || !betreft(gemeentenVan(register, record), blik)) continue;
      yield {
        sleutel: `actie/${record.ref}/${pad.join('/')}`,
        dringend,
        datum: uiterlijk,
        tekst: `${woord} van ${record.ref}${wie === undefined ? '' : `, door ${wie}`}`,
        refs: [record.ref],
        opdracht: opdrachtVan(actie),
      };
    }
  },
});
