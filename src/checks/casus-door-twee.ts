import { besluitenMetTwee } from '../facts/besluiten-casus.ts';
import { deciderFinding } from './decider-finding.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'casussen/k7m2q9xd.md';
const melding = '\n  - { fase: melding, op: 2021-03-02, door: netwerkregisseur }\n';
/** Decisions that weigh heavily are taken by two people of different organisations; gegevensmodel, "Casus". */
export const check = defineCheck({
  code: 'casus-door-twee',
  severity: 'fout',
  title: 'Over een casus beslissen twee mensen van verschillende organisaties.',
  why: 'Wegen, delen, verlengen, afsluiten en vernietigen raken iemand diep. Eén persoon of één organisatie mag dat niet alleen beslissen.',
  fix: 'Vul bij ‘door’ en ‘medebeslisser’ twee netwerkleden van verschillende organisaties in.',
  good: {
    ...example(PATH, {
      verloop: `${melding}  - { fase: weging, op: 2021-03-09, door: netwerkregisseur, medebeslisser: wijkagent }`,
    }),
  },
  bad: {
    ...example(PATH, {
      verloop: `${melding}  - { fase: weging, op: 2021-03-09, door: netwerkregisseur, medebeslisser: beleidsmedewerker }`,
    }),
  },
  expected: [`${PATH}:8:76`],
  *find(register) {
    for (const record of register.all('casus'))
      for (const { pad, wie } of besluitenMetTwee(record)) yield* deciderFinding(register, record, pad, wie);
    for (const record of register.all('vernietiging'))
      yield* deciderFinding(register, record, [], record.velden);
  },
});
