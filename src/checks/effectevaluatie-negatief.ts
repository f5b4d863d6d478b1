import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'evaluaties/weerbaar-opvoeden.md';

/** An adopted effect evaluation speaks of negative effects; Toolkit Evidence-Based Werken (NCTV and SZW, 2019). */
export const check = defineCheck({
  code: 'effectevaluatie-negatief',
  severity: 'fout',
  title: 'Een vastgestelde effectevaluatie noemt de negatieve effecten.',
  why: 'Een goed bedoelde activiteit kan ook schaden. Wie er niet naar vraagt, ziet het niet. ‘Geen waargenomen’ is een goed antwoord.',
  fix: 'Vul onder ‘oordeel’ het veld ‘negatieve-effecten’ in. Zijn ze niet gezien, schrijf dan: geen waargenomen.',
  good: example(PATH, {
    soort: 'effect',
    status: 'vastgesteld',
    oordeel: '{ negatieve-effecten: geen waargenomen }',
  }),
  bad: example(PATH, {
    soort: 'effect',
    status: 'vastgesteld',
    oordeel: '{ opbrengst: Ouders kennen de weg naar hulp. }',
  }),
  expected: [`${PATH}:7:1`],
  *find(register) {
    for (const record of register.all('evaluatie')) {
      const { soort, status, oordeel } = record.velden;
      if (soort !== 'effect' || status !== 'vastgesteld' || oordeel?.['negatieve-effecten'] !== undefined)
        continue;
      yield {
        record,
        where: { pad: ['oordeel', 'negatieve-effecten'] },
        message: 'Deze effectevaluatie is vastgesteld, maar zegt niets over negatieve effecten.',
        hint: 'Voeg onder ‘oordeel’ toe: negatieve-effecten, met wat er is gezien of ‘geen waargenomen’.',
      };
    }
  },
});
