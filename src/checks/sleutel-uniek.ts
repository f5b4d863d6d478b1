import { groepenMet } from '../facts/groepen.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'interventies/weerbaar-opvoeden.md';

/** The groups of which the items may be referred to. */
const met = groepenMet((velden) => velden.some((v) => v.naam === 'id'));

/** Within one list of a record every id of its own stands once. */
export const check = defineCheck({
  code: 'sleutel-uniek',
  severity: 'fout',
  title: 'Binnen een lijst heeft elk deel een eigen id.',
  why: 'Afspraken, doelen en stappen worden met hun id aangewezen. Bij twee dezelfde is niet te zeggen welke is bedoeld.',
  fix: 'Geef een van de twee een andere id.',
  good: example(PATH, {
    doelgroepen:
      '\n  - { id: ouders, naam: ouders, direct: true }\n  - { id: docenten, naam: docenten, direct: false }',
  }),
  bad: example(PATH, {
    doelgroepen:
      '\n  - { id: ouders, naam: ouders, direct: true }\n  - { id: ouders, naam: docenten, direct: false }',
  }),
  expected: [`${PATH}:10:11`],
  *find(register) {
    for (const [record, groepen] of met(register)) {
      const seen = new Map<string, readonly (string | number)[]>();
      for (const { pad, waarden } of groepen) {
        const key = `${pad.slice(0, -1).join('/')} ${waarden['id']}`;
        const first = seen.get(key);
        if (!first) seen.set(key, pad);
        else {
          yield {
            record,
            where: { pad: [...pad, 'id'] },
            message: `De id ‘${waarden['id']}’ staat al eerder in deze lijst.`,
            hint: 'Geef een van de twee een andere id.',
            related: [{ record, where: { pad: [...first, 'id'] }, message: 'Hier staat dezelfde id.' }],
          };
        }
      }
    }
  },
});
