import { geldendeNorm } from '../facts/geldende-norm.ts';
import { longDate, monthsAfter } from '../text/dates.ts';
import { counted } from '../text/lists.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'casussen/k7m2q9xd.md';
const bewaren = (op: string, tot: string) => ({
  bewaren: `
  tot: 2021-05-31
  grondslag: termijn-niet-opgenomen
  verlengd:
    - { op: ${op}, tot: ${tot}, grondslag: lopende-procedure, door: netwerkregisseur, medebeslisser: wijkagent }`,
});

/** Keeping longer is decided in time, and for a limited time. */
export const check = defineCheck({
  code: 'verlenging-begrensd',
  severity: 'fout',
  title: 'Een bewaartermijn wordt op tijd verlengd, en niet langer dan mag.',
  why: 'Een verlenging zonder maximum is bewaren voor altijd. En een verlenging achteraf maakt goed wat al niet meer mocht.',
  fix: 'Verleng voordat de termijn voorbij is, en hoogstens met de tijd die als norm ‘verlenging’ geldt.',
  good: example(PATH, bewaren('2021-05-20', '2022-05-31')),
  bad: example(PATH, bewaren('2021-05-20', '2027-05-31')),
  expected: [`${PATH}:13:30`],
  *find(register, { settings }) {
    const maanden = geldendeNorm('verlenging', settings.termijnen);
    for (const record of register.all('casus')) {
      let vorige = record.velden.bewaren?.tot ?? '';
      for (const [i, { op, tot }] of (record.velden.bewaren?.verlengd ?? []).entries()) {
        const pad = ['bewaren', 'verlengd', i];
        if (op > vorige)
          yield {
            record,
            where: { pad: [...pad, 'op'] },
            message: `De termijn was al voorbij op ${longDate(vorige)} toen deze verlenging werd besloten.`,
            hint: 'Wat te laat is, hoort te worden vernietigd. Overleg met de functionaris gegevensbescherming.',
          };
        if (tot > monthsAfter(vorige, maanden))
          yield {
            record,
            where: { pad: [...pad, 'tot'] },
            message: `Deze verlenging duurt langer dan ${counted(maanden, 'maand', 'maanden')} na ${longDate(vorige)}.`,
            hint: `Verleng hoogstens tot en met ${longDate(monthsAfter(vorige, maanden))}, en besluit daarna opnieuw.`,
          };
        vorige = tot;
      }
    }
  },
});
