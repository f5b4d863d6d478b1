import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'interventies/weerbaar-opvoeden.md';

/** A promise says what will be delivered, unless it is about how many people a network has. */
export const check = defineCheck({
  code: 'afspraak-met-vorm',
  severity: 'fout',
  title: 'Een afspraak zegt wat er is afgesproken.',
  why: 'Wat geleverd is, wordt met de afspraak vergeleken aan de hand van de vorm. Zonder vorm is er niets te vergelijken.',
  fix: 'Vul ‘vorm’ in met hetzelfde woord als in de uitvoeringen. Alleen een afspraak over ‘bezetting’ heeft geen vorm nodig.',
  good: example(PATH, { afspraken: '[{ id: kring, bezetting: 20, van: contactcirkel }]' }),
  bad: example(PATH, { afspraken: '[{ id: shows, aantal: 10, per: jaar }]' }),
  expected: [`${PATH}:10:13`],
  *find(register) {
    for (const record of [...register.all('programma'), ...register.all('interventie')]) {
      for (const [i, { id, vorm, bezetting }] of record.velden.afspraken.entries()) {
        if (vorm !== undefined || bezetting !== undefined) continue;
        yield {
          record,
          where: { pad: ['afspraken', i] },
          message: `De afspraak ‘${id}’ zegt niet wat er is afgesproken.`,
          hint: 'Vul ‘vorm’ in, bijvoorbeeld: vorm: bijeenkomst',
        };
      }
    }
  },
});
