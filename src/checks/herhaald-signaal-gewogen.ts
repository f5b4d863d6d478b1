import { geldendeNorm } from '../facts/geldende-norm.ts';
import { daysAfter, longDate } from '../text/dates.ts';
import { listing } from '../text/lists.ts';
import { defineCheck } from './define.ts';
import { example, exampleRegister } from './example-register.ts';

const PATH = 'signalen/2021-03-02-7k3m.md';
const EERDER = 'signalen/2021-02-01-4hq2.md';
const eerder = exampleRegister[PATH].replace('datum: 2021-03-02', 'datum: 2021-02-01');

/** A signal that comes back is weighed anew: an earlier weighing does not hold for it. */
export const check = defineCheck({
  code: 'herhaald-signaal-gewogen',
  severity: 'waarschuwing',
  title: 'Een signaal dat terugkomt, wordt opnieuw gewogen.',
  why: 'Eén keer kan toeval zijn, twee keer is een patroon. In Britse onderzoeken naar aanslagen bleken eerdere meldingen niet meegewogen.',
  fix: 'Weeg het signaal samen met de eerdere: ‘cter signal weigh’.',
  good: {
    [EERDER]: eerder,
    ...example(PATH, {
      status: 'gewogen',
      eerder: '[2021-02-01-4hq2]',
      wegingen:
        '\n  - { uitkomst: volgen, criterium: komt terug, overleg: weegoverleg, door: netwerkregisseur, medebeslisser: wijkagent, op: 2021-03-09 }',
    }),
  },
  bad: { [EERDER]: eerder, ...example(PATH, { eerder: '[2021-02-01-4hq2]' }) },
  expected: [`${PATH}:8:1`],
  *find(register, { today, settings }) {
    const dagen = geldendeNorm('weging-herhaald-signaal', settings.termijnen);
    for (const record of register.all('signaal')) {
      const { datum, eerder, wegingen } = record.velden;
      if (eerder.length === 0 || wegingen.length > 0) continue;
      const uiterlijk = daysAfter(datum, dagen);
      if (today <= uiterlijk) continue;
      yield {
        record,
        where: { pad: ['eerder'], part: 'key' },
        message: `Dit signaal komt terug na ${listing(eerder)} en is niet opnieuw gewogen; dat moest uiterlijk ${longDate(uiterlijk)}.`,
        hint: `Weeg het samen met wat eerder is gezien: cter signal weigh ${record.id}.`,
        related: eerder.flatMap((id) => {
          const ander = register.find('signaal', id);
          return ander
            ? [{ record: ander, where: { pad: ['status'] }, message: 'Dit is een eerder signaal.' }]
            : [];
        }),
      };
    }
  },
});
