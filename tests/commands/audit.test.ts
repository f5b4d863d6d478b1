import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type MemoryHistory, memoryGit } from '../../src/io/memory-git.ts';
import { cter } from '../cli/run.ts';
import { repository } from '../history/repository.ts';
import { gitDir } from '../io/git-dir.ts';
import { workspace } from '../workspace.ts';
import { runCommand } from './run-command.ts';

const CASE = 'casussen/k7m2q9xd.md';
const fase = (naam: string, op: string, meer = '') =>
  `  - { fase: ${naam}, op: ${op}, door: lid-een${meer} }\n`;
const stub = (...verloop: string[]) =>
  `---\ngemeente-van-verblijf: voorbeeldstad\ningebracht-via: melding\nherkomst: onderwijs\nstappenplan: onbekend-plan\nverloop:\n${verloop.join('')}dossier: elders\n---\n`;
const MELDING = fase('melding', '2020-02-01');
const report = (status: string, tekst: string) =>
  `---\njaar: 2019\ngemeente: voorbeeldstad\nstatus: ${status}\n---\n\n## Kernboodschap\n\n${tekst}\n`;
const day = (date: string, author = 'Anna') => ({ author, date: `${date}T10:00:00+01:00` });

/** The audit of 2020 as Markdown, by section. */
async function auditOf(git: MemoryHistory, ...more: string[]) {
  const files = { ...workspace(), ...(git.commits['HEAD'] as Record<string, string>) };
  const ran = await runCommand(['audit', '2020', ...more], { files, git });
  const sections = new Map(ran.out.split('\n## ').map((s) => [s.split('\n')[0] ?? '', s] as const));
  return { ...ran, section: (name: string) => sections.get(name) ?? '' };
}

const rowsOf = (section: string): string[][] =>
  section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| -'))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );

describe('cter audit', () => {
  it('counts what changed in the year, by type, month and author', async () => {
    const git = repository(
      '/register',
      [{ 'begrippen/oud.md': 'x' }, day('2019-12-31')],
      [{ 'begrippen/a.md': 'a', 'begrippen/b.md': 'b' }, day('2020-01-02', 'Zeno')],
      [{ 'begrippen/a.md': 'aa', 'begrippen/b.md': null, 'LEESMIJ.md': 'x' }, day('2020-03-01')],
      [{ 'begrippen/c.md': 'aa', 'begrippen/a.md': null }, day('2020-03-02')],
      [{ 'begrippen/c.md': 'later' }, day('2021-01-01')],
    );
    const { code, out, section } = await auditOf(git);
    expect(code).toBe(0);
    expect(out).toContain('Er waren 3 commits, met samen 6 gewijzigde bestanden.');
    expect(rowsOf(section('Wat er veranderde')).filter(([, n]) => n !== 'commits')).toEqual([
      ['begrippen', '2', '1', '1', '1'],
      ['overige bestanden', '1', '0', '0', '0'],
      ['januari 2020', '1', '2', '0', '0', '0'],
      ['maart 2020', '2', '1', '1', '1', '1'],
    ]);
    expect(rowsOf(section('Wie het vastlegde')).map((row) => [row[0]?.split(' ')[0], row[1]])).toEqual([
      ['Anna', '2'],
      ['Zeno', '1'],
    ]);
    expect(rowsOf(section('Verwijderde records')).map((row) => row[3])).toEqual(['begrip/b']);
  });

  it('tells good, doubtful, bad and absent signatures apart', async () => {
    const signed = (date: string, state: 'goed' | 'slecht' | 'verlopen') => ({
      ...day(date),
      signature: { state, signer: 'anna@example.org' },
    });
    const git = repository(
      '/register',
      [{ 'begrippen/a.md': '1' }, signed('2020-01-01', 'goed')],
      [{ 'begrippen/a.md': '2' }, signed('2020-01-02', 'slecht')],
      [{ 'begrippen/a.md': '3' }, signed('2020-01-03', 'verlopen')],
      [{ 'begrippen/a.md': '4' }, day('2020-01-04')],
    );
    const { section } = await auditOf(git);
    const told = section('Handtekeningen');
    for (const line of ['in orde: 1', 'voorbehoud: 1', 'niet klopt: 1', 'Niet ondertekend: 1'])
      expect(told).toContain(line);
    expect(rowsOf(told).map((row) => row[3]?.slice(0, 34))).toEqual([
      'ONDERTEKEND, MAAR DE HANDTEKENING K'.slice(0, 34),
      'ondertekend, maar de sleutel of de h'.slice(0, 34),
    ]);
    expect(rowsOf(section('Wie het vastlegde'))[0]?.slice(1)).toEqual(['4', '1', '1', '1', '1']);
  });

  it('names changes to what was adopted or closed, and says what cannot be read', async () => {
    const path = 'jaarverslagen/voorbeeldstad-2019.md';
    const closed = fase('afgesloten', '2020-03-01', ', medebeslisser: lid-twee');
    const git = repository(
      '/register',
      [{ [path]: report('concept', 'Eerst.'), [CASE]: stub(MELDING) }, day('2020-01-01')],
      [{ [path]: report('vastgesteld', 'Eerst.'), [CASE]: stub(MELDING, closed) }, day('2020-02-01')],
      [{ [path]: report('vastgesteld', 'Anders.') }, day('2020-03-01')],
      [{ [CASE]: stub(MELDING, closed).replace('elders', 'hier') }, day('2020-04-01', 'Bram')],
      [{ [path]: 'kapot' }, day('2020-05-01')],
      [{ [CASE]: null }, day('2020-06-01')],
    );
    const { section } = await auditOf(git);
    const told = section('Veranderd na vaststellen of afsluiten');
    const rows = rowsOf(told.split('niet leesbaar is')[0] ?? '');
    expect(rows.map((row) => [row[2]?.split(' ')[0], row[3], row[4], row[5]])).toEqual([
      ['Anna', 'jaarverslag/voorbeeldstad-2019', 'vastgesteld', '## Kernboodschap'],
      ['Bram', 'casus/k7m2q9xd', 'afgesloten', 'dossier'],
      ['Anna', 'jaarverslag/voorbeeldstad-2019', 'vastgesteld', 'niet leesbaar'],
      ['Anna', 'casus/k7m2q9xd', 'afgesloten', 'verwijderd'],
    ]);
    expect(told.split('niet leesbaar is')[1]).toContain('jaarverslag/voorbeeldstad-2019');
  });

  it('finds the decisions of two that one author put on record', async () => {
    const one = fase('weging', '2020-02-10', ', medebeslisser: lid-twee');
    const begun = fase('casusoverleg', '2020-03-10');
    const joined = fase('casusoverleg', '2020-03-10', ', medebeslisser: lid-twee');
    const git = repository(
      '/register',
      [{ [CASE]: stub(MELDING) }, day('2020-02-01')],
      [{ [CASE]: stub(MELDING, one) }, day('2020-02-11')],
      [{ [CASE]: stub(MELDING, one, begun) }, day('2020-03-11')],
      // Under another name: the record keeps its past.
      [{ [CASE]: null, 'casussen/2b4d6f8h.md': stub(MELDING, one, begun) }, day('2020-03-12')],
      [{ 'casussen/2b4d6f8h.md': stub(MELDING, one, joined) }, day('2020-03-13', 'Bram')],
    );
    const { section } = await auditOf(git);
    const told = section('Besluiten van twee, vastgelegd door één');
    expect(told).toContain('vastgelegd: 2. Daarvan zijn beide namen door dezelfde auteur ingevuld: 1.');
    expect(rowsOf(told).map((row) => row.slice(0, 2))).toEqual([
      ['casus/2b4d6f8h', 'verloop, weging, 2020-02-10'],
    ]);
  });

  it('names what a merge let fall, and no merge that took everything along', async () => {
    const { dir, git } = gitDir({
      ...(workspace() as Record<string, string>),
      'interventies/LEESMIJ.md': 'x',
    });
    const change = (branch: string, path: string, text: string) => {
      git('checkout', '-q', '-B', branch, 'main');
      writeFileSync(join(dir, path), text);
      git('add', '-A');
      git('commit', '-q', '-m', branch);
      git('checkout', '-q', 'main');
    };
    const main = (path: string, text: string) => {
      writeFileSync(join(dir, path), text);
      git('add', '-A');
      git('commit', '-q', '-m', 'hoofd');
    };
    const text = '---\nterm: A\n---\n\n## Omschrijving\n\n';
    main('begrippen/a.md', `${text}Begin.\n`);
    // Clean: only the side touched the file, while main went on with another.
    change('schoon', 'begrippen/a.md', `${text}Zij.\n`);
    main('begrippen/LEESMIJ.md', 'hoofd');
    git('merge', '-q', '-m', 'alles mee', 'schoon');
    // The work of a colleague falls away, silently.
    change('collega', 'begrippen/a.md', `${text}Van een collega.\n`);
    main('begrippen/LEESMIJ.md', 'verder');
    git('merge', '-q', '-s', 'ours', '-m', 'zonder collega', 'collega');
    const year = String(new Date().getFullYear());
    const ran = cter(dir, ['audit', year]);
    const section = ran.out.split('## Vervallen bij het samenvoegen')[1]?.split('\n## ')[0] ?? '';
    expect(rowsOf(section).map((row) => row.slice(-2))).toEqual([['begrip/a', 'zonder collega']]);
    git('checkout', '-q', 'HEAD~1');
    expect(cter(dir, ['audit', year]).out).toContain('Bij het samenvoegen is niets vervallen.');
  });

  it('says it is internal, that a part is missing, and what it was made from', async () => {
    const git = repository('/register', [{ 'begrippen/a.md': 'a' }, day('2020-01-01')]);
    const { out, err } = await auditOf({ ...git, shallow: true });
    expect(out).toMatch(/intern gebruik/);
    expect(out).toMatch(/maar een deel opgehaald/);
    expect(err).toMatch(/maar een deel opgehaald/);
    const files = await auditOf(git, '--format', 'md,html', '--out', '/buiten');
    expect(files.out).toMatch(/audit-2020\.md\n.*audit-2020\.html\n/);
    const outside = await runCommand(['audit', '2020'], { files: workspace(), git: memoryGit() });
    expect([outside.code, outside.out]).toEqual([2, '']);
    const keys = await auditOf(git, '--ondertekenaars', 'is-er-niet');
    expect([keys.code, keys.out]).toEqual([2, '']);
  });
});

it('of a year without changes says so once under what changed', async () => {
  const git = repository('/register', [{ 'begrippen/oud.md': 'x' }, day('2019-12-31')]);
  const { section } = await auditOf(git);
  expect(section('Wat er veranderde').match(/niets aan het register veranderd/g)).toHaveLength(1);
});
