import { stapfouten } from '../steps/machine.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';
import { stapfinding } from './step-finding.ts';

const PATH = 'contactcirkels/2021-03-01-bedreiging.md';
const stap = (id: string, dag: string) =>
  `  - { stap: ${id}, op: 2021-03-${dag}, door: netwerkregisseur, uitkomst: gedaan }`;

/** The steps of a contact circle exist in its checklist and come in an order it allows. */
export const check = defineCheck({
  code: 'stappen-op-volgorde',
  severity: 'fout',
  title: 'De stappen van een contactcirkel volgen het stappenplan.',
  why: 'Het stappenplan zegt wie wanneer wat doet. Ontbreekt een stap, dan is achteraf niet te zien of die is vergeten of met opzet is overgeslagen.',
  fix: 'Zet de stappen in de volgorde van het stappenplan. Is een stap met opzet overgeslagen, zet die er dan bij met ‘uitkomst: overgeslagen’ en een toelichting.',
  good: example(PATH, {
    gedaan: `\n${stap('afstemmen', '01')}\n${stap('uitnodigen', '02')}\n${stap('bijeenkomst', '03')}`,
  }),
  bad: example(PATH, {
    gedaan: `\n${stap('afstemmen', '01')}\n${stap('bijeenkomst', '02')}\n${stap('terugblik', '03')}\n${stap('afstemmen', '04')}`,
  }),
  expected: [`${PATH}:7:13`, `${PATH}:8:13`, `${PATH}:9:13`],
  *find(register) {
    for (const record of register.all('contactcirkel')) {
      const plan = register.find('stappenplan', record.velden.stappenplan);
      if (!plan) continue;
      const gezet = record.velden.gedaan.map((g) => g.stap);
      for (const fout of stapfouten(plan.velden.stappen, gezet)) {
        yield {
          record,
          where: { pad: ['gedaan', fout.index, 'stap'] },
          ...stapfinding(fout, gezet, plan, 'stap'),
        };
      }
    }
  },
});
