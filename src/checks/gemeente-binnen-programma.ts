import { programmaVan } from '../facts/programma-van.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'interventies/weerbaar-opvoeden.md';

/** An intervention runs only in municipalities that take part in its programme. */
export const check = defineCheck({
  code: 'gemeente-binnen-programma',
  severity: 'fout',
  title: 'Een interventie loopt in gemeenten die meedoen aan het programma.',
  why: 'Een gemeente buiten het programma krijgt geen overzicht. Wat u daar belooft, ziet dan niemand terug.',
  fix: 'Haal de gemeente weg bij de interventie, of voeg haar toe aan het programma.',
  good: example(PATH, { gemeenten: '[voorbeeldstad, voorbeelddorp]' }),
  bad: example(PATH, { gemeenten: '[voorbeeldstad, buitendorp]' }),
  expected: [`${PATH}:5:28`],
  *find(register) {
    for (const record of register.all('interventie')) {
      const programma = programmaVan(register, record);
      if (!programma) continue;
      for (const [i, gemeente] of record.velden.gemeenten.entries()) {
        if (programma.velden.gemeenten.includes(gemeente) || !register.find('gemeente', gemeente)) continue;
        yield {
          record,
          where: { pad: ['gemeenten', i] },
          message: `De gemeente ‘${gemeente}’ doet niet mee aan het programma van deze interventie.`,
          hint: 'Haal de gemeente hier weg, of voeg haar toe aan het programma.',
          related: [
            {
              record: programma,
              where: { pad: ['gemeenten'] },
              message: 'Deze gemeenten doen mee aan het programma.',
            },
          ],
        };
      }
    }
  },
});
