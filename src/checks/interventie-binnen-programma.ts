import { overlapt } from '../facts/periode.ts';
import { programmaVan } from '../facts/programma-van.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'interventies/weerbaar-opvoeden.md';

/** An intervention runs at least one day in the period of its programme, where that has one. */
export const check = defineCheck({
  code: 'interventie-binnen-programma',
  severity: 'waarschuwing',
  title: 'Een interventie loopt in de periode van het programma.',
  why: 'Een interventie die helemaal buiten het programma valt, hoort vaak bij een eerder of later programma, of heeft een verkeerd jaartal.',
  fix: 'Controleer de looptijd van de interventie en de periode van het programma.',
  good: example(PATH, { looptijd: '{ van: 2019-01-01, tot: 2021-12-31 }' }),
  bad: example(PATH, { looptijd: '{ van: 2012-01-01, tot: 2012-12-31 }' }),
  expected: [`${PATH}:6:11`],
  *find(register) {
    for (const record of register.all('interventie')) {
      const programma = programmaVan(register, record);
      const periode = programma?.velden.periode;
      if (!programma || !periode || overlapt(record.velden.looptijd, periode)) continue;
      yield {
        record,
        where: { pad: ['looptijd'] },
        message: 'Deze interventie loopt geen enkele dag in de periode van het programma.',
        hint: 'Controleer het jaartal, of zet de interventie bij het programma waar ze bij hoort.',
        related: [
          { record: programma, where: { pad: ['periode'] }, message: 'Dit is de periode van het programma.' },
        ],
      };
    }
  },
});
