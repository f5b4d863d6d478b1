import { afsprakenVan, type Stand } from '../facts/afspraken.ts';
import { jarenVanLooptijd } from '../facts/beloofd.ts';
import { uitvoeringenVan } from '../facts/uitvoeringen.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'interventies/weerbaar-opvoeden.md';

/** Whether the year was counted, is over, and came short without a report that says why. */
const isGemist = (stand: Stand, today: string): boolean =>
  stand.registratie === 'ja' &&
  stand.tekort > 0 &&
  stand.verklaringen.length === 0 &&
  stand.tijdvak.tot !== undefined &&
  stand.tijdvak.tot < today &&
  stand.maat !== 'bezetting';

/**
 * Advice: a promise that was counted and not kept, without an explanation to the council. Of what was never
 * recorded nobody knows whether it was kept: `cter status` names it.
 */
export const check = defineCheck({
  code: 'afspraak-nagekomen',
  severity: 'advies',
  title: 'Een afspraak is nagekomen, of het jaarverslag legt uit waarom niet.',
  why: 'Niet alles lukt. De raad mag wel weten wat er niet kwam, en waarom.',
  fix: 'Leg vast wat er nog ontbreekt, of zet in het jaarverslag van dat jaar een verklaring bij de afspraak.',
  good: {
    ...example(PATH, {
      looptijd: '{ van: 2020-06-01, tot: 2021-05-31 }',
      afspraken: '[{ id: bijeenkomsten, vorm: bijeenkomst, aantal: 1, per: looptijd }]',
    }),
  },
  bad: example(PATH, {
    looptijd: '{ van: 2021-01-01, tot: 2021-05-31 }',
    afspraken: '[{ id: bijeenkomsten, vorm: bijeenkomst, aantal: 4, per: jaar }]',
  }),
  expected: [`${PATH}:10:13`],
  *find(register, { today, settings: { termijnen } }) {
    for (const record of register.all('interventie')) {
      if (uitvoeringenVan(register, record.id).length === 0) continue;
      const jaren = jarenVanLooptijd(record.velden.looptijd, today);
      const gemist = jaren
        .flatMap((jaar) => afsprakenVan(register, record, jaar, { today, termijnen }))
        .filter((stand) => isGemist(stand, today));
      for (const nummer of new Set(gemist.map((s) => s.nummer))) {
        const deze = gemist.filter((s) => s.nummer === nummer);
        const tellen = deze.map((s) => `${s.jaar}: ${s.uitgevoerd.length} van ${s.verschuldigd}`).join(', ');
        const id = deze[0]?.sleutel ?? '';
        yield {
          record,
          where: { pad: ['afspraken', nummer] },
          message: `Deze afspraak is niet nagekomen (${tellen}), en geen jaarverslag legt uit waarom.`,
          hint: `Leg vast wat ontbreekt, of zet bij ‘verklaringen’ van het jaarverslag: afspraak: ${id}.`,
        };
      }
    }
  },
});
