import { listing } from '../text/lists.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'interventies/weerbaar-opvoeden.md';

/** The aspects of an intervention are among those of its line of action; a line without aspects sets no bounds. */
export const check = defineCheck({
  code: 'aspecten-binnen-actielijn',
  severity: 'fout',
  title: 'De aspecten van een interventie horen bij haar actielijn.',
  why: 'Het programma spreekt per actielijn af of het om signaleren, voorkomen of ingrijpen gaat. Ingrijpen hoort niet in een actielijn die daar niet voor is bedoeld.',
  fix: 'Haal het aspect weg bij de interventie, of voeg het toe aan de actielijn als het programma dat zegt.',
  good: example(PATH, { aspecten: '[voorkomen]' }),
  bad: example(PATH, { aspecten: '[voorkomen, ingrijpen]' }),
  expected: [`${PATH}:12:23`],
  *find(register) {
    for (const record of register.all('interventie')) {
      const lijn = register.find('actielijn', record.velden.actielijn);
      if (!lijn || lijn.velden.aspecten.length === 0) continue;
      for (const [i, aspect] of record.velden.aspecten.entries()) {
        if (lijn.velden.aspecten.includes(aspect)) continue;
        yield {
          record,
          where: { pad: ['aspecten', i] },
          message: `Het aspect ‘${aspect}’ hoort niet bij de actielijn van deze interventie. Daar horen ${listing(lijn.velden.aspecten)} bij.`,
          hint: 'Haal het aspect hier weg, of voeg het toe aan de actielijn als het programma dat zegt.',
          related: [
            { record: lijn, where: { pad: ['aspecten'] }, message: 'Dit zijn de aspecten van de actielijn.' },
          ],
        };
      }
    }
  },
});
