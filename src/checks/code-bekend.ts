import { geldendeCodes } from '../facts/codes.ts';
import { groepenMet } from '../facts/groepen.ts';
import { codeLijsten } from '../records/codes.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import { defineCheck } from './define.ts';
import { example, exampleRegister } from './example-register.ts';

const PATH = 'casussen/k7m2q9xd.md';
const verloop = (criterium: string) =>
  `\n  - { fase: melding, op: 2021-03-02, door: netwerkregisseur, criterium: ${criterium} }`;
const criteria = '  criteria: [{ code: geen-draagvlak, naam: Geen draagvlak bij de partners }]\n';

const metCodes = groepenMet((velden) => velden.some(({ shape }) => shape.kind === 'keuze' && shape.lijst));

/** Codes of a case are those of cter or of cter.yaml: anything else could be free text. */
export const check = defineCheck({
  code: 'code-bekend',
  severity: 'fout',
  title: 'Een code in een casus is er een van cter of een van de gemeente zelf.',
  why: 'Met een vaste lijst staat er nooit vrije tekst in een casus, en telt het jaarverslag hetzelfde bij hetzelfde op.',
  fix: 'Verbeter de code, of zet een eigen code met een naam onder ‘casuistiek’ in cter.yaml.',
  good: {
    'cter.yaml': exampleRegister['cter.yaml'] + criteria,
    ...example(PATH, { verloop: verloop('geen-draagvlak') }),
  },
  bad: example(PATH, { verloop: verloop('voldoet') }),
  expected: [`${PATH}:7:73`],
  *find(register, { settings }) {
    const bekend = new Map(
      codeLijsten.map((lijst) => [lijst, geldendeCodes(settings, lijst).map((c) => c.code)]),
    );
    for (const [record, groepen] of metCodes(register)) {
      for (const { pad, velden, waarden } of groepen) {
        for (const { naam, shape } of velden) {
          const waarde = waarden[naam];
          if (shape.kind !== 'keuze' || !shape.lijst || waarde === undefined) continue;
          const codes = bekend.get(shape.lijst) ?? [];
          if (codes.includes(String(waarde))) continue;
          const near = nearest(String(waarde), codes);
          yield {
            record,
            where: { pad: [...pad, naam] },
            message: `${quote(waarde)} is geen keuze voor ‘${naam}’. Kies uit ${listing(codes, 'of')}.`,
            hint: near
              ? `Bedoelde u ‘${near}’?`
              : `Gebruikt uw gemeente deze code? Zet hem dan met een naam in cter.yaml, onder ‘casuistiek’ en ‘${shape.lijst}’.`,
          };
        }
      }
    }
  },
});
