import { onvolledigeFasen } from '../facts/besluit-compleet.ts';
import { listing } from '../text/lists.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'casussen/k7m2q9xd.md';
const afgesloten = (rest: string) => ({
  afsluiting: '{ zorgen: alle-aangepakt, terugkoppeling: gedaan }',
  bewaren: '{ tot: 2026-05-03, grondslag: wettelijke-termijn }',
  verloop: `
  - { fase: melding, op: 2021-03-02, door: netwerkregisseur }
  - { fase: weging, op: 2021-03-09, besluit: opnemen, door: netwerkregisseur, medebeslisser: wijkagent }
  - { fase: monitoring, op: 2021-03-16, door: netwerkregisseur, medebeslisser: wijkagent }
  - { fase: afgesloten, op: 2021-05-03, besluit: afsluiten, door: netwerkregisseur, medebeslisser: wijkagent${rest} }`,
});

/** Every decision about a case has its ground and its consultation, as the checklist asks. */
export const check = defineCheck({
  code: 'casus-besluit-compleet',
  severity: 'fout',
  title: 'Bij elk besluit over een casus staan de grond en het overleg die het stappenplan vraagt.',
  why: 'Een besluit zonder grond is achteraf niet te toetsen, niet door een rechter en niet door wie het betreft. In Britse onderzoeken ontbraken juist die gronden.',
  fix: 'Vul bij de fase aan wat het stappenplan bij ‘vraagt’ noemt.',
  good: example(PATH, afgesloten(', criterium: plan-uitgevoerd, overleg: casusoverleg')),
  bad: example(PATH, afgesloten(', overleg: casusoverleg')),
  expected: [`${PATH}:10:5`],
  *find(register) {
    for (const record of register.all('casus')) {
      for (const { index, mist } of onvolledigeFasen(register, record)) {
        const velden = listing(mist.map((veld) => `‘${veld}’`));
        yield {
          record,
          where: { pad: ['verloop', index] },
          message: `Bij deze fase ${mist.length === 1 ? 'ontbreekt' : 'ontbreken'} ${velden}; het stappenplan vraagt daarom.`,
          hint: `Voeg ${velden} toe.`,
        };
      }
    }
  },
});
