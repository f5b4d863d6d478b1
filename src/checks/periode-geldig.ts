import { groepenMet } from '../facts/groepen.ts';
import { isInVolgorde } from '../facts/periode.ts';
import { longDate } from '../text/dates.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'interventies/weerbaar-opvoeden.md';
const BEGINS = ['van', 'vanaf'] as const;
const METEN = new Set(['datum', 'geheel-getal']);

const met = groepenMet(
  (velden) =>
    velden.some((v) => v.naam === 'tot' && METEN.has(v.shape.kind)) &&
    velden.some((v) => v.naam === 'van' || v.naam === 'vanaf'),
);

const words = (value: string | number): string =>
  typeof value === 'string' ? longDate(value) : String(value);

/** Every `van` (or `vanaf`) comes before its `tot`, in dates and in ages, wherever they stand. */
export const check = defineCheck({
  code: 'periode-geldig',
  severity: 'fout',
  title: 'Een periode begint niet na haar einde.',
  why: 'Een periode die achterstevoren staat, valt in geen enkel jaar. Wat erin gebeurt, telt dan nergens mee.',
  fix: 'Verbeter de eerste of de laatste waarde. Is het einde nog niet bekend, haal ‘tot’ dan weg.',
  good: example(PATH, { looptijd: '{ van: 2021-01-01, tot: 2021-01-01 }' }),
  bad: example(PATH, {
    looptijd: '{ van: 2021-03-01, tot: 2021-01-31 }',
    doelgroepen: '[{ id: jongeren, naam: jongeren, leeftijd: { van: 18, tot: 12 }, direct: true }]',
  }),
  expected: [`${PATH}:6:35`, `${PATH}:8:73`],
  *find(register) {
    for (const [record, groepen] of met(register)) {
      for (const { pad, waarden } of groepen) {
        const begin = waarden[BEGINS[0]] ?? waarden[BEGINS[1]];
        const einde = waarden['tot'];
        if (isInVolgorde(begin as string | undefined, einde as string | undefined)) continue;
        yield {
          record,
          where: { pad: [...pad, 'tot'] },
          message: `Deze periode eindigt (${words(einde as string)}) voordat ze begint (${words(begin as string)}).`,
          hint: 'Verbeter het begin of het einde, of haal ‘tot’ weg als het einde nog niet bekend is.',
        };
      }
    }
  },
});
