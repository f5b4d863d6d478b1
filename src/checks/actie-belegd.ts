import { afgesprokenActies } from '../facts/acties.ts';
import { listing } from '../text/lists.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'evaluaties/weerbaar-opvoeden.md';

/** Every action, improvement point and accepted recommendation has an owner and a date. */
export const check = defineCheck({
  code: 'actie-belegd',
  severity: 'fout',
  title: 'Elke actie heeft iemand die het doet en een datum.',
  why: 'Een actie zonder eigenaar of zonder datum wordt niet gedaan, en niemand merkt het.',
  fix: 'Vul ‘wie’ in met een functie of organisatie, en ‘uiterlijk’ met een datum.',
  good: example(PATH, {
    verbeterpunten:
      '\n  - { wat: Eerder plannen met scholen., wie: netwerkregisseur, uiterlijk: 2021-09-01, status: open }',
  }),
  bad: example(PATH, { verbeterpunten: '\n  - { wat: Eerder plannen met scholen., status: open }' }),
  expected: [`${PATH}:7:5`],
  *find(register) {
    for (const { record, pad, woord, wie, uiterlijk } of afgesprokenActies(register)) {
      const mist = [
        ...(wie === undefined ? ['iemand die het doet'] : []),
        ...(uiterlijk === undefined ? ['een datum'] : []),
      ];
      if (mist.length === 0) continue;
      const velden = [
        ...(wie === undefined ? ['‘wie’'] : []),
        ...(uiterlijk === undefined ? ['‘uiterlijk’'] : []),
      ];
      yield {
        record,
        where: { pad },
        message: `${woord} mist ${listing(mist)}.`,
        hint: `Vul ${listing(velden)} in.`,
      };
    }
  },
});
