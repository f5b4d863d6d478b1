import { expect, test } from 'vitest';
import { EXCEL_CSV, PLAIN_CSV, writeCsv } from '../../src/exchange/csv.ts';
import { runCommand } from '../commands/run-command.ts';
import { workspace } from '../workspace.ts';

/** A reader of its own: cells by RFC 4180, with a semicolon. */
function readCsv(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  expect(cells.reduce((sum, c) => sum + c[0].length, 0)).toBe(text.length);
  return rows.slice(0, -1);
}

const exported = async (files: Readonly<Record<string, string>>, ...argv: string[]) => {
  const ran = await runCommand(['export', 'csv', ...argv], { files: workspace(files) });
  expect(ran.out.startsWith('\ufeff')).toBe(true);
  const [heading = [], ...rows] = readCsv(ran.out.slice(1));
  return { ...ran, rows: rows.map((row) => Object.fromEntries(row.map((c, i) => [heading[i], c]))) };
};

test('opens in a Dutch spreadsheet: mark, semicolon, CRLF, decimal comma, dates as they are', async () => {
  const { code, rows } = await exported(
    {
      'budgetten/2021.md':
        '---\nperiode: { van: 2021-01-01, tot: 2021-12-31 }\nbron: gemeente\naangevraagd: 1250.5\nposten: [{ begroot: 1000.25, besteed: 0 }, { categorie: "a; b", begroot: 250 }]\n---\n',
    },
    'budgetten',
  );
  expect(code).toBe(0);
  expect(rows).toEqual([
    {
      id: '2021',
      'periode.van': '2021-01-01',
      'periode.tot': '2021-12-31',
      gemeente: '',
      district: '',
      bron: 'gemeente',
      hoofdaanvrager: '',
      aangevraagd: '1250,5',
      toegekend: '',
      vastgesteld: '',
      terugbetaald: '',
      'posten.categorie': '–\na; b',
      'posten.over': '',
      'posten.begroot': '1000,25\n250',
      'posten.besteed': '0\n–',
      vertrouwelijkheid: '',
    },
  ]);
});

test.each(['=1+1', '+1', '-1', '@som', '\t=1', '\r=1', '\n=1', '＝1+1', '＠x'])(
  'text that begins like a formula, %j, is text in both forms',
  (text) => {
    for (const form of [EXCEL_CSV, PLAIN_CSV]) {
      expect(writeCsv([[text]], form)).toMatch(/^\ufeff?"?'/);
      expect(writeCsv([[[text, 'x']]], form)).toMatch(/^\ufeff?"?'/);
    }
  },
);

test('a number below zero stays a number', () => {
  expect(writeCsv([[-1.5, undefined, 0]], EXCEL_CSV)).toBe('\ufeff-1,5;;0\r\n');
  expect(writeCsv([[-1.5]], PLAIN_CSV)).toBe('-1.5\r\n');
});

test('what is not public only leaves when asked for, and is counted', async () => {
  const without = await exported({}, 'signalen');
  expect(without.rows).toEqual([]);
  expect(without.err).toMatch(/\d+ records? (?:is|zijn) niet openbaar.*--intern/);
  const all = await exported({}, 'signalen', '--intern');
  expect(all.rows.map((r) => r['id'])).toContain('2021-03-02-7k3m');
  expect(all.err).toBe('');
});

test('numbers of people stay behind, in both forms, unless asked for', async () => {
  const files = {
    'uitvoeringen/2021/2021-04-01-les.md':
      '---\ninterventie: weerbaar-opvoeden\nvorm: les\nstatus: uitgevoerd\ndatum: 2021-04-01\ngemeenten: [delft]\nbereik: [{ doelgroep: ouders, beoogd: 60, bereikt: 777 }]\nuitval: { aantal: 888, reden: ziek }\nwaardering: { gemiddelde: 7.5, schaal: 10, respons: 999 }\n---\n',
  };
  for (const form of ['csv', 'json']) {
    const argv = ['export', form, 'uitvoeringen'];
    const open = await runCommand(argv, { files: workspace(files) });
    expect(open.out).not.toMatch(/777|888|999/);
    expect(open.out).toContain('60');
    expect(open.err).toContain('aantallen mensen staan er niet in');
    const all = await runCommand([...argv, '--intern'], { files: workspace(files) });
    expect(all.out).toMatch(/777.*888.*999/s);
    expect(all.err).toBe('');
  }
});

test('chooses like list, and json is the same as that of list', async () => {
  const none = await exported({}, 'interventies', '--jaar', '2019');
  expect([none.rows, none.err]).toEqual([[], 'Geen interventies gevonden.\n']);
  const json = await runCommand(['export', 'json', 'interventies', '--where', 'status=lopend']);
  expect(json.out).toBe((await runCommand(['list', 'interventies', '--format', 'json'])).out);
});

test('the figures of the report leave as they are published: what is withheld has no value', async () => {
  const { rows } = await exported({}, 'cijfers', '--jaar', '2021');
  const json = await runCommand(['export', 'json', 'cijfers', '--jaar', '2021']);
  const published = JSON.parse(json.out).cijfers as { id: string; vorm: string; waarde?: number }[];
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.map((r) => [r['id'], r['waarde']])).toEqual(
    published.map((c) => [c.id, String(c.waarde ?? '')]),
  );
  expect(rows.filter((r) => r['getoond als'] === 'niet getoond' && r['waarde'] !== '')).toEqual([]);
  expect((await runCommand(['export', 'csv', 'cijfers', '--intern'])).code).toBe(2);
});

test('--out writes the bytes, over an older file, and says where', async () => {
  const files = workspace({ '../oud.csv': 'oud' });
  const { code, out, ports } = await runCommand(['export', 'csv', 'begrip', '--out', '../oud.csv'], {
    files,
  });
  expect([code, out]).toEqual([0, '../oud.csv\n']);
  expect(ports.text('/oud.csv')).toMatch(/^\ufeffid;term;/);
});

test.each([
  [['csv'], 'soort'],
  [['xml', 'begrip'], 'csv of json'],
  [['csv', 'begripen'], '‘begrippen’'],
  [['csv', 'begrip', '--out', 'begrippen/x.csv'], 'ligt in het register'],
  [['csv', 'begrip', '--out', '../'], 'naam van een bestand'],
] as const)('export %j is wrong use, and says %s', async (argv, said) => {
  const { code, out, err, made } = await runCommand(['export', ...argv]);
  expect([code, out, made]).toEqual([2, '', {}]);
  expect(err).toContain(said);
});
