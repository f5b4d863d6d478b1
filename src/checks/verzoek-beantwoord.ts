import { geldendeNorm } from '../facts/geldende-norm.ts';
import { antwoordVoor, isOpen } from '../facts/verzoektermijn.ts';
import { longDate } from '../text/dates.ts';
import { defineCheck } from './define.ts';

const PATH = 'verzoeken/2021-04-06-4hq2.md';
const verzoek = (rest: string) =>
  `---\nontvangen-op: 2021-04-06\nsoort: inzage\ncontactpunt: voorbeeldstad\n${rest}---\n`;

/** Who asks about their own data gets an answer within the term of the law. */
export const check = defineCheck({
  code: 'verzoek-beantwoord',
  severity: 'waarschuwing',
  title: 'Een verzoek over iemands eigen gegevens wordt op tijd beantwoord.',
  why: 'Iedereen mag weten wat er over hem of haar is vastgelegd. De AVG geeft daar een maand voor.',
  fix: 'Handel het verzoek af met ‘cter case rights’. Is uitstel nodig, laat dat de aanvrager binnen de termijn weten.',
  good: { [PATH]: verzoek('besluit: toegewezen\nafgehandeld-op: 2021-04-20\n') },
  bad: { [PATH]: verzoek('') },
  expected: [`${PATH}:2:15`],
  *find(register, { today, settings }) {
    const maanden = geldendeNorm('verzoek', settings.termijnen);
    for (const record of register.all('verzoek')) {
      const uiterlijk = antwoordVoor(record, maanden);
      if (!isOpen(record) || today <= uiterlijk) continue;
      yield {
        record,
        where: { pad: ['ontvangen-op'] },
        message: `Dit verzoek moest uiterlijk ${longDate(uiterlijk)} beantwoord zijn.`,
        hint: `Handel het af: cter case rights ${record.id} --besluit toegewezen.`,
      };
    }
  },
});
