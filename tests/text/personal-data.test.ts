import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBirth } from '../../src/text/personal/birth.ts';
import { findBsn, passesElevenTest } from '../../src/text/personal/bsn.ts';
import { plainMarks } from '../../src/text/personal/datum.ts';
import { findEmail } from '../../src/text/personal/email.ts';
import { findPersonalData } from '../../src/text/personal/find-personal-data.ts';
import { findIban, isIban } from '../../src/text/personal/iban.ts';
import { kindsInName } from '../../src/text/personal/in-name.ts';
import { findLicencePlate } from '../../src/text/personal/licence-plate.ts';
import { findPersonName } from '../../src/text/personal/person-name.ts';
import { findPhone } from '../../src/text/personal/phone.ts';
import { findPostalAddress } from '../../src/text/personal/postal-address.ts';
import { findStreetAddress } from '../../src/text/personal/street-address.ts';

/** Each sentence with the kind and the very words that must be pointed at. All numbers are made up. */
const FOUND: readonly (readonly [sentence: string, kind: string, words: string])[] = [
  ['Het nummer is 111222333.', 'bsn', '111222333'],
  ['bsn: 123456782', 'bsn', '123456782'],
  ['BSN 123.456.782 staat op het formulier.', 'bsn', '123.456.782'],
  ['BSN 123 456 782', 'bsn', '123 456 782'],
  ['Het gaat om 1234.56.782 en niemand anders.', 'bsn', '1234.56.782'],
  ['nummer 1234 56 782.', 'bsn', '1234 56 782'],
  ['BSN-123456782', 'bsn', '123456782'],
  ['BSN 1234-56-72', 'bsn', '1234-56-72'],
  ['burgerservicenummer nr. 12345672', 'bsn', '12345672'],
  ['Hij heeft 12345672 als nummer.', 'bsn', '12345672'],
  ['(111222333)', 'bsn', '111222333'],
  ["nummer: '123456782'", 'bsn', '123456782'],
  ['111222333\n', 'bsn', '111222333'],
  ['BSN 123\u00a0456\u00a0782', 'bsn', '123\u00a0456\u00a0782'],
  ['| 111222333 | melding |', 'bsn', '111222333'],
  ['rekening NL91ABNA0417164300', 'iban', 'NL91ABNA0417164300'],
  ['NL91 ABNA 0417 1643 00', 'iban', 'NL91 ABNA 0417 1643 00'],
  ['Stort op NL91 ABNA 0417 1643 00 ten name van de stichting.', 'iban', 'NL91 ABNA 0417 1643 00'],
  ['iban: nl91abna0417164300', 'iban', 'nl91abna0417164300'],
  ['Belgisch: BE68 5390 0754 7034.', 'iban', 'BE68 5390 0754 7034'],
  ['Duits: DE89370400440532013000', 'iban', 'DE89370400440532013000'],
  ['Frans: FR14 2004 1010 0505 0001 3M02 606', 'iban', 'FR14 2004 1010 0505 0001 3M02 606'],
  ['Engels: GB29 NWBK 6016 1331 9268 19', 'iban', 'GB29 NWBK 6016 1331 9268 19'],
  ['Bel 06-12345678.', 'telefoon', '06-12345678'],
  ['Bel 0612345678 na vijf uur', 'telefoon', '0612345678'],
  ['mob.06 12 34 56 78', 'telefoon', '06 12 34 56 78'],
  ['tel. 06 1234 5678', 'telefoon', '06 1234 5678'],
  ['+31612345678', 'telefoon', '+31612345678'],
  ['+31 6 12345678', 'telefoon', '+31 6 12345678'],
  ['+31 (0)6 12 34 56 78', 'telefoon', '+31 (0)6 12 34 56 78'],
  ['0031 6 12345678', 'telefoon', '0031 6 12345678'],
  ['tel: 015-1234567', 'telefoon', '015-1234567'],
  ['(015) 123 45 67', 'telefoon', '(015) 123 45 67'],
  ['0174 - 123456', 'telefoon', '0174 - 123456'],
  ['0174-123 456 (kantoor)', 'telefoon', '0174-123 456'],
  ['070/1234567', 'telefoon', '070/1234567'],
  ['06\u201112345678', 'telefoon', '06\u201112345678'],
  ['085-1234567', 'telefoon', '085-1234567'],
  ['Mail jan@voorbeeld.nl.', 'e-mail', 'jan@voorbeeld.nl'],
  ['j.de.vries+werk@sub.gemeente-voorbeeld.nl', 'e-mail', 'j.de.vries+werk@sub.gemeente-voorbeeld.nl'],
  ['<mailto:info@voorbeeld.nl>', 'e-mail', 'info@voorbeeld.nl'],
  ['veiligheid@voorbeeldstad.nl is een postbus', 'e-mail', 'veiligheid@voorbeeldstad.nl'],
  ['renée@café-voorbeeld.nl', 'e-mail', 'renée@café-voorbeeld.nl'],
  ["bron: 'o'brien@voorbeeld.nl'", 'e-mail', "o'brien@voorbeeld.nl"],
  ['woont op 1234 AB 12', 'adres', '1234 AB 12'],
  ['1234AB 12', 'adres', '1234AB 12'],
  ['1234ab 12a', 'adres', '1234ab 12a'],
  ['1234 AB, nummer 7', 'adres', '1234 AB, nummer 7'],
  ['Dorpsstraat 12, 1234 AB Voorbeeldstad', 'adres', 'Dorpsstraat 12, 1234 AB'],
  ['Dorpsstraat 12-A 1234AB', 'adres', 'Dorpsstraat 12-A 1234AB'],
  ['Burg. Jansenlaan 101\n1234 AB Voorbeeldstad', 'adres', 'Jansenlaan 101\n1234 AB'],
  ['postcode: 1234 AB\nhuisnummer: 12', 'adres', '1234 AB\nhuisnummer: 12'],
  ['Op Kerkstraat 12 staat een vlag.', 'adres', 'Kerkstraat 12'],
  ['Woont Laan van Voorbeeld 12.', 'adres', 'Laan van Voorbeeld 12'],
  ['Dorpsstraat nr. 12', 'adres', 'Dorpsstraat nr. 12'],
  ['tekst: Mevrouw Jansen durft niet', 'naam', 'Mevrouw Jansen'],
  ['De heer El Idrissi en dhr. x', 'naam', 'De heer El Idrissi'],
  ['met mw. A. van der Linden gebeld', 'naam', 'mw. A. van der Linden'],
  ['een busje met GV-438-K', 'kenteken', 'GV-438-K'],
  ['kenteken: ab-12-cd', 'kenteken', 'ab-12-cd'],
  ['geboren op 12 maart 2001', 'geboortedatum', '12 maart 2001'],
  ['geboortedatum: 2001-03-12', 'geboortedatum', '2001-03-12'],
  ['geb. 12-03-2001', 'geboortedatum', '12-03-2001'],
  ['geb. 12/3/01', 'geboortedatum', '12/3/01'],
  ['De jongen (geboren 12.03.2001) meldde zich.', 'geboortedatum', '12.03.2001'],
  ['geboren in Voorbeeldstad op 3 mei 1999', 'geboortedatum', '3 mei 1999'],
  ['op 12 maart 2001 geboren', 'geboortedatum', '12 maart 2001'],
  ['Geboortedatum\n12-03-2001', 'geboortedatum', '12-03-2001'],
  ['Geb.datum 12-03-2001', 'geboortedatum', '12-03-2001'],
];

/** Sentences as they stand in programmes, reports and records; none holds personal data. */
const CLEAN: readonly string[] = [
  'Datum: 2020-01-01 tot en met 2020-12-31',
  'looptijd: { van: 2020-01-01, tot: 2020-12-31 }',
  'Op 06-12-2020 kwam de cirkel bijeen.',
  'Op 06-12-2020 10:30 begon het.',
  'van 01.02.2020 tot 03.04.2021',
  'code: gm0503',
  'https://identifier.overheid.nl/tooi/id/gemeente/gm0503',
  'bekendmaking: gmb-2022-408155',
  'identifier: CVDR681193',
  "kenmerk: '4179223'",
  'kenmerk: 123456782',
  'Ons kenmerk 0612345678',
  'zaaknummer 111222333',
  'KvK-nummer 12345672',
  'KvK 27364556',
  'ISBN 9789012345674',
  'ISBN 90-12-34567-8',
  'ISBN 0306406152',
  'ISSN 1234-5672',
  'Bel 112 bij gevaar, en anders 0900-8844.',
  'De gemeente is bereikbaar op 14015.',
  'Bel gratis 0800-1508.',
  'Het budget is € 123.456.782.',
  'Het bedrag is 111.222.333 euro.',
  'Toegekend: 12345672 euro',
  'aangevraagd: 120000',
  'In 2018, 2019 en 2020 waren er 10, 20 en 30 shows.',
  'De jaren 2019 2020 naast elkaar',
  'cter 0.1.0, Node 20.19.43, versie 10.12.34.567',
  'Het adres 192.168.10.12 is van de printer.',
  '52.0116, 4.3571',
  '20200101 en 31122020 zijn dagen',
  'Handelingen II 2019/20, 29 754, nr. 546',
  'Stb. 2025, 78 en 36 225',
  'ECLI:NL:RBDHA:2020:123456782',
  'https://voorbeeld.nl/artikel?id=123456782',
  'https://voorbeeld.nl/0612345678/lees',
  'sha a123456782f0c1',
  '550e8400-e29b-41d4-a716-446655440000',
  '12345672-1234-1234-1234-123456789012',
  'dossier 2020-0612345678',
  'De wijk 1234 AB telt 4000 huizen.',
  'Postcodegebied 1234 en 5678',
  'In 2020 EU 27 landen',
  'over 1200 km 3 dagen',
  '1200km 3 dagen',
  'Binnen 1500 m2 30 stands',
  'In 1234 AB. 12 mensen kwamen.',
  'Tussen 1000 en 2000 in 10 wijken',
  'Het BSN is 2020-01-09 gewist.',
  '@gemeente op sociale media',
  'npm install cter@0.1.0',
  'git@voorbeeld.nl:programma/register.git',
  'vijf @ tien euro',
  'geboren in 2001',
  'geboortejaar: 2001',
  'Het gebouw werd op 12 maart 2001 geopend.',
  'Het gebied kreeg op 12-03-2001 een nieuwe naam.',
  'Een geboortedatum leggen wij niet vast. Besloten op 12-03-2020.',
  'geboren: nee\ndatum: 2020-01-01',
  'elke: P3W, aantal: 10, per: jaar',
  '2020-03-14-7k3m',
  'k7m2q9xd',
  'Van de 123456 inwoners deden er 789 mee.',
  '| 2018 | 2019 | 2020 |\n| 12 | 34 | 56 |',
  'begroot: 111222333.50',
  'tijd: "19:30"',
  'dia-10 12 14 16 18 20 22 24',
  'DTN51 van 9-12-2019',
  'NL12 is geen rekening en AB12CDEF3456789 ook niet',
];

describe('what personal data is', () => {
  it.each(FOUND)('finds it in %j', (sentence, kind, words) => {
    const found = findPersonalData(sentence).map((d) => [d.kind, sentence.slice(d.start, d.end)]);
    expect(found).toEqual([[kind, words]]);
  });

  it.each(CLEAN)('finds nothing in %j', (sentence) => {
    expect(findPersonalData(sentence).map((d) => [d.kind, sentence.slice(d.start, d.end)])).toEqual([]);
  });

  it('finds the same where a word processor made a space or a hyphen of another kind', () => {
    const odd = { ' ': '\u00a0\u2007\u2009\u202f', '-': '\u2010\u2011\u2013\u2212' };
    for (const [sentence] of FOUND)
      for (const { index, 0: mark } of sentence.matchAll(/[ -]/g))
        for (const other of odd[mark as ' ' | '-']) {
          const written = sentence.slice(0, index) + other + sentence.slice(index + 1);
          expect([written, findPersonalData(written)]).toEqual([written, findPersonalData(sentence)]);
        }
  });
  it('finds several in one text, in order', () => {
    const text = 'Mail jan@voorbeeld.nl of bel 06-12345678 of 015-1234567.\nBSN 111222333.';
    expect(findPersonalData(text).map((d) => d.kind)).toEqual(['e-mail', 'telefoon', 'telefoon', 'bsn']);
  });

  it('finds two numbers with a slash between them', () => {
    expect(findPersonalData('06-12345678/015-1234567').map((d) => d.kind)).toEqual(['telefoon', 'telefoon']);
  });

  it('leaves a sealed part alone, and looks inside one that is no armour', () => {
    const seal = (body: string) =>
      `-----BEGIN AGE ENCRYPTED FILE-----\n${body}\n-----END AGE ENCRYPTED FILE-----\n`;
    const line = `111222333${'/'.repeat(55)}`;
    expect(findPersonalData(seal(line))).toEqual([]);
    expect(findPersonalData(seal('Het nummer is 111222333.')).map((d) => d.kind)).toEqual(['bsn']);
    expect(findPersonalData(`${seal(line)}Bel 06-12345678.`).map((d) => d.kind)).toEqual(['telefoon']);
  });
});

describe('looking quickly', () => {
  const FINDERS = [
    findBirth,
    findBsn,
    findEmail,
    findIban,
    findLicencePlate,
    findPersonName,
    findPhone,
    findPostalAddress,
    findStreetAddress,
  ];
  const words = FOUND.flatMap(([sentence]) => sentence.match(/\p{L}+|\d+|[^\p{L}\d]/gu) ?? []);
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(' ', '-', '\n', '. ', 'É', '2020-01-31')), {
      maxLength: 14,
    })
    .map((parts) => parts.join(''));
  const sentence = fc
    .tuple(fc.constantFrom(...FOUND.map(([written]) => written)), text, text, fc.nat(), fc.nat(3))
    .map(([written, before, within, at, less]) => {
      const place = at % (written.length + 1);
      return before + written.slice(0, place) + within + written.slice(place + less);
    });

  it('passes over nothing that a finder would find', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(text, sentence), (written) => {
        const plain = plainMarks(written);
        const any = FINDERS.some((find) => [...find(plain)].length > 0);
        if (any) found++;
        expect([written, findPersonalData(written).length > 0]).toEqual([written, any]);
      }),
      { numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(300);
  });
});

describe('the name of a file', () => {
  it.each([
    ['incidenten/2024-03-05-mevrouw-jansen-mishandeld.md', ['naam']],
    ['signalen/2024-03-05-kerkstraat-12.md', ['adres']],
    ['incidenten/2024-03-05-vlag-in-kerkstraat.md', []],
    ['incidenten/2024-03-05-brief-aan-mevrouw-de-voorzitter.md', []],
  ])('is read too: %s', (path, kinds) => {
    expect(kindsInName(path)).toEqual(kinds);
  });
});

describe('checksums', () => {
  it('refuses every citizen service number with one digit changed', () => {
    const good = '111222333';
    for (let i = 0; i < 9; i++) {
      for (let d = 0; d < 10; d++) {
        const other = good.slice(0, i) + d + good.slice(i + 1);
        expect(passesElevenTest(other), other).toBe(other === good);
      }
    }
  });

  it('refuses zeros and other lengths', () => {
    for (const digits of ['000000000', '1234567', '1112223334']) expect(passesElevenTest(digits)).toBe(false);
  });

  it('refuses a bank account with two digits swapped or of another length', () => {
    expect(isIban('NL91ABNA0417164300')).toBe(true);
    for (const account of ['NL91ABNA0471164300', 'NL91ABNA041716430', 'NL91ABNA04171643000'])
      expect(isIban(account)).toBe(false);
  });
});
