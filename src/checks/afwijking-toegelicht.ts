import { defineCheck, type Finding } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'contactcirkels/2021-03-01-bedreiging.md';
const begin = '\n  - { stap: afstemmen, op: 2021-03-01, door: netwerkregisseur, uitkomst: gedaan }\n';

/** Leaving a step out, or doing it differently, is allowed by the checklist and explained. */
export const check = defineCheck({
  code: 'afwijking-toegelicht',
  severity: 'fout',
  title: 'Een afwijking van het stappenplan mag en is toegelicht.',
  why: 'Afwijken mag waar het stappenplan ruimte geeft. Wie later leert van de inzet, moet weten waarom het anders ging.',
  fix: 'Zet er een toelichting bij. Laat het stappenplan bij deze stap geen afwijking toe, doe de stap dan alsnog of pas het stappenplan aan.',
  good: example(PATH, {
    gedaan: `${begin}  - { stap: uitnodigen, op: 2021-03-02, door: netwerkregisseur, uitkomst: overgeslagen, toelichting: Iedereen was er al. }`,
  }),
  bad: example(PATH, {
    gedaan: `
  - { stap: afstemmen, op: 2021-03-01, door: netwerkregisseur, uitkomst: overgeslagen, toelichting: Geen tijd. }
  - { stap: uitnodigen, op: 2021-03-02, door: netwerkregisseur, uitkomst: overgeslagen }`,
  }),
  expected: [`${PATH}:6:74`, `${PATH}:7:75`],
  *find(register) {
    for (const record of register.all('contactcirkel')) {
      const plan = register.find('stappenplan', record.velden.stappenplan);
      for (const [i, gedaan] of record.velden.gedaan.entries()) {
        if (gedaan.uitkomst === 'gedaan') continue;
        const nummer = plan?.velden.stappen.findIndex((s) => s.id === gedaan.stap) ?? -1;
        const stap = plan?.velden.stappen[nummer];
        const at: Pick<Finding, 'record' | 'where'> = { record, where: { pad: ['gedaan', i, 'uitkomst'] } };
        if (plan && stap && stap['mag-afwijken'] !== true) {
          yield {
            ...at,
            message: `De stap ‘${gedaan.stap}’ is ${gedaan.uitkomst}, maar het stappenplan laat bij deze stap geen afwijking toe.`,
            hint: 'Doe de stap alsnog, of spreek een nieuwe versie van het stappenplan af.',
            related: [
              {
                record: plan,
                where: { pad: ['stappen', nummer] },
                message: 'Hier staat geen ‘mag-afwijken: true’.',
              },
            ],
          };
        } else if (gedaan.toelichting === undefined) {
          yield {
            ...at,
            message: `De stap ‘${gedaan.stap}’ is ${gedaan.uitkomst} zonder dat er staat waarom.`,
            hint: 'Voeg ‘toelichting’ toe met één zin.',
          };
        }
      }
    }
  },
});
