import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'interventies/weerbaar-opvoeden.md';

/** Every intervention says how it is evaluated. A warning: right after its making that may still be open. */
export const check = defineCheck({
  code: 'evaluatie-afgesproken',
  severity: 'waarschuwing',
  title: 'Van elke interventie is afgesproken hoe ze wordt geëvalueerd.',
  why: 'Zonder afspraak vooraf komt een evaluatie er vaak niet, en weet achteraf niemand of de interventie werkte.',
  fix: 'Vul ‘evaluaties’ in. Noemt het plan geen soort evaluatie, laat ‘soort’ dan weg.',
  good: example(PATH, { evaluaties: '[{ per: uitvoering }]' }),
  bad: example(PATH, { evaluaties: undefined }),
  expected: [`${PATH}:1:1`],
  *find(register) {
    for (const record of register.all('interventie')) {
      if (record.velden.evaluaties.length > 0) continue;
      yield {
        record,
        where: { pad: ['evaluaties'] },
        message: 'Van deze interventie is niet afgesproken hoe ze wordt geëvalueerd.',
        hint: 'Voeg toe, bijvoorbeeld: evaluaties: [{ soort: proces, per: interventie }]',
      };
    }
  },
});
