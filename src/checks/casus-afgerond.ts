import { type CasusMist, isAfgesloten, ontbreektInAfsluiting } from '../facts/casus-afsluiten.ts';
import type { DataPath } from '../register/register.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'casussen/k7m2q9xd.md';
const afgesloten = (omdat: string) => ({
  contacten: '{ gepland: 10, geleverd: 4 }',
  afsluiting: `{ zorgen: alle-aangepakt, terugkoppeling: gedaan${omdat} }`,
  bewaren: '{ tot: 2026-05-03, grondslag: wettelijke-termijn }',
  verloop: `
  - { fase: melding, op: 2021-03-02, door: netwerkregisseur }
  - { fase: weging, op: 2021-03-09, besluit: opnemen, door: netwerkregisseur, medebeslisser: wijkagent }
  - { fase: monitoring, op: 2021-03-16, door: netwerkregisseur, medebeslisser: wijkagent }
  - { fase: afgesloten, op: 2021-05-03, besluit: afsluiten, criterium: plan-uitgevoerd, overleg: casusoverleg, door: netwerkregisseur, medebeslisser: wijkagent }`,
});

const WORDS: Readonly<Record<CasusMist, readonly [pad: DataPath, message: string, hint: string]>> = {
  afsluiting: [
    [],
    'Deze casus is afgesloten zonder dat is nagelopen of met elke zorg iets is gedaan.',
    'Loop de zorgen in het dossier na en vul ‘afsluiting’ in.',
  ],
  'niet-aangepakt-omdat': [
    ['afsluiting'],
    'Niet elke zorg is aangepakt, en er staat niet waarom.',
    'Vul bij ‘niet-aangepakt-omdat’ de reden in.',
  ],
  'minder-contacten-omdat': [
    ['afsluiting'],
    'Er waren minder contacten dan gepland, en er staat niet waarom.',
    'Vul bij ‘minder-contacten-omdat’ de reden in.',
  ],
};

/** A case is closed with an answer for every concern, with feedback, and with what was not delivered. */
export const check = defineCheck({
  code: 'casus-afgerond',
  severity: 'waarschuwing',
  title: 'Bij het afsluiten van een casus is alles nagelopen.',
  why: 'In Britse onderzoeken bleek dat zorgen bleven liggen en dat er één gesprek was waar er meer waren gepland. Wie afsluit, kijkt daarnaar.',
  fix: 'Vul ‘afsluiting’ in: de zorgen, de terugkoppeling, en waarom er minder contacten waren.',
  good: example(PATH, afgesloten(', minder-contacten-omdat: eerder-klaar')),
  bad: example(PATH, afgesloten('')),
  expected: [`${PATH}:13:13`],
  *find(register) {
    for (const record of register.all('casus')) {
      if (!isAfgesloten(record)) continue;
      for (const mist of ontbreektInAfsluiting(record)) {
        const [pad, message, hint] = WORDS[mist];
        yield { record, where: { pad }, message, hint };
      }
    }
  },
});
