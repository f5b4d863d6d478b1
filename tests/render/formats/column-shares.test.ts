import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlowNode } from '../../../src/render/block-tree.ts';
import { asksWideSheet, breaksWords, columnShares } from '../../../src/render/formats/column-shares.ts';
import { paragraph } from '../../../src/render/walk-tree.ts';

const cell = (text: string): FlowNode[] => [paragraph(text)];
const shares = (columns: string[], ...rows: string[][]) =>
  columnShares({ columns, rows: rows.map((row) => row.map(cell)) });

describe('the widths of columns', () => {
  test('are equal for equal content', () => {
    expect(shares(['een', 'een'], ['kort', 'kort'])).toEqual([0.5, 0.5]);
  });

  test('give a column with much text more room, yet leave the others room for a word', () => {
    const [a = 0, b = 0, c = 0] = shares(['a', 'b', 'c'], ['kort', 'woord '.repeat(500), 'procesevaluatie']);
    expect(b).toBeGreaterThan(c);
    expect(c).toBeGreaterThan(a);
    expect(a).toBeGreaterThan(0.1);
  });

  test('add up to the whole width, whatever the table holds', () => {
    const tables = fc.integer({ min: 1, max: 12 }).chain((n) =>
      fc.record({
        columns: fc.array(fc.string(), { minLength: n, maxLength: n }),
        rows: fc.array(fc.array(fc.string({ maxLength: 500 }), { minLength: n, maxLength: n }), {
          maxLength: 5,
        }),
      }),
    );
    fc.assert(
      fc.property(tables, ({ columns, rows }) => {
        const found = shares(columns, ...rows);
        expect(found.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const share of found) expect(share).toBeGreaterThan(0.3 / columns.length);
      }),
    );
  });
});

describe('a sheet on its side', () => {
  const asks = (columns: string[], ...rows: string[][]) =>
    asksWideSheet({ columns, rows: rows.map((row) => row.map(cell)) });

  test('is for many columns of prose, not for many short ones or few long ones', () => {
    const prose = 'Een zin die verder gaat dan een regel van een kolom. '.repeat(3);
    expect(asks(['a', 'b', 'c', 'd', 'e'], ['Naam', prose, prose, prose, 'kort'])).toBe(true);
    expect(
      asks(['Weging', '2022', '2023', '2024', 'samen'], ['Samen', 'minder dan 10', '12', '14', '30']),
    ).toBe(false);
    expect(asks(['a', 'b', 'c'], [prose, prose, prose])).toBe(false);
  });
});

test('short columns keep their cells on one line when the rest leaves room', () => {
  const [name = 0, meaning = 0] = shares(
    ['Naam van het cijfer', 'Wat is geteld'],
    [
      'signalen.sector.maatschappelijk',
      'Signalen uit het jaar die uit deze sector kwamen, waarover na een weging is besloten.',
    ],
  );
  expect(name * 96).toBeGreaterThan('signalen.sector.maatschappelijk'.length);
  expect(meaning).toBeGreaterThan(name);
});

test('on a sheet on its side the room goes to the column with most text, not to the names', () => {
  const prose = 'Een zin die verder gaat dan een regel van een kolom. ';
  const [name = 0, goal = 0, group = 0, work = 0] = shares(
    ['Interventie', 'Doelstelling', 'Doelgroep', 'Uitvoering interventie', 'Evaluatie'],
    ['Theatervoorstelling', prose.repeat(3), prose.repeat(3), prose.repeat(9), 'Planevaluatie'],
  );
  expect(goal).toBeCloseTo(group, 1);
  expect(work).toBeGreaterThan(goal * 1.4);
  expect(name).toBeLessThan(work / 2);
});

test('years beside each other are equally wide', () => {
  const [, ...years] = shares(
    ['Wat', '2023', '2024', '2025'],
    ['Theatervoorstelling: voorstelling', '4 van de 5 (1 vervallen)', '5 van de 5', '3 van de 5'],
  );
  expect(new Set(years).size).toBe(1);
});

test('no word is broken for the sake of a column that has more room than it needs', () => {
  const columns = ['Cijfer', 'Elzerdam', 'Klaverbeek', 'Wolderhout', 'Zeedrecht', 'Samen'];
  const counts = ['9 van de 19 (2 niet geregistreerd)', '7 van de 17', '8 van de 18', '9 van de 21'];
  const found = shares(columns, [
    'Keren dat de contactcirkel is ingezet',
    ...counts.map((count) => `${count} (3 niet geregistreerd)`),
    'niet opgeteld',
  ]);
  expect(breaksWords({ columns, rows: [[...Array(5).fill(cell('')), cell('opgeteld')]] }, found)[5]).toBe(
    false,
  );
});

test('a year that says more than the others gets its room from the names, not from the words of a year', () => {
  const columns = ['Wat', 'Afgesproken', '2018', '2019', '2020'];
  const rows = [
    ['Strategisch Netwerk Radicalisering en Polarisatie: bijeenkomst', 'niet gekwantificeerd'],
    ['Theatervoorstelling Count Me In: voorstelling', '10 per jaar'],
  ].map((row) => [...row, 'gold niet', 'gold niet', 'niet geregistreerd'].map(cell));
  const table = { columns, rows };
  expect(breaksWords(table, columnShares(table))).toEqual(Array(5).fill(false));
});

test('room goes where it makes the table lower, and no word is broken for it', () => {
  const names = ['deskundigheid.organisaties.gedekt', 'geld.begroot', 'signalen.gewogen.niet-samen'];
  const says = 'Organisaties in de gemeente waarvoor dat is afgesproken, ook als zij nog niemand hebben.';
  const columns = ['Naam van het cijfer', 'Wat is geteld'];
  const rows = names.map((name) => [cell(name), cell(says)]);
  const found = columnShares({ columns, rows });
  expect(found[1]).toBeGreaterThan(0.6);
  expect(breaksWords({ columns, rows }, found)).toEqual([false, false]);
});

test('the bold name of a column keeps whole in a font of wider letters, beside columns of prose', () => {
  const prose = 'Een zin die verder gaat dan een regel van een kolom. ';
  const columns = ['Interventie', 'Afgesproken', 'Besluit', 'Oordeel'];
  const found = shares(columns, ['Quickscan', '1 per jaar', 'aanpassen', prose.repeat(4)]);
  // A standing sheet has room for 96 letters of the text itself; those of a bold wide font are a third wider.
  for (const [i, name] of columns.entries()) expect(found[i]! * 96).toBeGreaterThan(name.length * 1.35);
});

test('a name with a hyphen asks for room up to the hyphen only', () => {
  const rows = [['Afspraken nagekomen', '9 van de 19']];
  const [long = 0] = shares(['Cijfer', 'Midden-Delfland'], ...rows);
  const [short = 0] = shares(['Cijfer', 'Middendelfland'], ...rows);
  expect(long).toBeGreaterThanOrEqual(short);
});

test('a word of capitals may be broken where the same word in small letters fits', () => {
  const breaks = (word: string) =>
    breaksWords({ columns: ['Wat', ''], rows: [[cell(word), cell('')]] }, [0.2, 0.8])[0];
  expect([breaks('radicalisering'), breaks('RADICALISERING')]).toEqual([false, true]);
});
