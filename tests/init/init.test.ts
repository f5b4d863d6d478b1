import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { memoryPorts } from '../../src/io/memory-ports.ts';
import { main } from '../../src/main.ts';
import { recordTypes } from '../../src/records/index.ts';
import { readFields } from '../../src/records/read.ts';
import { run } from '../cli/run.ts';

const GIVEN = ['--gemeente', 'Voorbeeldstad', '--code', 'gm9998'];
const INCIDENT = [
  ...['--wat', 'Bekladding van een school', '--soort', 'vernieling', '--inzet', 'contactcirkel'],
  ...['--reden', 'Ouders zijn bezorgd.', '--afgestemd-met', 'burgemeester'],
];
const empty = { files: {}, cwd: '/werk' };

test('makes a register in which validate finds no fault', async () => {
  const ran = await run(['init', 'aanpak', ...GIVEN], empty);
  expect([ran.code, ran.out]).toEqual([0, 'aanpak\n']);
  const files = ran.ports.files();
  const checked = await run(['validate'], { files, cwd: '/werk/aanpak' });
  expect(checked.code).toBe(0);
  expect(checked.out).toMatch(/^0 fouten, 6 waarschuwingen en \d+ adviezen\..* 14 records gecontroleerd/m);
  expect(parse(files['/werk/aanpak/cter.yaml']!)).toEqual({
    formaat: 1,
    naam: 'Gemeente Voorbeeldstad',
    zichtbaarheid: 'intern',
    gemeente: 'voorbeeldstad',
    contactenboek: '../contacten.yaml',
  });
  for (const { map } of recordTypes) expect(files[`/werk/aanpak/${map}/LEESMIJ.md`]).toContain('cter new');
});

test('brings the checklists and the protective factors, so that a circle can start at once', async () => {
  const { ports, err } = await run(['init', 'aanpak', ...GIVEN], empty);
  expect(err).toContain('Ga naar de map met: cd aanpak\nControleer het met: cter validate');
  const world = { files: ports.files(), cwd: '/werk/aanpak' };
  const plans = JSON.parse((await run(['list', 'stappenplannen', '--format', 'json'], world)).out);
  expect(JSON.stringify(plans)).toMatch(/contactcirkel[\s\S]*pga/);
  const plan = parse(ports.text('aanpak/stappenplannen/contactcirkel.md')!.split('---')[1]!);
  expect(plan.stappen).toHaveLength(5);
  for (const stap of plan.stappen) expect(stap['mag-afwijken']).toBe(true);
  const factors = Object.keys(ports.files()).filter((p) => /beschermende-factoren\/[a-z]/.test(p));
  expect(factors).toHaveLength(10);
  const started = await run(['circle', 'start', ...INCIDENT], world);
  expect(started.code, started.err).toBe(0);
  expect(Object.values(started.ports.files()).join()).toContain('stappenplan: contactcirkel');
  expect(ports.text('aanpak/LEESMIJ.md')).toContain('stappenplannen/');
  const brought = Object.entries(ports.files()).filter(([p]) => /(?:factoren|plannen)\/[a-z]/.test(p));
  expect(brought.filter(([, text]) => /Delft|Haaglanden/.test(text))).toEqual([]);
});

test('asks what is not given, and nothing that is', async () => {
  const answers = { '--gemeente': 'Voorbeeldstad', '--naam': 'District V', '--zichtbaarheid': 'openbaar' };
  const { code, ports } = await run(['init', '--code', 'gm9998'], { ...empty, answers });
  expect(code).toBe(0);
  expect(ports.text('cter.yaml')).toContain('naam: District V\nzichtbaarheid: openbaar\n');
  expect(ports.text('gemeenten/voorbeeldstad.md')).toBe('---\nnaam: Voorbeeldstad\ncode: gm9998\n---\n');
});

test.each([
  [[], ['--gemeente', '--code']],
  [['--gemeente', 'Voorbeeldstad'], ['--code']],
  [['--gemeente', 'Voorbeeldstad', '--code', '0503'], ['gm met vier cijfers']],
  [['--gemeente', '???', '--code', 'gm9998'], ['letters']],
  [[...GIVEN, '--zichtbaarheid', 'geheim'], ['openbaar, intern of vertrouwelijk']],
] as const)('without a terminal %j is wrong use, and names what is missing or wrong', async (argv, said) => {
  const { code, out, err, ports } = await run(['init', 'aanpak', ...argv], empty);
  expect([code, out]).toEqual([2, '']);
  for (const words of said) expect(err).toContain(words);
  expect(ports.files()).toEqual({});
});

test('a name full of signs stays that name, in YAML and in the note', async () => {
  const naam = '@"Aanpak": *extreem* <b> #1 & $& %VERSIE%';
  const { ports } = await run(['init', ...GIVEN, '--naam', naam], empty);
  expect(parse(ports.text('cter.yaml')!).naam).toBe(naam);
  expect(ports.text('LEESMIJ.md')).toContain('# @"Aanpak": \\*extreem\\* \\<b\\> \\#1 \\& $\\& %VERSIE%\n');
});

test.each(['cter.yaml', 'LEESMIJ.md', '.gitignore', 'gemeenten/voorbeeldstad.md', '.vscode/settings.json'])(
  'with %s already there nothing is written, and the file is named',
  async (path) => {
    const world = { files: { [path]: 'van mij' }, cwd: '/werk' };
    const { code, out, err, ports } = await run(['init', ...GIVEN], world);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(path);
    expect(ports.files()).toEqual({ [`/werk/${path}`]: 'van mij' });
  },
);

test('a folder inside a register is refused', async () => {
  const world = { files: { '/werk/cter.yaml': 'formaat: 1\nnaam: X\n' }, cwd: '/werk' };
  const { code, err } = await run(['init', 'signalen/nieuw', ...GIVEN], world);
  expect(code).toBe(2);
  expect(err).toContain('ligt in het register /werk');
});

test('--voorbeeld gives the invented register, told so, with what surrounds it', async () => {
  const { code, ports } = await run(['init', '--voorbeeld'], empty);
  expect(code).toBe(0);
  expect(ports.text('cter.yaml')).toContain('fictief: true');
  expect(ports.text('LEESMIJ.md')).toContain('cter validate --today 2026-03-01');
  expect(ports.text('.github/workflows/cter.yml')).toContain('cter@0.0.0-test');
  const checked = await run(['validate', '--today', '2026-03-01'], { files: ports.files(), cwd: '/werk' });
  expect(checked.code).toBe(0);
});

test('--sjablonen brings the templates along, or adds them later and only them', async () => {
  const { ports } = await run(['init', ...GIVEN], empty);
  const before = Object.keys(ports.files());
  expect(before.filter((path) => path.includes('/templates/'))).toEqual([]);
  expect(await main(['init', '--sjablonen'], ports)).toBe(0);
  const added = Object.keys(ports.files()).filter((path) => !before.includes(path));
  expect(added).toContain('/werk/templates/documents/uitvoeringsoverzicht.md.liquid');
  expect(added).toContain('/werk/templates/huisstijl.docx');
  expect(added.filter((path) => !path.startsWith('/werk/templates/'))).toEqual([]);
  expect(added.filter((path) => /templates\/(?:begin|init|voorbeeld)\//.test(path))).toEqual([]);
  expect(await main(['init', '--sjablonen'], ports)).toBe(1);
});

test('a folder inside a repository gets no CI and no hook, which only work at its root', async () => {
  const world = { ...empty, git: { root: '/werk', commits: {} } };
  const { code, err, ports } = await run(['init', 'aanpak', ...GIVEN], world);
  expect(code).toBe(0);
  expect(err).toContain('ligt in ‘/werk’');
  expect(ports.text('aanpak/.gitattributes')).toContain('eol=lf');
  expect(Object.keys(ports.files()).filter((p) => /githooks|github|gitlab/.test(p))).toEqual([]);
});

/** A snippet as VS Code would leave it when nobody types anything: first choices and examples. */
const untouched = (body: readonly string[]): string =>
  body
    .join('\n')
    .replace(/\$\{\d+\|((?:\\.|[^\\|])*?)\|\}/g, (_, list: string) => list.split(/(?<!\\),/)[0]!)
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/\$0/, '')
    .replace(/\\([\\$}|,])/g, '$1');

test('a snippet for each type offers every required field, with values that are allowed', async () => {
  const { ports } = await run(['init', ...GIVEN], empty);
  const snippets = JSON.parse(ports.text('.vscode/cter.code-snippets')!);
  for (const type of recordTypes) {
    const text = untouched(snippets[`cter: ${type.soort}`].body);
    const read = readFields(type, parse(text.split('---\n')[1]!));
    expect('issues' in read ? read.issues : [], type.soort).toEqual([]);
  }
});

test('every field of a type is completed by its name, with its explanation and a value that is allowed', async () => {
  const { ports } = await run(['init', ...GIVEN], empty);
  const snippets: readonly { prefix: string; description: string; body: string[] }[] = Object.values(
    JSON.parse(ports.text('.vscode/cter.code-snippets')!),
  );
  for (const type of recordTypes)
    for (const { naam, uitleg, verplicht } of type.shape()) {
      const own = snippets.filter((s) => s.prefix === naam && s.description.endsWith(` ${uitleg}`));
      expect(own.length, `${type.soort} ${naam}`).toBeGreaterThan(0);
      if (verplicht) continue;
      const base = snippets.find((s) => s.prefix === `cter-${type.soort}`)!;
      const record = parse(untouched(base.body).split('---\n')[1]!);
      const fits = own.some(
        ({ body }) => !('issues' in readFields(type, { ...record, ...parse(untouched(body)) })),
      );
      expect(fits, `${type.soort} ${naam}`).toBe(true);
    }
});

test('the task for the editor reads every finding with its place', async () => {
  const { ports } = await run(['init', ...GIVEN], empty);
  const [task] = JSON.parse(ports.text('.vscode/tasks.json')!).tasks;
  const own = '${workspaceFolder}/node_modules/.bin';
  expect(task.options.env.PATH).toBe(`${own}:${'${env:PATH}'}`);
  expect(task.windows.options.env.PATH).toBe(`${own};${'${env:PATH}'}`);
  const { pattern } = task.problemMatcher;
  const files = { ...ports.files(), '/werk/begrippen/a.md': '---\nterm: A\nfout, ja: 1\n---\n' };
  const { out } = await run(task.args, { files, cwd: '/werk', git: { root: '/werk', commits: {} } });
  const lines = out.trim().split('\n');
  expect(lines.length).toBeGreaterThan(1);
  const seen = lines.map((line) => new RegExp(pattern.regexp).exec(line)!);
  const of = (name: string) => seen.map((m) => m[pattern[name]]);
  for (const path of of('file')) expect(Object.keys(files)).toContain(`/werk/${path}`);
  expect(of('code')).toContain('veld-bekend');
  expect([...of('line'), ...of('column')].every((n) => Number(n) > 0)).toBe(true);
});

test('the schemas in the editor settings exist, and lead to the folders of their types', async () => {
  const { ports } = await run(['init', ...GIVEN], empty);
  const settings = JSON.parse(ports.text('.vscode/settings.json')!);
  const schemas = Object.entries(settings['yaml.schemas']) as [string, string][];
  expect(schemas.map(([, glob]) => glob).sort()).toEqual(
    ['cter.yaml', ...recordTypes.map((t) => `${t.map}/**/*.md`)].sort(),
  );
  for (const [path] of schemas) expect(JSON.parse(ports.text(path)!)['type']).toBe('object');
});

test('on a quiet run only the folder is said', async () => {
  const ports = memoryPorts(empty);
  expect(await main(['init', ...GIVEN, '--quiet'], ports)).toBe(0);
  expect([ports.stdout.text(), ports.stderr.text()]).toEqual(['.\n', '']);
});
