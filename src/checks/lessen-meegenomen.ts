import { isOpenLes, lessenVan } from '../facts/lessen.ts';
import { counted } from '../text/lists.ts';
import { defineCheck } from './define.ts';
import { example, exampleRegister } from './example-register.ts';

const OUD = 'interventies/eerder.md';
const NIEUW = 'interventies/weerbaar-opvoeden.md';
const LES = 'evaluaties/weerbaar-opvoeden.md';

const met = (status: string) => ({
  [OUD]: exampleRegister[NIEUW],
  ...example(NIEUW, { relaties: '[{ soort: vervolg-op, interventie: eerder }]' }),
  ...example(LES, {
    over: 'interventie/eerder',
    verbeterpunten: `\n  - { wat: Eerder plannen met scholen., wie: netwerkregisseur, uiterlijk: 2021-03-01, status: ${status} }`,
  }),
});

/** Advice: an intervention that follows on another whose points of improvement are past their day and still open. */
export const check = defineCheck({
  code: 'lessen-meegenomen',
  severity: 'advies',
  title: 'Een vervolg begint niet met lessen die zijn blijven liggen.',
  why: 'Een verbeterpunt dat niemand oppakte, komt in het vervolg terug als hetzelfde probleem.',
  fix: 'Pak de open verbeterpunten op, of leg vast dat ze vervallen, met ‘cter evaluate evaluatie/… --punt … --status …’.',
  good: met('gedaan'),
  bad: met('open'),
  expected: [`${NIEUW}:12:12`],
  *find(register, { today }) {
    for (const record of register.all('interventie')) {
      for (const [i, { soort, interventie }] of record.velden.relaties.entries()) {
        if (soort !== 'vervolg-op' || interventie === undefined) continue;
        const open = lessenVan(register, interventie).filter(
          (les) => isOpenLes(les) && les.punt.uiterlijk !== undefined && les.punt.uiterlijk < today,
        );
        const [eerste] = open;
        if (!eerste) continue;
        yield {
          record,
          where: { pad: ['relaties', i] },
          message: `Van ${interventie} ${open.length === 1 ? 'ligt' : 'liggen'} nog ${counted(open.length, 'verbeterpunt', 'verbeterpunten')} open.`,
          hint: `Begin met: cter evaluate ${eerste.evaluatie.ref} --punt ${eerste.nummer + 1} --status gedaan.`,
          related: open.map((les) => ({
            record: les.evaluatie,
            where: { pad: ['verbeterpunten', les.nummer] },
            message: 'Dit verbeterpunt staat nog open.',
          })),
        };
      }
    }
  },
});
