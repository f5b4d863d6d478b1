import { describe, expect, test } from 'vitest';
import { check as rule } from '../../src/checks/jaarverslag-vaststelling.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { check } from '../workspace.ts';

const [path = '', good = ''] = Object.entries(rule.good)[0] ?? [];
type Files = Readonly<Record<string, string | null>>;
const found = (text: string, more: Files = {}): readonly Diagnostic[] =>
  check({ [path]: text, ...more }, rule.today).findings.filter((f) => f.code === 'jaarverslag-vaststelling');
const told = (text: string, more?: Files): string[] => found(text, more).map((f) => f.message);
/** What is still open, as a finding about the report names it. */
const open = (text: string, more?: Files): string[] =>
  found(text, more).flatMap(({ related }) => related.map((r) => `${r.file}:${r.line} ${r.message}`));

const FOUT = 'Deze bevinding staat nog open: verwijzing-bestaat.';
const signaal = (dag: string): string =>
  `---\ndatum: ${dag}\ngemeente: voorbeelddorp\nsoort: zacht\nveiligheid: sociaal\nfenomeen: bestaat-niet\nbron-sector: onderwijs\nstatus: ontvangen\n---\n\n## Omschrijving\n\nEen voorbeeld.\n`;
const lid = (rest: string): Files => ({
  'netwerkleden/fout.md': `---\nfunctie: Beleidsmedewerker\norganisatie: bestaat-niet\n${rest}---\n`,
});
const LID = `netwerkleden/fout.md:3 ${FOUT}`;

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

  test.each(['2021-01-10', '2021-12-31'])('is refused on %s, when its year was not over', (dag) => {
    const [early, ...rest] = found(good.replace(/vastgesteld-op: .*/, `vastgesteld-op: ${dag}`));
    expect(rest).toEqual([]);
    expect(early).toMatchObject({
      line: 13,
      message:
        'Dit verslag is vastgesteld voordat 2021 voorbij was. Een jaarverslag gaat over een heel jaar.',
      hint: expect.stringContaining('op zijn vroegst 1 januari 2022'),
    });
  });

  test('asks for an explanation of what was missed, whatever the day of adoption', () => {
    const unexplained = good.replace(/verklaringen:\n.*\n/, '');
    for (const dag of ['2021-01-10', '2021-12-30', '2022-03-11'])
      expect(told(unexplained.replace(/vastgesteld-op: .*/, `vastgesteld-op: ${dag}`))).toContainEqual(
        expect.stringContaining('‘weerbaar-opvoeden/bijeenkomsten’'),
      );
  });

  test('is refused when somebody agreed only afterwards', () => {
    const late = (dag: string) =>
      found(good.replace('portefeuillehouder, op: 2022-03-10', `portefeuillehouder, op: ${dag}`));
    expect(late('2022-03-11')).toEqual([]);
    expect(late('2022-03-12')).toMatchObject([
      {
        line: 12,
        message: 'Dit akkoord (portefeuillehouder) is gegeven nadat het verslag al was vastgesteld.',
      },
    ]);
  });

  test('asks nothing of a draft', () => {
    const draft = good
      .replace('status: vastgesteld', 'status: concept')
      .replace(/akkoorden:[\s\S]*?vastgesteld-op.*\n/, '');
    expect(told(draft, lid(''))).toEqual([]);
  });

  test('is refused while a section of the report itself is empty', () => {
    expect(open(good.replace('## Vooruitblik\n\nEen voorbeeld.', '## Vooruitblik'))).toEqual([
      expect.stringContaining('secties-ingevuld'),
    ]);
  });
});

describe('adopting a report while an error stands open elsewhere', () => {
  test.each(['2018-03-02', '2020-03-02', '2021-12-31'])('is refused for a record of %s', (dag) => {
    const file = `signalen/${dag}-aaaa.md`;
    expect(open(good, { [file]: signaal(dag) })).toEqual([`${file}:6 ${FOUT}`]);
  });

  test('is fine for a record of after the year', () => {
    expect(open(good, { 'signalen/2022-01-01-aaaa.md': signaal('2022-01-01') })).toEqual([]);
    expect(open(good, lid('vanaf: 2022-01-01\n'))).toEqual([]);
  });

  test.each(['', 'tot: 2022-12-31\n', 'vanaf: 2021-12-31\ntot: 2022-12-31\n'])(
    'is refused for a record that may be of the year: %j',
    (dates) => {
      expect(open(good, lid(dates))).toEqual([LID]);
    },
  );

  test('is refused for a file that cannot be read', () => {
    expect(open(good, { 'organisaties/kapot.md': 'geen record' })[0]).toMatch(/^organisaties\/kapot\.md:1 /);
  });

  test('does not take over what is wrong with another report, unless it is about the same', () => {
    const other = good
      .replace('jaar: 2021', 'jaar: 2020')
      .replace(/akkoorden:[\s\S]*?(?=vastgesteld-op)/, '');
    const files = { 'jaarverslagen/voorbeeldstad-2020.md': other };
    expect(found(good, files).filter((f) => f.file === path)).toEqual([]);
    expect(open(good, { 'jaarverslagen/zelfde.md': good })).toContainEqual(
      expect.stringContaining('jaarverslag-eenmalig'),
    );
  });

  test('is told once for a report, naming the first few', () => {
    const many = Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [`netwerkleden/fout-${i}.md`, lid('')['netwerkleden/fout.md']!]),
    );
    const [only, ...rest] = found(good, many);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ file: path, line: 4 });
    expect(only?.related).toHaveLength(5);
  });

  test('is not told of a report that was adopted and published before', () => {
    const kept = (head: string) => ({
      [`cijfers/verslag.cijfers.json`]: `{ "formaat": 1, "document": "x", ${head}, "register": "X", "datum": "2022-03-12", "kleine-aantallen": { "drempel": 10, "afronding": 5 }, "definities": {}, "cijfers": [] }`,
    });
    const head = '"gemeente": "voorbeeldstad", "jaar": 2021, "status": "vastgesteld"';
    expect(open(good, { ...lid(''), ...kept(head) })).toEqual([]);
    for (const other of ['"gemeente": "voorbeelddorp"', '"jaar": 2020', '"status": "concept"']) {
      const name = other.split(':')[0];
      const changed = head.replace(new RegExp(`${name}: [^,]*`), other);
      expect(open(good, { ...lid(''), ...kept(changed) }), other).toEqual([LID]);
    }
  });
});
