import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'uitvoeringen/2021-04-08-bijeenkomst.md';

/** What was postponed or cancelled says why: that is what tells it from forgotten. */
export const check = defineCheck({
  code: 'uitgesteld-met-reden',
  severity: 'waarschuwing',
  title: 'Bij een activiteit die niet doorging, staat waarom.',
  why: 'Uitgesteld met een reden is iets anders dan vergeten. Het jaarverslag legt dat verschil uit aan de raad.',
  fix: 'Vul ‘reden’ in met één zin.',
  good: example(PATH, { status: 'vervallen', reden: 'De scholen waren dicht.' }),
  bad: example(PATH, { status: 'vervallen' }),
  expected: [`${PATH}:4:9`],
  *find(register) {
    for (const record of register.all('uitvoering')) {
      const { status, reden } = record.velden;
      if ((status !== 'uitgesteld' && status !== 'vervallen') || reden !== undefined) continue;
      yield {
        record,
        where: { pad: ['status'] },
        message: `Deze activiteit is ${status}, maar er staat niet waarom.`,
        hint: 'Vul ‘reden’ in met één zin.',
      };
    }
  },
});
