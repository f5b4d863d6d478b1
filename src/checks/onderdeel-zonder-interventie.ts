import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'actielijnen/weerbaarheid.md';

/** Advice: a part of a line of action without any intervention. */
export const check = defineCheck({
  code: 'onderdeel-zonder-interventie',
  severity: 'advies',
  title: 'Bij elk onderdeel van een actielijn hoort een interventie.',
  why: 'Een onderdeel zonder interventie is een voornemen waar niets van komt. In het overzicht staat daar een lege tabel.',
  fix: 'Bedenk een interventie voor dit onderdeel, of haal het onderdeel weg.',
  good: example(PATH, { onderdelen: '[{ id: ouders, titel: Ouders }]' }),
  bad: example(PATH, { onderdelen: '[{ id: ouders, titel: Ouders }, { id: scholen, titel: Scholen }]' }),
  expected: [`${PATH}:6:45`],
  *find(register) {
    const bezet = new Set(
      register.all('interventie').map(({ velden }) => `${velden.actielijn}/${velden.onderdeel ?? ''}`),
    );
    for (const record of register.all('actielijn')) {
      for (const [i, { id, titel }] of record.velden.onderdelen.entries()) {
        if (bezet.has(`${record.id}/${id}`)) continue;
        yield {
          record,
          where: { pad: ['onderdelen', i] },
          message: `Bij het onderdeel ‘${titel}’ hoort geen enkele interventie.`,
          hint: 'Bespreek of dat een bewuste keuze is.',
        };
      }
    }
  },
});
