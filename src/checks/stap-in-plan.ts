import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'stappenplannen/contactcirkel.md';

/** Every step that must come before another is a step of the same checklist. */
export const check = defineCheck({
  code: 'stap-in-plan',
  severity: 'fout',
  title: 'Een stap komt na een stap van hetzelfde stappenplan.',
  why: 'Staat bij ‘na’ een stap die er niet is, dan kan niemand de stap ooit op tijd zetten.',
  fix: 'Gebruik bij ‘na’ de id van een stap van dit stappenplan.',
  good: example(PATH, {
    stappen:
      '\n  - { id: afstemmen, titel: Afstemmen, door: netwerkregisseur }\n  - { id: uitnodigen, titel: Uitnodigen, door: netwerkregisseur, na: [afstemmen] }',
  }),
  bad: example(PATH, {
    stappen:
      '\n  - { id: afstemmen, titel: Afstemmen, door: netwerkregisseur }\n  - { id: uitnodigen, titel: Uitnodigen, door: netwerkregisseur, na: [overleggen] }',
  }),
  expected: [`${PATH}:7:71`],
  *find(register) {
    for (const record of register.all('stappenplan')) {
      const ids = record.velden.stappen.map((s) => s.id);
      for (const [i, stap] of record.velden.stappen.entries()) {
        for (const [j, na] of stap.na.entries()) {
          if (ids.includes(na)) continue;
          const near = nearest(na, ids);
          yield {
            record,
            where: { pad: ['stappen', i, 'na', j] },
            message: `De stap ${quote(na)} staat niet in dit stappenplan.`,
            hint: near ? `Bedoelde u ‘${near}’?` : `Kies uit ${listing(ids, 'of')}.`,
          };
        }
      }
    }
  },
});
