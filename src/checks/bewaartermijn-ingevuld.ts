import { bewaartermijn } from '../facts/bewaartermijn.ts';
import { longDate } from '../text/dates.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'casussen/k7m2q9xd.md';
const afgesloten = (tot: string) => ({
  afsluiting: '{ zorgen: alle-aangepakt, terugkoppeling: gedaan }',
  bewaren: `{ tot: ${tot}, grondslag: wettelijke-termijn }`,
  verloop: `
  - { fase: melding, op: 2021-03-02, door: netwerkregisseur }
  - { fase: weging, op: 2021-03-09, besluit: opnemen, door: netwerkregisseur, medebeslisser: wijkagent }
  - { fase: monitoring, op: 2021-03-16, door: netwerkregisseur, medebeslisser: wijkagent }
  - { fase: afgesloten, op: 2021-05-03, besluit: afsluiten, criterium: plan-uitgevoerd, overleg: casusoverleg, door: netwerkregisseur, medebeslisser: wijkagent }`,
});

/** A case that came to its end says until when it is kept, and no longer than cter.yaml allows. */
export const check = defineCheck({
  code: 'bewaartermijn-ingevuld',
  severity: 'fout',
  title: 'Een casus die klaar is, heeft een bewaartermijn die niet langer is dan afgesproken.',
  why: 'Persoonsgegevens mogen niet langer worden bewaard dan nodig. Zonder einddatum vernietigt niemand ze ooit.',
  fix: 'Vul ‘bewaren’ in met de dag die uit de termijn in cter.yaml volgt. Langer bewaren is een eigen besluit van twee mensen, onder ‘verlengd’.',
  good: example(PATH, afgesloten('2026-05-03')),
  bad: example(PATH, afgesloten('2031-05-03')),
  expected: [`${PATH}:13:17`],
  *find(register, { settings: { casuistiek } }) {
    if (!casuistiek) return;
    for (const record of register.all('casus')) {
      const mag = bewaartermijn(register, record, casuistiek);
      const { bewaren } = record.velden;
      if (!mag || (bewaren && bewaren.tot <= mag.tot)) continue;
      yield bewaren
        ? {
            record,
            where: { pad: ['bewaren', 'tot'] },
            message: `Deze casus wordt bewaard tot en met ${longDate(bewaren.tot)}, maar de termijn in cter.yaml loopt tot en met ${longDate(mag.tot)}.`,
            hint: `Zet ‘tot’ op ${mag.tot}. Moet het langer, leg dan een verlenging vast met ‘cter case review’.`,
          }
        : {
            record,
            message: 'Deze casus is klaar, maar er staat niet tot wanneer hij wordt bewaard.',
            hint: `Voeg toe: bewaren: { tot: ${mag.tot}, grondslag: ${mag.grondslag} }.`,
          };
    }
  },
});
