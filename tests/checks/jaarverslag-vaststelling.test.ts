import { describe, expect, test } from 'vitest';
import { check as rule } from '../../src/checks/jaarverslag-vaststelling.ts';
import { check } from '../workspace.ts';

const [path = '', good = ''] = Object.entries(rule.good)[0] ?? [];
const TODAY = '2021-06-01';
const told = (text: string, more: Readonly<Record<string, string | null>> = {}): string[] =>
  check({ [path]: text, ...more }, TODAY)
    .findings.filter((f) => f.code === 'jaarverslag-vaststelling')
    .map((f) => f.message);

describe('adopting a report', () => {
  test('is fine when all is explained and agreed', () => {
    expect(told(good)).toEqual([]);
  });

  test.each([
    'functionaris gegevensbescherming',
    'communicatie',
    'partners die cijfers leverden',
    'portefeuillehouder',
  ])('is refused without %s', (rol) => {
    expect(told(good.replace(new RegExp(`\\n  - \\{ rol: ${rol}.*`), ''))).toEqual([
      `Dit verslag is vastgesteld zonder akkoord van: ${rol}.`,
    ]);
  });

  test('is refused without a day', () => {
    expect(told(good.replace(/vastgesteld-op: .*\n/, ''))).toEqual([
      'Dit verslag is vastgesteld, maar er staat niet bij wanneer.',
    ]);
  });

  test('asks nothing of a draft', () => {
    expect(
      told(
        good
          .replace('status: vastgesteld', 'status: concept')
          .replace(/akkoorden:[\s\S]*?vastgesteld-op.*\n/, ''),
      ),
    ).toEqual([]);
  });

  test('is refused while an error stands open in a record of that year and municipality', () => {
    const signaal = (jaar: number): string =>
      `---\ndatum: ${jaar}-03-02\ngemeente: voorbeeldstad\nsoort: zacht\nveiligheid: sociaal\nfenomeen: bestaat-niet\nbron-sector: onderwijs\nstatus: ontvangen\n---\n\n## Omschrijving\n\nEen voorbeeld.\n`;
    expect(told(good, { 'signalen/2021-03-02-aaaa.md': signaal(2021) })).toEqual([
      expect.stringContaining('signalen/2021-03-02-aaaa.md, regel 6 (verwijzing-bestaat)'),
    ]);
    expect(told(good, { 'signalen/2020-03-02-aaaa.md': signaal(2020) })).toEqual([]);
  });

  test('is refused while a section of the report itself is empty', () => {
    expect(told(good.replace('## Vooruitblik\n\nEen voorbeeld.', '## Vooruitblik'))).toEqual([
      expect.stringContaining('(secties-ingevuld)'),
    ]);
  });
});
