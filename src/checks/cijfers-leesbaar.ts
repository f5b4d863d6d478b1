import { leesCijfers } from '../facts/gepubliceerd.ts';
import { defineTextCheck } from './define.ts';

const PATH = 'cijfers/jaarverslag-voorbeeldstad-2020.cijfers.json';
const bestand = (cijfer: string): string =>
  `{
  "formaat": 1,
  "document": "jaarverslag-voorbeeldstad-2020",
  "gemeente": "voorbeeldstad",
  "jaar": 2020,
  "status": "vastgesteld",
  "register": "Voorbeeldregister",
  "datum": "2021-03-01",
  "kleine-aantallen": { "drempel": 10, "afronding": 5 },
  "definities": { "signalen.ontvangen": "Signalen met een datum in het jaar." },
  "cijfers": [${cijfer}]
}
`;
const cijfer = (vorm: string): string =>
  `{ "id": "signalen.ontvangen.voorbeeldstad.2020", "label": "Ontvangen signalen", "telt": "personen", "herkomst": "geregistreerd", ${vorm} }`;

/** The figures that were published before can be read: the next report must know what readers already know. */
export const check = defineTextCheck({
  code: 'cijfers-leesbaar',
  severity: 'fout',
  title: 'De cijfers van eerdere verslagen zijn te lezen.',
  why: 'Het volgende verslag moet weten wat al openbaar is. Anders kan een lezer twee verslagen van elkaar aftrekken en een klein aantal uitrekenen.',
  fix: 'Zet het bestand terug zoals ‘cter report’ het heeft gemaakt, en verander er zelf niets in.',
  good: { [PATH]: bestand(cijfer('"vorm": "klein", "onder": 10')) },
  bad: { [PATH]: bestand(cijfer('"vorm": "veel"')) },
  expected: [`${PATH}:1:1`],
  concerns: ({ path }) => path.startsWith('cijfers/') && path.endsWith('.cijfers.json'),
  *findInText({ text }) {
    const read = leesCijfers(text);
    if ('fout' in read)
      yield {
        start: 0,
        end: 1,
        message: read.fout,
        hint: 'Zet het bestand terug zoals het was, bijvoorbeeld met git.',
      };
  },
});
