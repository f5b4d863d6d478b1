import { gebeurdNa } from '../facts/gebeurd.ts';
import { longDate } from '../text/dates.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'uitvoeringen/2021-04-08-bijeenkomst.md';

/** What has happened did not happen after today. */
export const check = defineCheck({
  code: 'datum-niet-in-toekomst',
  severity: 'fout',
  title: 'Wat al gebeurd is, heeft geen datum in de toekomst.',
  why: 'Een activiteit die nog moet komen, telt niet als geleverd. Een verkeerde datum zet haar in het verkeerde jaar.',
  fix: 'Verbeter de datum, of zet de status op gepland als het nog moet gebeuren.',
  good: example(PATH, { status: 'gepland', datum: '2021-09-08' }),
  bad: example(PATH, { datum: '2021-09-08' }),
  expected: [`${PATH}:5:8`],
  *find(register, { today }) {
    for (const record of register.everything()) {
      for (const { pad, datum } of gebeurdNa(record, today)) {
        yield {
          record,
          where: { pad },
          message: `Dit is volgens het record al gebeurd, maar ${longDate(datum)} moet nog komen.`,
          hint: 'Verbeter de datum. Moet het nog gebeuren, vul deze dan nog niet in of zet de status op gepland.',
        };
      }
    }
  },
});
