import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/source/document.ts';

/** Snippet, then each finding as `line:column message → hint`; line 1 is the first line of the snippet. */
const CASES: readonly (readonly [string, ...string[]])[] = [
  [
    'titel: Delft: een stad',
    "1:13 De waarde bevat een dubbele punt met een spatie. Zet de hele waarde tussen aanhalingstekens. → Schrijf: titel: 'Delft: een stad'",
  ],
  [
    "titel: Delft: 's avonds",
    `1:13 De waarde bevat een dubbele punt met een spatie. Zet de hele waarde tussen aanhalingstekens. → Schrijf: titel: "Delft: 's avonds"`,
  ],
  [
    'titel: Delft: een\nnaam: b: c',
    "1:13 De waarde bevat een dubbele punt met een spatie. Zet de hele waarde tussen aanhalingstekens. → Schrijf: titel: 'Delft: een'",
    "2:8 De waarde bevat een dubbele punt met een spatie. Zet de hele waarde tussen aanhalingstekens. → Schrijf: naam: 'b: c'",
  ],
  [
    'doelen:\n  - tekst: Meer: beter',
    "2:16 De waarde bevat een dubbele punt met een spatie. Zet de hele waarde tussen aanhalingstekens. → Schrijf: tekst: 'Meer: beter'",
  ],
  [
    'titel: Delft: een # nog kiezen',
    "1:13 De waarde bevat een dubbele punt met een spatie. Zet de hele waarde tussen aanhalingstekens. → Schrijf: titel: 'Delft: een'",
  ],
  [
    'titel: Delft:',
    "1:13 De waarde eindigt op een dubbele punt. Zet de hele waarde tussen aanhalingstekens. → Schrijf: titel: 'Delft:'",
  ],
  [
    'looptijd:\n\tvan: 2020-01-01',
    '2:1 Deze regel springt in met een tab. Inspringen kan hier alleen met spaties. → Vervang de tab door twee spaties.',
  ],
  [
    'titel: "Delft\nnaam: x',
    '1:8 Het aanhalingsteken " dat hier opent, wordt niet gesloten. → Zet aan het einde van de waarde nog een "',
  ],
  [
    'doelgroepen:\n  - { id: ouders, naam: "ouders, direct: true }\nstatus: gepland',
    '2:25 Het aanhalingsteken " dat hier opent, wordt niet gesloten. → Zet aan het einde van de waarde, vóór de komma of de haak, nog een "',
  ],
  [
    'titel: "Delft\nnaam: "x"',
    '1:8 Het aanhalingsteken " dat hier opent, wordt niet gesloten. → Zet aan het einde van de waarde nog een "',
  ],
  [
    "titel: 's-Gravenhage\nnaam: x",
    `1:8 Het aanhalingsteken ' dat hier opent, wordt niet gesloten. → Zet een ' aan het einde. Is dit een apostrof, schrijf dan: "'s-Gravenhage"`,
  ],
  [
    'titel: "a" b',
    '1:12 Achter het sluitende aanhalingsteken staat nog tekst. → Zet de hele waarde tussen aanhalingstekens: titel: \'"a" b\'',
  ],
  [
    "titel: 'foto's van'",
    `1:14 Achter het sluitende aanhalingsteken staat nog tekst. → Zet de hele waarde tussen aanhalingstekens: titel: "foto's van"`,
  ],
  [
    'titel: "b"#c',
    '1:11 Achter het sluitende aanhalingsteken staat nog tekst. → Zet de hele waarde tussen aanhalingstekens: titel: \'"b"#c\'',
  ],
  [
    'lijst: [a, b\nnaam: x',
    '1:8 De haak [ die hier opent, wordt niet gesloten. → Zet ] achter de laatste waarde. Hoort de haak bij de tekst, zet dan de hele waarde tussen aanhalingstekens.',
  ],
  [
    'looptijd: {van: 1\nnaam: x',
    '1:11 De haak { die hier opent, wordt niet gesloten. → Zet } achter de laatste waarde. Hoort de haak bij de tekst, zet dan de hele waarde tussen aanhalingstekens.',
  ],
  [
    'titel: [concept] Plan',
    "1:18 Achter de haak ] staat nog tekst. → Hoort de haak bij de tekst, schrijf dan: titel: '[concept] Plan'",
  ],
  [
    'lijst: [a]]',
    '1:11 Hier sluit een haak ] die nergens is geopend. → Haal ] weg, of zet de hele waarde tussen aanhalingstekens.',
  ],
  [
    'titel: @delft',
    "1:8 Een waarde mag niet beginnen met @ zonder aanhalingstekens. → Zet de hele waarde tussen aanhalingstekens: titel: '@delft'",
  ],
  [
    'titel: `x`',
    "1:8 Een waarde mag niet beginnen met ` zonder aanhalingstekens. → Zet de hele waarde tussen aanhalingstekens: titel: '`x`'",
  ],
  [
    'titel: %x',
    "1:8 Een waarde mag niet beginnen met % zonder aanhalingstekens. → Zet de hele waarde tussen aanhalingstekens: titel: '%x'",
  ],
  [
    'titel: > een tekst',
    "1:8 Een waarde mag niet beginnen met > zonder aanhalingstekens. → Zet de hele waarde tussen aanhalingstekens: titel: '> een tekst'",
  ],
  [
    'titel: *belangrijk* nieuws',
    "1:8 De waarde begint met *. Dat teken heeft in YAML een eigen betekenis en kan hier niet. → Zet de hele waarde tussen aanhalingstekens: titel: '*belangrijk* nieuws'",
  ],
  [
    'titel: *alles',
    "1:8 De waarde begint met *. Dat teken heeft in YAML een eigen betekenis en kan hier niet. → Zet de hele waarde tussen aanhalingstekens: '*alles'",
  ],
  [
    'titel: &co en anderen',
    "1:8 De waarde begint met &. Dat teken heeft in YAML een eigen betekenis en kan hier niet. → Zet de hele waarde tussen aanhalingstekens: '&co en anderen'",
  ],
  [
    'titel: !Let op',
    "1:8 De waarde begint met !. Dat teken heeft in YAML een eigen betekenis en kan hier niet. → Zet de hele waarde tussen aanhalingstekens: '!Let op'",
  ],
  [
    'code: !!str 12',
    "1:7 De waarde begint met !. Dat teken heeft in YAML een eigen betekenis en kan hier niet. → Zet de hele waarde tussen aanhalingstekens: '!!str 12'",
  ],
  [
    'lijst:\n  - a\n  -b',
    '3:3 Achter het streepje - hoort een spatie. Zonder spatie is dit geen regel van een lijst. → Schrijf: - b',
  ],
  [
    'lijst:\n  -a\n  -b',
    '2:3 Achter het streepje - hoort een spatie. Zonder spatie is dit geen regel van een lijst. → Schrijf: - a',
  ],
  ['titel:Delft', '1:6 Achter de dubbele punt hoort een spatie. → Schrijf: titel: Delft'],
  ['term: a\ntitel:Delft\nx: 1', '2:6 Achter de dubbele punt hoort een spatie. → Schrijf: titel: Delft'],
  [
    'term: a\n  titel: b',
    '2:3 De inspringing van deze regel klopt niet: zij past niet bij de regels erboven. → Laat regels die bij elkaar horen met evenveel spaties beginnen.',
  ],
  [
    'looptijd:\n  van: 1\n tot: 2',
    '3:2 De inspringing van deze regel klopt niet: zij past niet bij de regels erboven. → Laat regels die bij elkaar horen met evenveel spaties beginnen.',
  ],
  [
    'lijst:\n  - a\n - b',
    '3:2 De inspringing van deze regel klopt niet: zij past niet bij de regels erboven. → Laat regels die bij elkaar horen met evenveel spaties beginnen.',
  ],
  [
    'term: a\ntitel Delft\nx: 1',
    '2:1 Op deze regel staat geen naam met een dubbele punt. → Schrijf ‘naam: waarde’. Hoort de tekst bij de regel erboven, begin dan met twee spaties.',
  ],
  [
    'titel Delft',
    '1:1 Hier staat losse tekst. Het moeten regels zijn van de vorm ‘naam: waarde’. → Zet vóór elke waarde een naam, een dubbele punt en een spatie.',
  ],
  [
    '- a\n- b',
    '1:1 De gegevens zijn hier een lijst. Het moeten regels zijn van de vorm ‘naam: waarde’. → Zet vóór elke waarde een naam, een dubbele punt en een spatie.',
  ],
  [
    'lijst: - a',
    '1:8 Een lijst met streepjes begint op een nieuwe regel. → Zet elk streepje op een eigen regel eronder, twee spaties ingesprongen.',
  ],
  [
    'pad: "C:\\map"',
    "1:9 Tussen dubbele aanhalingstekens heeft het teken \\ een eigen betekenis. → Gebruik enkele aanhalingstekens: pad: 'C:\\map'",
  ],
  [
    'a: 1\n...\nb: 2',
    '2:1 Met ... houden de gegevens hier op, maar er volgt nog meer. → Haal deze regel weg.',
  ],
  [
    'a: 1\nb: 2\na: 3',
    '3:1 Het gegeven ‘a’ staat hier voor de tweede keer. Eén keer is genoeg. → Haal een van de twee weg.',
  ],
  [
    'n:\n  - x: 1\n    x: 2',
    '3:5 Het gegeven ‘x’ staat hier voor de tweede keer. Eén keer is genoeg. → Haal een van de twee weg.',
  ],
  [
    '<<: { a: 1 }',
    '1:1 ‘<<’ kan geen naam van een gegeven zijn. → Gebruik een naam uit de gegevensbeschrijving.',
  ],
];

const findings = (yaml: string): string[] =>
  readDocument('begrippen/x.md', Buffer.from(`---\n${yaml}\n---\n`)).diagnostics.map(
    (found) => `${found.line - 1}:${found.column} ${found.message} → ${found.hint}`,
  );

describe('a fault in YAML', () => {
  it.each(CASES)('%j', (yaml, ...wanted) => {
    expect(findings(yaml)).toEqual(wanted);
    // The same place in a file with Windows line ends.
    expect(findings(yaml.replaceAll('\n', '\r\n'))).toEqual(wanted);
  });

  it('never speaks the language of a programmer', () => {
    for (const [yaml] of CASES) {
      for (const message of findings(yaml)) {
        expect(message).not.toMatch(
          /\b(?:invalid|undefined|expected|null|unexpected|token|mapping|scalar)\b/i,
        );
      }
    }
  });

  it('lets a # in a value be the comment it is', () => {
    const { document } = readDocument('x.md', Buffer.from('---\ntitel: Plan #2 van Delft\n---\n'));
    expect(document?.fields).toEqual({ titel: 'Plan' });
  });

  it('says where the first of two equal names stands', () => {
    const [found] = readDocument('x.md', Buffer.from('---\na: 1\na: 2\n---\n')).diagnostics;
    expect(found?.related).toEqual([
      { file: 'x.md', line: 2, column: 1, message: 'Hier staat het de eerste keer.' },
    ]);
  });
});
