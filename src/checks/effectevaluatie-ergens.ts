import { interventiesMetEffectevaluatie } from '../facts/effectevaluatie.ts';
import { programmaVan } from '../facts/programma-van.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

/** Advice: a programme of which no intervention has an effect evaluation, promised or done. */
export const check = defineCheck({
  code: 'effectevaluatie-ergens',
  severity: 'advies',
  title: 'Minstens één interventie van het programma krijgt een effectevaluatie.',
  why: 'Plannen en verslagen laten zien wat er is gedaan. Alleen een effectevaluatie laat zien wat het heeft opgeleverd.',
  fix: 'Kies een interventie waarvan u het effect wilt weten, en spreek een effectevaluatie af.',
  good: example('interventies/weerbaar-opvoeden.md', { evaluaties: '[{ soort: effect, per: interventie }]' }),
  bad: example('interventies/weerbaar-opvoeden.md', { evaluaties: '[{ soort: proces, per: interventie }]' }),
  expected: ['programma/aanpak.md:1:1'],
  *find(register) {
    const geevalueerd = interventiesMetEffectevaluatie(register);
    for (const record of register.all('programma')) {
      const interventies = register.all('interventie').filter((i) => programmaVan(register, i) === record);
      if (interventies.length === 0 || interventies.some((i) => geevalueerd.has(i.id))) continue;
      yield {
        record,
        message:
          'Van geen enkele interventie van dit programma is een effectevaluatie afgesproken of gedaan.',
        hint: 'Spreek bij minstens één interventie een effectevaluatie af.',
      };
    }
  },
});
