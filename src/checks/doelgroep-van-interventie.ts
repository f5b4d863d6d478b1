import type { CterRecord, DataPath, Register } from '../register/register.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import { defineCheck, type Finding } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'uitvoeringen/2021-04-08-bijeenkomst.md';
type Bereik = readonly { readonly doelgroep: string }[];

function interventieVan(register: Register, ref: string): CterRecord<'interventie'> | undefined {
  const record = register.byRef(ref);
  if (record?.soort === 'uitvoering')
    return register.find('interventie', (record as CterRecord<'uitvoering'>).velden.interventie);
  return record?.soort === 'interventie' ? (record as CterRecord<'interventie'>) : undefined;
}

function* unknown(
  record: CterRecord,
  interventie: CterRecord<'interventie'> | undefined,
  bereik: Bereik,
  pad: DataPath,
): Iterable<Finding> {
  if (!interventie) return;
  const ids = interventie.velden.doelgroepen.map((d) => d.id);
  for (const [i, { doelgroep }] of bereik.entries()) {
    if (ids.includes(doelgroep)) continue;
    const near = nearest(doelgroep, ids);
    yield {
      record,
      where: { pad: [...pad, i, 'doelgroep'] },
      message: `De interventie heeft geen doelgroep met de id ${quote(doelgroep)}.`,
      hint: near
        ? `Bedoelde u ‘${near}’?`
        : ids.length > 0
          ? `Kies uit ${listing(ids, 'of')}.`
          : 'Voeg de doelgroep eerst toe aan de interventie.',
      related: [
        {
          record: interventie,
          where: { pad: ['doelgroepen'], part: 'key' },
          message: 'Dit is de interventie.',
        },
      ],
    };
  }
}

/** Reach is counted for target groups that the intervention has. */
export const check = defineCheck({
  code: 'doelgroep-van-interventie',
  severity: 'fout',
  title: 'Bereik gaat over een doelgroep van de interventie.',
  why: 'Het jaarverslag zet beoogd en bereikt naast elkaar per doelgroep. Een doelgroep met een andere id telt daar niet mee.',
  fix: 'Gebruik de id van een doelgroep die bij de interventie staat.',
  good: example(PATH, { bereik: '[{ doelgroep: ouders, bereikt: 12 }]' }),
  bad: example(PATH, { bereik: '[{ doelgroep: ouderen, bereikt: 12 }]' }),
  expected: [`${PATH}:7:23`],
  *find(register) {
    for (const record of register.all('uitvoering'))
      yield* unknown(record, interventieVan(register, record.ref), record.velden.bereik, ['bereik']);
    for (const record of register.all('evaluatie'))
      yield* unknown(
        record,
        interventieVan(register, record.velden.over),
        record.velden.oordeel?.bereik ?? [],
        ['oordeel', 'bereik'],
      );
  },
});
