import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'uitvoeringen/2021-04-08-bijeenkomst.md';

/** A delivery stands in time exactly once: on a day or in a period. */
export const check = defineCheck({
  code: 'datum-of-periode',
  severity: 'fout',
  title: 'Een uitvoering heeft een datum of een periode, precies één van de twee.',
  why: 'Zonder dag telt de activiteit in geen enkel jaar mee. Met twee is niet te zeggen welke geldt.',
  fix: 'Vul ‘datum’ in voor één dag, en anders ‘periode’.',
  good: example(PATH, { datum: undefined, periode: '{ van: 2021-04-08, tot: 2021-04-09 }' }),
  bad: example(PATH, { periode: '{ van: 2021-04-08, tot: 2021-04-09 }' }),
  expected: [`${PATH}:7:10`],
  *find(register) {
    for (const record of register.all('uitvoering')) {
      const { datum, periode } = record.velden;
      if ((datum === undefined) !== (periode === undefined)) continue;
      yield {
        record,
        where: { pad: ['periode'] },
        message:
          datum === undefined
            ? 'Deze uitvoering heeft geen datum en geen periode.'
            : 'Deze uitvoering heeft een datum én een periode.',
        hint:
          datum === undefined
            ? 'Vul ‘datum’ in voor één dag, of ‘periode’ voor meer dagen.'
            : 'Haal een van de twee weg.',
      };
    }
  },
});
