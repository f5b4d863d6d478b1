import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDiskTree } from '../../src/io/disk-tree.ts';
import { realGit } from '../../src/io/git.ts';
import { memoryTree } from '../../src/io/memory-tree.ts';
import type { FileTree } from '../../src/ports.ts';
import { buildRegister } from '../../src/register/build.ts';
import type { Register } from '../../src/register/register.ts';

const begrip = (fields: string) => `---\n${fields}\n---\n\n## Omschrijving\n\nEen omschrijving.\n`;
const FILES = {
  'cter.yaml': 'formaat: 1\nnaam: Proef\n',
  'begrippen/extremisme.md': begrip('term: Extremisme\nzie-ook: [activisme, radicalisering]'),
  'begrippen/2020/activisme.md': begrip('term: Activisme'),
  'begrippen/radicalisering.md': begrip('term: Radicalisering\nonbekend: 1'),
  'begrippen/LEESMIJ.md': 'Voor collega’s.\n',
  'templates/records/begrip.md': 'geen record',
  'uitvoer/x.md': 'geen record',
  '.verborgen/x.md': 'geen record',
};

const folders: string[] = [];
afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});

function onDisk(): string {
  const dir = mkdtempSync(join(tmpdir(), 'cter-register-'));
  folders.push(dir);
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

function inGit(): FileTree {
  const dir = onDisk();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: dir,
      encoding: 'utf8',
    });
  git('init', '-q');
  git('add', '-A', '-f');
  git('commit', '-qm', 'begin');
  rmSync(join(dir, 'begrippen'), { recursive: true });
  return realGit().tree(dir, git('rev-parse', 'HEAD').trim(), dir);
}

const summary = (r: Register) => ({
  ids: r.all('begrip').map((b) => b.id),
  failed: r.failed('begrip/radicalisering'),
  counts: r.counts,
  found: r.diagnostics.map((d) => [d.code, d.file, d.line, d.column]),
  text: r.source(r.find('begrip', 'extremisme')!).sections[0]?.text,
});

describe('a register', () => {
  const trees = {
    memory: () => memoryTree('/r', FILES),
    disk: () => openDiskTree(onDisk()),
    'a git revision': inGit,
  };
  for (const [name, make] of Object.entries(trees)) {
    it(`opens from ${name} with the same content`, () => {
      expect(summary(buildRegister(make()))).toEqual({
        ids: ['activisme', 'extremisme'],
        failed: true,
        counts: { files: 5, read: 5, records: 2 },
        found: [['veld-bekend', 'begrippen/radicalisering.md', 3, 1]],
        text: 'Een omschrijving.',
      });
    });
  }

  it('cannot be changed', () => {
    const register = buildRegister(memoryTree('/r', FILES));
    const record = register.find('begrip', 'extremisme')!;
    expect(() => ((record.velden as { term: string }).term = 'x')).toThrow(TypeError);
    expect(() => (record.velden['zie-ook'] as string[]).push('x')).toThrow(TypeError);
    expect(() => ((record as { id: string }).id = 'x')).toThrow(TypeError);
    expect(() => (register.all('begrip') as unknown[]).push(record)).toThrow(TypeError);
  });

  it('knows what a record refers to and what refers to it, also when that is missing or failed', () => {
    const register = buildRegister(memoryTree('/r', FILES));
    const links = register.linksOf(register.find('begrip', 'extremisme')!);
    expect(links.map((l) => [l.path, l.to])).toEqual([
      [['zie-ook', 0], 'begrip/activisme'],
      [['zie-ook', 1], 'begrip/radicalisering'],
    ]);
    expect(register.backlinks('begrip/activisme').map((l) => l.from.ref)).toEqual(['begrip/extremisme']);
    expect(register.backlinks('begrip/radicalisering').map((l) => l.from.ref)).toEqual(['begrip/extremisme']);
    expect(register.backlinks('begrip/extremisme')).toEqual([]);
  });

  it('finds references in nested lists and groups, of one type and of several', () => {
    const register = buildRegister(
      memoryTree('/r', {
        'cter.yaml': FILES['cter.yaml'],
        'interventies/a.md':
          '---\ntitel: A\nactielijn: lijn\ngemeenten: [delft]\nlooptijd: { van: 2020-01-01 }\nstatus: gepland\nrelaties:\n  - { soort: samen-met, naam: X }\n  - { soort: vervolg-op, interventie: b }\nevaluaties:\n  - { per: jaar, door: organisatie/ror, samen-met: [netwerklid/regisseur] }\n---\n',
      }),
    );
    const record = register.find('interventie', 'a')!;
    expect(register.linksOf(record).map((l) => `${l.path.join('.')} → ${l.to}`)).toEqual([
      'actielijn → actielijn/lijn',
      'gemeenten.0 → gemeente/delft',
      'relaties.1.interventie → interventie/b',
      'evaluaties.0.door → organisatie/ror',
      'evaluaties.0.samen-met.0 → netwerklid/regisseur',
    ]);
  });

  it('reports a file that cannot be read, keeps its id as failed, and goes on', () => {
    const tree = memoryTree('/r', FILES, [{ path: 'begrippen/polarisatie.md', problem: 'geen-toegang' }]);
    const register = buildRegister(tree);
    expect(register.failed('begrip/polarisatie')).toBe(true);
    expect(register.diagnostics.map((d) => d.code)).toContain('bestand-leesbaar');
    expect(register.counts).toEqual({ files: 6, read: 5, records: 2 });
  });

  it('gives one finding for a record in the folder of another type, with the right folder', () => {
    const misplaced = '---\nnaam: Delft\ncode: gm0503\ninwoners: 104000\n---\n';
    const register = buildRegister(memoryTree('/r', { ...FILES, 'begrippen/delft.md': misplaced }));
    const found = register.diagnostics.filter((d) => d.file === 'begrippen/delft.md');
    expect(found.map((d) => [d.code, d.message, d.hint])).toEqual([
      [
        'bestand-soort',
        'Dit bestand staat in de map ‘begrippen’, maar de velden zijn die van een gemeente.',
        'Verplaats het naar de map ‘gemeenten’.',
      ],
    ]);
  });

  it('says so when there is nothing in it', () => {
    const register = buildRegister(memoryTree('/r', { 'cter.yaml': FILES['cter.yaml'] }));
    expect(register.diagnostics.map((d) => [d.code, d.severity])).toEqual([['register-gevuld', 'fout']]);
  });
});
