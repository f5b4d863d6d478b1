import { stapfouten } from '../steps/machine.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';
import { stapfinding } from './step-finding.ts';

const PATH = 'casussen/k7m2q9xd.md';
const fase = (id: string, dag: string) =>
  `  - { fase: ${id}, op: 2021-03-${dag}, door: netwerkregisseur, medebeslisser: wijkagent }`;

/** The phases of a case exist in its checklist and come in an order it allows. */
export const check = defineCheck({
  code: 'fasen-op-volgorde',
  severity: 'fout',
  title: 'De fasen van een casus volgen het stappenplan.',
  why: 'Een casus die zonder weging wordt opgepakt, is besloten zonder dat de gronden zijn gewogen. Het verloop moet dat laten zien.',
  fix: 'Zet de fasen in de volgorde van het stappenplan, en voeg toe wat ontbreekt.',
  good: example(PATH, {
    verloop: `\n${fase('melding', '02')}\n${fase('weging', '09')}\n${fase('monitoring', '16')}`,
  }),
  bad: example(PATH, { verloop: `\n${fase('melding', '02')}\n${fase('monitoring', '09')}` }),
  expected: [`${PATH}:8:13`],
  *find(register) {
    for (const record of register.all('casus')) {
      const plan = register.find('stappenplan', record.velden.stappenplan);
      if (!plan) continue;
      const gezet = record.velden.verloop.map((f) => f.fase);
      for (const fout of stapfouten(plan.velden.stappen, gezet)) {
        yield {
          record,
          where: { pad: ['verloop', fout.index, 'fase'] },
          ...stapfinding(fout, gezet, plan, 'fase'),
        };
      }
    }
  },
});
