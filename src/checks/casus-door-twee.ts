import { besluitenMetTwee } from '../facts/besluiten-casus.ts';
import { type Beslisfout, type Beslissers, beslisfout } from '../facts/twee-beslissers.ts';
import type { CterRecord, DataPath, Register } from '../register/register.ts';
import { defineCheck, type Finding } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'casussen/k7m2q9xd.md';
const SIGNAAL = 'signalen/2021-03-02-7k3m.md';
const melding = '\n  - { fase: melding, op: 2021-03-02, door: netwerkregisseur }\n';
const weging = (medebeslisser: string) => ({
  wegingen: `\n  - { uitkomst: volgen, criterium: vaker gezien, overleg: weegoverleg, door: netwerkregisseur${medebeslisser}, op: 2021-03-09 }`,
});

const WORDS: Readonly<
  Record<Beslisfout, readonly [veld: 'door' | 'medebeslisser', message: string, hint: string]>
> = {
  'geen-eerste': [
    'door',
    'Bij dit besluit staat niet wie het heeft genomen.',
    'Voeg ‘door’ toe met de id van een netwerklid.',
  ],
  'geen-tweede': [
    'medebeslisser',
    'Bij dit besluit staat niet wie heeft meebeslist; hier zijn twee mensen voor nodig.',
    'Voeg ‘medebeslisser’ toe: iemand van een andere organisatie.',
  ],
  dezelfde: [
    'medebeslisser',
    'Dezelfde persoon heeft besloten en meebeslist.',
    'Noem als medebeslisser iemand van een andere organisatie.',
  ],
  'zelfde-organisatie': [
    'medebeslisser',
    'De twee mensen die dit besloten, zijn van dezelfde organisatie.',
    'Laat iemand van een andere organisatie meebeslissen. Is het een andere afdeling? Maak daar dan een eigen organisatie van.',
  ],
  'organisatie-onbekend': [
    'medebeslisser',
    'Van minstens één van de twee mensen die dit besloten, staat de organisatie niet vast.',
    'Vul bij beide netwerkleden de organisatie in.',
  ],
};

function* judged(register: Register, record: CterRecord, pad: DataPath, wie: Beslissers): Iterable<Finding> {
  const fout = beslisfout(register, wie);
  if (!fout) return;
  const [veld, message, hint] = WORDS[fout];
  yield { record, where: { pad: [...pad, veld], part: 'value' }, message, hint };
}

/** Decisions that weigh heavily are taken by two people of different organisations; gegevensmodel, "Casus". */
export const check = defineCheck({
  code: 'casus-door-twee',
  severity: 'fout',
  title: 'Over een casus en over een signaal beslissen twee mensen van verschillende organisaties.',
  why: 'Wegen, delen, verlengen, afsluiten en vernietigen raken iemand diep. Eén persoon of één organisatie mag dat niet alleen beslissen.',
  fix: 'Vul bij ‘door’ en ‘medebeslisser’ twee netwerkleden van verschillende organisaties in.',
  good: {
    ...example(PATH, {
      verloop: `${melding}  - { fase: weging, op: 2021-03-09, door: netwerkregisseur, medebeslisser: wijkagent }`,
    }),
    ...example(SIGNAAL, weging(', medebeslisser: wijkagent')),
  },
  bad: {
    ...example(PATH, {
      verloop: `${melding}  - { fase: weging, op: 2021-03-09, door: netwerkregisseur, medebeslisser: beleidsmedewerker }`,
    }),
    ...example(SIGNAAL, weging('')),
  },
  expected: [`${PATH}:8:76`, `${SIGNAAL}:9:5`],
  *find(register) {
    for (const record of register.all('casus'))
      for (const { pad, wie } of besluitenMetTwee(record)) yield* judged(register, record, pad, wie);
    for (const record of register.all('vernietiging')) yield* judged(register, record, [], record.velden);
    for (const record of register.all('signaal'))
      for (const [i, weging] of record.velden.wegingen.entries())
        yield* judged(register, record, ['wegingen', i], weging);
  },
});
