import { bewarenTot } from '../facts/bewaartermijn.ts';
import { longDate } from '../text/dates.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'casussen/k7m2q9xd.md';
const bewaren = (tot: string) => ({ bewaren: `{ tot: ${tot}, grondslag: termijn-niet-opgenomen }` });

/** What may no longer be kept is destroyed, or kept longer by decision. */
export const check = defineCheck({
  code: 'bewaartermijn-voorbij',
  severity: 'waarschuwing',
  title: 'Een casus wordt vernietigd als de bewaartermijn voorbij is.',
  why: 'Na de termijn is er geen grond meer om de gegevens te hebben. Elke dag langer is een inbreuk op de rechten van iemand.',
  fix: 'Vernietig de casus met ‘cter case destroy’. Is er een reden om langer te bewaren? Laat twee mensen dat besluiten vóór de termijn voorbij is.',
  good: example(PATH, bewaren('2021-06-01')),
  bad: example(PATH, bewaren('2021-05-31')),
  expected: [`${PATH}:9:17`],
  *find(register, { today }) {
    for (const record of register.all('casus')) {
      const tot = bewarenTot(record);
      if (tot === undefined || tot >= today) continue;
      const verlengd = record.velden.bewaren?.verlengd.length ?? 0;
      yield {
        record,
        where: { pad: verlengd > 0 ? ['bewaren', 'verlengd', verlengd - 1, 'tot'] : ['bewaren', 'tot'] },
        message: `De bewaartermijn van deze casus was op ${longDate(tot)} voorbij.`,
        hint: `Vernietig de casus: cter case destroy ${record.id}.`,
      };
    }
  },
});
