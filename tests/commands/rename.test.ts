import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { checkRegister } from '../../src/cter.ts';
import type { ExampleFiles } from '../../src/diagnostics/rule.ts';
import { memoryGit } from '../../src/io/memory-git.ts';
import { VANDAAG, voorbeeld } from '../example/voorbeeld.ts';
import { tempDir } from '../io/temp-dir.ts';
import { open, workspace } from '../workspace.ts';
import { runCommand } from './run-command.ts';

const BEGRIP = (term: string, more = '', body = 'Uitleg.') =>
  `---\nterm: ${term}\n${more}---\n\n## Omschrijving\n\n${body}\n`;

/** The files of the fictional register. */
const example: ExampleFiles = Object.fromEntries(
  voorbeeld.tree.walk().map(({ path }) => [path, Buffer.from(voorbeeld.tree.read(path)).toString()]),
);
const countsOf = (files: ExampleFiles) => {
  const { findings, counts } = checkRegister(open(files), VANDAAG);
  return { codes: findings.map((f) => f.code).sort(), counts };
};

/** Types that others refer to in each of the ways there are; every one would take long. */
const KINDS = [
  'gemeente',
  'interventie',
  'incident',
  'netwerklid',
  'stappenplan',
  'casus',
  'verzoek',
] as const;

describe('cter rename', () => {
  it('moves the file within its folder and rewrites references, leaving every other byte', async () => {
    const files = workspace({
      'begrippen/diep/oud.md': BEGRIP('Oud', 'zie-ook: [oud]   # zichzelf\n', 'Zie [mij](oud.md#kop).'),
      'begrippen/ander.md': `\ufeff${BEGRIP('Ander', 'zie-ook:   [ oud ,  derde ] # noot\n', 'Lees [dit](diep/oud.md "titel") en `[niet](diep/oud.md)`.').replaceAll('\n', '\r\n')}`,
      'begrippen/derde.md': BEGRIP('Derde', '', 'Over oud en oudere dingen. [x]\n\n[x]: <diep/oud.md>'),
      'begrippen/LEESMIJ.md': 'Begin bij [oud](diep/oud.md).\n',
    });
    const { code, out, err, ports, made } = await runCommand(['rename', 'begrip/oud', 'nieuw'], { files });
    expect([code, err]).toEqual([0, '6 verwijzingen aangepast, in 3 andere bestanden.\n']);
    expect(ports.text('begrippen/diep/oud.md')).toBeUndefined();
    expect(made['begrippen/diep/nieuw.md']).toBe(
      files['begrippen/diep/oud.md']
        ?.toString()
        .replace('[oud]  ', '[nieuw]  ')
        .replace('(oud.md#kop)', '(nieuw.md#kop)'),
    );
    expect(made['begrippen/ander.md']).toBe(
      files['begrippen/ander.md']
        ?.toString()
        .replace('[ oud ,', '[ nieuw ,')
        .replace('(diep/oud.md "', '(diep/nieuw.md "'),
    );
    expect(made['begrippen/derde.md']).toContain('Over oud en oudere dingen. [x]\n\n[x]: <diep/nieuw.md>');
    expect(made['begrippen/LEESMIJ.md']).toBe('Begin bij [oud](diep/nieuw.md).\n');
    expect(out.split('\n').filter(Boolean).sort()).toEqual(
      ['begrippen/LEESMIJ.md', 'begrippen/ander.md', 'begrippen/derde.md', 'begrippen/diep/nieuw.md'].sort(),
    );
  });

  it('rewrites settings and the promise that a report explains', async () => {
    const settings = (id: string) =>
      `formaat: 1\nnaam: Proef\ngemeente: ${id}\nnegeren:\n  - { code: x-y, pad: gemeenten/${id}.md, reden: proef, tot: 2099-01-01 }\n`;
    const files = workspace({ 'cter.yaml': settings('voorbeeldstad') });
    const { code, err, made } = await runCommand(['rename', 'gemeente/voorbeeldstad', 'anderstad'], {
      files,
    });
    expect([code, err.includes('aangepast')]).toEqual([0, true]);
    expect(made['cter.yaml']).toBe(settings('anderstad'));
    expect(Object.values(made).join('\n')).not.toMatch(/voorbeeldstad/);
  });

  it('leaves a register with the findings it had', { timeout: 180_000 }, async () => {
    const files = example;
    const before = countsOf(files);
    const { register } = open(files);
    for (const soort of KINDS) {
      const record =
        register.all(soort).find((r) => register.backlinks(r.ref).length > 0) ?? register.all(soort)[0];
      if (!record || /AGE ENCRYPTED/.test(String(files[record.path]))) continue;
      const isRandom = soort === 'casus' || soort === 'verzoek';
      const argv = [
        'rename',
        record.ref,
        ...(isRandom ? [] : [`${record.id}-anders`]),
        '--today',
        '2023-06-01',
      ];
      const ran = await runCommand(argv, { files });
      expect(ran.code, `${record.ref}: ${ran.err}`).toBe(0);
      const after = Object.fromEntries(
        Object.entries(ran.ports.files()).map(([path, text]) => [path.replace('/register/', ''), text]),
      );
      expect(open(after).register.backlinks(record.ref), record.ref).toEqual([]);
      expect(countsOf(after), record.ref).toEqual(before);
    }
  });

  it('keeps the figures of published reports known under the new id', async () => {
    const path = 'cijfers/jaarverslag-elzerdam-2024.cijfers.json';
    const published = JSON.parse(String(example[path]));
    const figures = (text: string | undefined) =>
      JSON.parse(text ?? '').cijfers.map((c: { id: string }) => c.id) as string[];
    for (const [ref, id, was, now] of [
      ['gemeente/elzerdam', 'andere-naam', '.elzerdam.', '.andere-naam.'],
      ['interventie/maatjes', 'buddys', 'interventie.maatjes.', 'interventie.buddys.'],
      ['beschermende-factor/sociale-binding', 'binding', 'factor.sociale-binding.', 'factor.binding.'],
    ] as const) {
      const { code, made, ports } = await runCommand(['rename', ref, id], { files: example, today: VANDAAG });
      expect(code, ref).toBe(0);
      expect(figures(made[path])).toEqual(
        published.cijfers.map((c: { id: string }) => c.id.replace(was, now)),
      );
      expect(made[path]).not.toContain(`"${ref}"`);
      if (ref.startsWith('gemeente/')) expect(made[path]).toContain('"gemeente": "andere-naam"');
      // Of an adopted report cter tells when a figure is another one than was published.
      const files = Object.fromEntries(
        Object.entries(ports.files()).map(([p, text]) => [p.replace('/register/', ''), text]),
      );
      const gemeente = ref.startsWith('gemeente/') ? id : 'elzerdam';
      const report = ['report', '2024', '--gemeente', gemeente];
      expect((await runCommand(report, { files, today: VANDAAG })).err, ref).not.toMatch(/Let op/);
    }
  });

  it('shows with --dry-run what git can apply, and writes nothing', async () => {
    const files = workspace({
      'begrippen/oud.md': BEGRIP('Oud', '', 'Zonder einde.').trimEnd(),
      'begrippen/ander.md': BEGRIP('Ander', 'zie-ook: [oud]\n', 'Lees [dit](oud.md).').trimEnd(),
    });
    const { code, out, ports, made } = await runCommand(['rename', 'begrip/oud', 'nieuw', '--dry-run'], {
      files,
    });
    expect([code, made]).toEqual([0, {}]);
    expect(ports.text('begrippen/oud.md')).toBeDefined();
    const dir = tempDir(files as Record<string, string>);
    execFileSync('git', ['init', '-q', dir]);
    execFileSync('git', ['-C', dir, 'apply', '-'], { input: out });
    const changed = await runCommand(['rename', 'begrip/oud', 'nieuw'], { files });
    for (const [path, text] of Object.entries(changed.made))
      expect(execFileSync('cat', [path], { cwd: dir, encoding: 'utf8' })).toBe(text);
  });

  it('refuses a name that is taken, that is no id, or that is the same', async () => {
    const files = workspace({ 'begrippen/a.md': BEGRIP('A'), 'begrippen/diep/b.md': BEGRIP('B') });
    for (const [id, why] of [
      ['b', /Er is al/],
      ['B', /kan geen id zijn/],
      ['../b', /soort/],
      ['a', /heet al zo/],
      ['interventie/x', /andere soort/],
    ] as const) {
      const ran = await runCommand(['rename', 'begrip/a', id], { files });
      expect([id, ran.code, ran.made, ran.out]).toEqual([id, 2, {}, '']);
      expect(ran.err).toMatch(why);
    }
    expect((await runCommand(['rename', 'begrip/a'], { files })).err).toMatch(/nieuwe id/);
  });

  it('gives a case nothing but random characters', async () => {
    const files = example;
    const { register } = open(files);
    const record = register.all('casus').find((c) => !/AGE ENCRYPTED/.test(String(files[c.path])))!;
    for (const id of ['jan-jansen', 'jansenjr', '19830412', 'k7m2q9x', 'k7m2q9xdd', 'k7m2q9xi']) {
      const ran = await runCommand(['rename', record.ref, id], { files });
      expect([id, ran.code, ran.made]).toEqual([id, 2, {}]);
      expect(ran.err).toMatch(/verraden/);
    }
    const drawn = await runCommand(['rename', record.ref], { files });
    expect(drawn.code).toBe(0);
    expect(drawn.out).toMatch(/^casussen\/[0-9a-hjkmnp-tv-z]{8}\.md$/m);
  });

  it('does not leave a reference behind in a file it cannot read', async () => {
    const files = workspace({
      'begrippen/oud.md': BEGRIP('Oud'),
      'begrippen/kapot.md': '---\nterm: Kapot\nzie-ook: [oud\n---\n',
    });
    const { code, err, made } = await runCommand(['rename', 'begrip/oud', 'nieuw'], { files });
    expect([code, made]).toEqual([1, {}]);
    expect(err).toMatch(/begrippen\/kapot\.md/);
  });

  it('commits everything together on request, and says what lies outside git', async () => {
    const files = workspace();
    const git = memoryGit({ root: '/register', commits: {} });
    const { register } = open(files);
    const lid = register.all('netwerklid').find((n) => register.backlinks(n.ref).length > 0)!;
    const { code, err } = await runCommand(['rename', lid.ref, 'ander-lid', '--commit'], { files, git });
    expect(code).toBe(0);
    expect(git.made[0]?.message).toBe(`Hernoemd: ${lid.ref} naar netwerklid/ander-lid`);
    expect(git.made[0]?.paths).toContain(`/register/${lid.path}`);
    expect(git.made[0]?.paths).toContain('/register/netwerkleden/ander-lid.md');
    expect(err).toMatch(/contactenboek/);
    expect((await runCommand(['rename', lid.ref, 'x', '--commit'], { files })).code).toBe(2);
  });
});

describe('cter remove', () => {
  const files = workspace({
    'begrippen/oud.md': BEGRIP('Oud', 'zie-ook: [oud]\n'),
    'begrippen/ander.md': BEGRIP('Ander', 'zie-ook: [oud]\n', 'Lees [dit](oud.md).'),
  });

  it('is refused while something refers to it, with every place', async () => {
    const { code, err, made, ports } = await runCommand(['remove', 'begrip/oud'], { files });
    expect([code, made]).toEqual([1, {}]);
    expect(ports.text('begrippen/oud.md')).toBeDefined();
    expect(err).toContain('begrippen/ander.md:3:11  zie-ook › 1\n');
    expect(err).toContain('begrippen/ander.md:8:12  link in de tekst\n');
  });

  it('takes away what nothing refers to', async () => {
    const dry = await runCommand(['remove', 'begrip/ander', '--dry-run'], { files });
    expect(dry.out).toMatch(/^--- a\/begrippen\/ander\.md\n\+\+\+ \/dev\/null\n@@ -1,8 \+0,0 @@/m);
    expect(dry.ports.text('begrippen/ander.md')).toBeDefined();
    const git = memoryGit({ root: '/register', commits: {} });
    const { code, out, ports } = await runCommand(['remove', 'begrip/ander', '--commit'], { files, git });
    expect([code, out]).toEqual([0, 'begrippen/ander.md\n']);
    expect(ports.text('begrippen/ander.md')).toBeUndefined();
    expect(git.made).toEqual([
      { paths: ['/register/begrippen/ander.md'], message: 'Verwijderd: begrip/ander' },
    ]);
  });

  it('sends a case to its destruction', async () => {
    const all = example;
    const casus = open(all).register.all('casus')[0]!;
    const { code, err, ports } = await runCommand(['remove', casus.ref], { files: all });
    expect(code).toBe(2);
    expect(err).toMatch(/cter case destroy/);
    expect(ports.text(casus.path)).toBeDefined();
  });
});
