import { expect, test } from 'vitest';
import { workspace } from '../workspace.ts';
import { runCommand } from './run-command.ts';

const organisatie = (naam: string, rest = '') => `---\nnaam: ${naam}\nsector: welzijn\n${rest}---\n`;
const listed = async (...argv: readonly string[]) => {
  const { out } = await runCommand(['list', ...argv, '--format', 'json']);
  return (JSON.parse(out).records as { id: string }[]).map((r) => r.id);
};

test('a table with the title, the state, the time and the place, as wide as it needs to be', async () => {
  const { code, out, err } = await runCommand(['list', 'interventies']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(
    [
      'id                 titel              status  looptijd                 gemeenten',
      'weerbaar-opvoeden  Weerbaar opvoeden  lopend  2021-01-01 – 2021-12-31  voorbeeldstad',
      '',
    ].join('\n'),
  );
});

test('at a terminal a table fits, and says with … what it cut off', async () => {
  const files = workspace({
    'organisaties/lang.md': organisatie('Een naam die veel langer is dan de rest van de tabel bij elkaar'),
  });
  const { out } = await runCommand(['list', 'organisaties'], { files, terminal: true, columns: 50 });
  const lines = out.trimEnd().split('\n');
  expect(lines.every((line) => line.length <= 50)).toBe(true);
  expect(lines.some((line) => line.includes('…'))).toBe(true);
});

test.each([
  [['interventies', '--where', 'status=lopend'], ['weerbaar-opvoeden']],
  [['interventies', '--where', 'status=gepland'], []],
  [
    ['interventies', '--where', 'looptijd.van=2021-01-01', '--where', 'gemeenten=voorbeeldstad'],
    ['weerbaar-opvoeden'],
  ],
  [['interventies', '--where', 'doelgroepen.direct=ja'], ['weerbaar-opvoeden']],
  [['interventies', '--where', 'doelgroepen.direct=nee'], []],
  [['interventies', '--where', 'regie='], ['weerbaar-opvoeden']],
  [['interventies', '--where', 'titel='], []],
  [['actielijnen', '--where', 'nummer=1'], ['weerbaarheid']],
  [['interventies', '--jaar', '2021'], ['weerbaar-opvoeden']],
  [['interventies', '--jaar', '2020'], []],
  [['analyses', '--jaar', '2035'], ['sfeer-in-de-wijk']],
  [['signalen', '--jaar', '2021'], ['2021-03-02-7k3m']],
  [['uitvoeringen', '--jaar', '2020'], []],
  [['programma', '--gemeente', 'voorbeelddorp'], ['aanpak']],
  [['casus', '--gemeente', 'voorbeelddorp'], []],
  [['casus', '--gemeente', 'voorbeeldstad'], ['k7m2q9xd']],
] as const)('%j gives %j', async (argv, ids) => {
  expect(await listed(...argv)).toEqual(ids);
});

test.each([
  [['interventies', '--where', 'stats=lopend'], '‘status’'],
  [['interventies', '--where', 'status=lopende'], '‘lopend’'],
  [['interventies', '--where', 'status'], '='],
  [['interventies', '--where', 'looptijd=2020'], 'looptijd.van'],
  [['interventies', '--gemeente', 'Voorbeeldstad'], '‘voorbeeldstad’'],
  [['interventies', '--jaar', '20'], 'vier cijfers'],
  [['gemeenten', '--jaar', '2020'], 'geen datum of periode'],
  [['begrippen', '--gemeente', 'voorbeeldstad'], 'geen gemeente'],
  [['interventies', '--format', 'xml'], 'csv'],
  [['intervention', 'x'], 'te veel'],
] as const)('%j is wrong use, and says %s', async (argv, said) => {
  const { code, out, err } = await runCommand(['list', ...argv]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
});

test('what cannot be judged is counted, not dropped in silence', async () => {
  const { err, out } = await runCommand(['list', 'netwerkleden', '--jaar', '2021']);
  expect(out).toBe('');
  expect(err).toContain('3 records noemen geen datum of gemeente');
  expect(err).toContain('Geen netwerkleden gevonden.');
});

test('files with faults are counted on standard error, and the rest is shown', async () => {
  const files = workspace({ 'begrippen/kapot.md': '---\nterm: [\n---\n' });
  const { code, out, err } = await runCommand(['list', 'begrippen'], { files });
  expect(code).toBe(0);
  expect(out).toContain('activisme');
  expect(err).toContain('1 bestand met fouten');
  expect(err).toContain('cter validate');
});

test('json is one document with every field', async () => {
  const { out } = await runCommand(['list', 'begrip', '--where', 'term=Activisme', '--format', 'json']);
  expect(JSON.parse(out)).toEqual({
    formaat: 1,
    soort: 'begrip',
    records: [
      {
        id: 'activisme',
        ref: 'begrip/activisme',
        path: 'begrippen/activisme.md',
        velden: { term: 'Activisme', 'zie-ook': [] },
      },
    ],
  });
});

test('csv quotes what needs it, and keeps a spreadsheet from running text', async () => {
  const files = workspace({
    'organisaties/a.md': organisatie('"=1+1"', 'alias: ["@x", "a, b"]\n'),
    'organisaties/b.md': organisatie('\'zeg "ja"\''),
  });
  const { out } = await runCommand(['list', 'organisaties', '--where', 'sector=welzijn', '--format', 'csv'], {
    files,
  });
  expect(out.split('\r\n')).toEqual([
    'id,naam,alias,sector,gemeenten,aandachtsfunctionaris-vereist,vertrouwelijkheid',
    'a,\'=1+1,"\'@x; a, b",welzijn,,,',
    'b,"zeg ""ja""",,welzijn,,,',
    '',
  ]);
  const headings = (await runCommand(['list', 'interventies', '--format', 'csv'])).out.split('\r\n')[0];
  expect(headings).toContain(',looptijd.van,looptijd.tot,');
});

test('control characters in data do not reach the terminal, in any form', async () => {
  const files = workspace({ 'organisaties/a.md': organisatie('"x\\u001b[2J\\u202ey"') });
  for (const format of ['table', 'json', 'csv']) {
    const { out } = await runCommand(['list', 'organisaties', '--format', format], {
      files,
      terminal: true,
      columns: 200,
    });
    expect(out).not.toMatch(/[\u001b\u202e]/);
    expect(out).toContain('\\u001b');
  }
});
