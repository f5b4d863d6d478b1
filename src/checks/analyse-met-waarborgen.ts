import { isBegonnen, ontbrekendeWaarborgen, type WaarborgMist } from '../facts/waarborgen.ts';
import type { DataPath } from '../register/register.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'analyses/sfeer-in-de-wijk.md';

const WORDS: Readonly<Record<WaarborgMist, readonly [pad: DataPath, message: string, hint: string]>> = {
  waarborgen: [
    ['status'],
    'Deze analyse is begonnen zonder dat de waarborgen zijn ingevuld.',
    'Zet de status terug op gepland en vul eerst ‘waarborgen’ in: openlijk, zonder persoonsgegevens, en juridisch getoetst.',
  ],
  openlijk: [
    ['waarborgen', 'openlijk'],
    'Dit onderzoek gebeurt niet openlijk.',
    'Stop ermee, of vertel de mensen om wie het gaat dat er onderzoek is. In het geheim een gemeenschap in kaart brengen mag niet.',
  ],
  'juridisch-getoetst-op': [
    ['waarborgen'],
    'Deze analyse is begonnen zonder juridische toets.',
    'Laat de analyse toetsen en vul ‘juridisch-getoetst-op’ in.',
  ],
  'te-laat-getoetst': [
    ['waarborgen', 'juridisch-getoetst-op'],
    'De juridische toets is van na het begin van de analyse.',
    'De toets hoort klaar te zijn voordat de analyse begint. Klopt de dag? Bespreek dan met de functionaris gegevensbescherming wat er met de uitkomsten mag.',
  ],
  door: [
    ['waarborgen'],
    'Er staat niet wie de waarborgen heeft getoetst.',
    'Vul bij ‘door’ de functie in van wie heeft getoetst.',
  ],
};

/** Research into a community is open, without personal data, and legally reviewed before it begins. */
export const check = defineCheck({
  code: 'analyse-met-waarborgen',
  severity: 'fout',
  title: 'Een analyse begint pas als de waarborgen zijn ingevuld.',
  why: 'Onderzoek naar gemeenschappen moet openlijk gebeuren, zonder persoonsgegevens, en vooraf juridisch zijn getoetst. Gemeenten zijn beboet omdat zij dat niet deden.',
  fix: 'Vul ‘waarborgen’ in voordat de status op lopend gaat.',
  good: example(PATH, {
    waarborgen:
      '{ openlijk: true, persoonsgegevens: geen, juridisch-getoetst-op: 2021-03-15, door: functionaris gegevensbescherming }',
  }),
  bad: example(PATH, {
    waarborgen:
      '{ openlijk: true, persoonsgegevens: geen, juridisch-getoetst-op: 2021-04-15, door: functionaris gegevensbescherming }',
  }),
  expected: [`${PATH}:7:78`],
  *find(register) {
    for (const record of register.all('analyse')) {
      if (!isBegonnen(record)) continue;
      for (const mist of ontbrekendeWaarborgen(record)) {
        const [pad, message, hint] = WORDS[mist];
        yield { record, where: { pad }, message, hint };
      }
    }
  },
});
