import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'interventies/weerbaar-opvoeden.md';

/** A relation leads to an intervention here, or names one that is not; never both or neither. */
export const check = defineCheck({
  code: 'relatie-met-iets',
  severity: 'fout',
  title: 'Een relatie noemt een interventie of een naam, precies één van de twee.',
  why: 'Een relatie zonder doel zegt niets. Staan er twee, dan is niet te zeggen welke geldt.',
  fix: 'Vul ‘interventie’ in als die in dit register staat, en anders ‘naam’.',
  good: example(PATH, { relaties: '[{ soort: samen-met, naam: Wijkmentoren }]' }),
  bad: example(PATH, { relaties: '[{ soort: samen-met }]' }),
  expected: [`${PATH}:12:12`],
  *find(register) {
    for (const record of register.all('interventie')) {
      for (const [i, { interventie, naam }] of record.velden.relaties.entries()) {
        if ((interventie === undefined) !== (naam === undefined)) continue;
        yield {
          record,
          where: { pad: ['relaties', i] },
          message:
            naam === undefined
              ? 'Deze relatie zegt niet met welke interventie.'
              : 'Deze relatie noemt een interventie én een naam; één van de twee is genoeg.',
          hint:
            naam === undefined
              ? 'Vul ‘interventie’ in, of ‘naam’ als die niet in dit register staat.'
              : 'Haal ‘naam’ weg: de naam staat al in het record van de interventie.',
        };
      }
    }
  },
});
