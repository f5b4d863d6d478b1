import { deciderFinding } from './decider-finding.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'signalen/2021-03-02-7k3m.md';
const weging = (medebeslisser: string) => ({
  wegingen: `\n  - { uitkomst: volgen, criterium: vaker gezien, overleg: weegoverleg, door: netwerkregisseur${medebeslisser}, op: 2021-03-09 }`,
});

/** A signal is weighed jointly; what was weighed alone stays visible, because the share of it is a fact for the council. */
export const check = defineCheck({
  code: 'signaal-door-twee',
  severity: 'waarschuwing',
  title: 'Een signaal wordt gewogen door twee mensen van verschillende organisaties.',
  why: 'Wie alleen weegt, mist wat een ander ziet. De Inspectie Justitie en Veiligheid zag in 2024 dat signalen vaak door één of twee mensen worden gefilterd.',
  fix: 'Weeg het signaal samen en leg die weging vast als nieuwe regel. Wat alleen is gewogen, blijft staan zoals het is gebeurd.',
  good: example(PATH, weging(', medebeslisser: wijkagent')),
  bad: example(PATH, weging('')),
  expected: [`${PATH}:9:5`],
  *find(register) {
    for (const record of register.all('signaal')) {
      for (const [i, wie] of record.velden.wegingen.entries())
        yield* deciderFinding(register, record, ['wegingen', i], wie);
    }
  },
});
