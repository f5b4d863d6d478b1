import { type Tegenspraak, tegenspraken } from '../facts/geld.ts';
import { euros } from '../text/euros.ts';
import { defineCheck } from './define.ts';

const PATH = 'budgetten/versterking-2021.md';

const UITLEG: Readonly<Record<Tegenspraak['wat'], (staat: string, hoort: string) => string>> = {
  'meer-toegekend-dan-gevraagd': (staat, hoort) =>
    `Er is ${staat} toegekend, maar niet meer dan ${hoort} aangevraagd.`,
  'meer-begroot-dan-toegekend': (staat, hoort) =>
    `De posten zijn samen ${staat}, maar er is niet meer dan ${hoort} toegekend.`,
  'meer-vastgesteld-dan-toegekend': (staat, hoort) =>
    `Er is ${staat} vastgesteld, maar niet meer dan ${hoort} toegekend.`,
  'besteed-is-niet-vastgesteld': (staat, hoort) =>
    `Er is ${staat} vastgesteld, maar volgens de posten is ${hoort} besteed.`,
  'rest-is-niet-terugbetaald': (staat, hoort) =>
    `Er is ${staat} terugbetaald, maar van wat is toegekend bleef ${hoort} over.`,
};

const budget = (terugbetaald: number): string => `---
periode: { van: 2021-01-01, tot: 2021-12-31 }
bron: versterkingsgelden
toegekend: 900
vastgesteld: 800
terugbetaald: ${terugbetaald}
---
`;

/** Warning: amounts of a budget that cannot be true together. */
export const check = defineCheck({
  code: 'bedragen-kloppen',
  severity: 'waarschuwing',
  title: 'De bedragen van een budget kloppen met elkaar.',
  why: 'Een aanvraag of verantwoording met bedragen die elkaar tegenspreken, komt terug. Meestal is één getal verkeerd overgenomen.',
  fix: 'Zoek op welk bedrag juist is en verander het andere. Laat een bedrag weg zolang u het niet weet.',
  good: { [PATH]: budget(100) },
  bad: { [PATH]: budget(50) },
  expected: [`${PATH}:6:1`],
  *find(register) {
    for (const record of register.all('budget')) {
      for (const { veld, wat, staat, hoort } of tegenspraken(record)) {
        yield {
          record,
          where: { pad: [veld], part: 'key' as const },
          message: UITLEG[wat](euros(staat), euros(hoort)),
          hint: 'Zoek op welk bedrag juist is en verander het andere.',
        };
      }
    }
  },
});
