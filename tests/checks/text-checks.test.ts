import { describe, expect, it } from 'vitest';
import { exampleRegister } from '../../src/checks/example-register.ts';
import { check, placesOf } from '../workspace.ts';

const PERSONAL = 'geen-persoonsgegevens';
const FREE = 'casus-zonder-vrije-tekst';
const CASUS = 'casussen/k7m2q9xd.md';
const stub = exampleRegister[CASUS];
const armour = (lines: string): string =>
  `-----BEGIN AGE ENCRYPTED FILE-----\n${lines}\n-----END AGE ENCRYPTED FILE-----\n`;
const SEALED = armour(`${'A'.repeat(64)}\n${'b'.repeat(64)}\nZm9v`);

describe('no personal data', () => {
  it('is found in a record that failed, in the settings and in a note for colleagues', () => {
    const places = placesOf(PERSONAL, {
      'begrippen/stuk.md': '---\nterm: [\n---\n\nBel 06-12345678.\n',
      'begrippen/LEESMIJ.md': 'Vragen: jan@voorbeeld.nl\n',
      'cter.yaml': `${exampleRegister['cter.yaml']}# bel 015-1234567\n`,
    });
    expect(places).toEqual(['begrippen/LEESMIJ.md:1:9', 'begrippen/stuk.md:5:5', 'cter.yaml:13:7']);
  });

  it('is found in a field, and the finding covers the whole of it', () => {
    const { findings } = check({
      'begrippen/activisme.md': '---\nterm: NL91 ABNA 0417 1643 00\n---\n\n## Omschrijving\n\nTekst.\n',
    });
    expect(findings.filter((f) => f.code === PERSONAL)).toMatchObject([
      { line: 2, column: 7, endLine: 2, endColumn: 29 },
    ]);
  });

  it('is found whatever a word processor made of its spaces and hyphens', () => {
    for (const mark of '\u00a0\u2007\u2009\u202f\u2010\u2011\u2012\u2013\u2014\u2015\u2212') {
      const file = `---\nterm: Bel\n---\n\n## Omschrijving\n\nBel 06${mark}12345678.\n`;
      expect([mark, placesOf(PERSONAL, { 'begrippen/bel.md': file })]).toEqual([
        mark,
        ['begrippen/bel.md:7:5'],
      ]);
    }
  });

  it('is never repeated in what is told about it', () => {
    const words = [
      '111222333',
      'NL91ABNA0417164300',
      '06-12345678',
      'jan@voorbeeld.nl',
      'Dorpsstraat 12, 1234 AB',
      '12-03-2001',
    ];
    const text = `---\nterm: Activisme\n---\n\n## Omschrijving\n\n${words.map((w) => `- geboren ${w}\n`).join('')}`;
    const found = check({ 'begrippen/activisme.md': text }).findings.filter((f) => f.code === PERSONAL);
    expect(found).toHaveLength(words.length);
    for (const { message, hint } of found)
      for (const word of words) expect(message + hint).not.toContain(word);
  });
});

describe('a case without free text', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', '\n\n  \n'],
    ['a sealed dossier', `\n${SEALED}`],
    ['a sealed dossier with Windows line ends', `\r\n${SEALED.replaceAll('\n', '\r\n')}`],
  ])('may hold %s below its fields', (_name, body) => {
    expect(placesOf(FREE, { [CASUS]: stub + body })).toEqual([]);
  });

  it.each([
    ['words above the first heading', 'Hij werd rustiger.\n', 0],
    ['a heading', '## Verslag\n', 0],
    ['a comment', '<!-- woont in de Voorhof -->\n', 0],
    ['words beside a sealed dossier', `${SEALED}\nHij werd rustiger.\n`, 6],
    ['words between the marks of a dossier', armour('Hij werd rustiger.'), 0],
  ])('may not hold %s', (_name, body, lines) => {
    const below = stub.split('\n').length;
    expect(placesOf(FREE, { [CASUS]: stub + body })).toEqual([`${CASUS}:${below + lines}:1`]);
  });

  it('holds no comment between its fields', () => {
    expect(
      placesOf(FREE, {
        [CASUS]: stub.replace('dossier: elders', '# de jongste zoon\ndossier: elders # bij de politie'),
      }),
    ).toEqual([`${CASUS}:8:1`, `${CASUS}:9:17`]);
  });

  it('is judged when its fields could not be read', () => {
    expect(placesOf(FREE, { [CASUS]: '---\nherkomst: [\n---\n\nHij werd rustiger.\n' })).toEqual([
      `${CASUS}:5:1`,
    ]);
    expect(placesOf(FREE, { [CASUS]: 'Hij werd rustiger.\n' })).toEqual([`${CASUS}:1:1`]);
  });

  it('says nothing of other types', () => {
    expect(placesOf(FREE, { 'begrippen/LEESMIJ.md': 'Zomaar tekst.\n' })).toEqual([]);
  });
});
