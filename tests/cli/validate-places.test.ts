import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitDir } from '../io/git-dir.ts';
import { tempDir } from '../io/temp-dir.ts';
import { workspace } from '../workspace.ts';
import { cter, type Ran, readJson, run } from './run.ts';

const FAULTY = workspace({ 'begrippen/fout.md': 'x', 'gemeenten/fout.md': 'x', 'los.md': 'x' });
const below = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
const filesOf = (ran: Ran): readonly string[] => readJson(ran).findings.map((f) => f.file);
const JSON_OF = ['validate', '--format', 'json', '--today', '2021-06-01'];

describe('paths of validate', () => {
  it.each([
    ['a file', ['begrippen/fout.md'], ['register/begrippen/fout.md']],
    ['a folder', ['begrippen'], ['register/begrippen/fout.md']],
    ['a folder with a slash', ['gemeenten/'], ['register/gemeenten/fout.md']],
    ['several', ['gemeenten', './los.md'], ['register/gemeenten/fout.md', 'register/los.md']],
    ['an absolute path', ['/register/los.md'], ['register/los.md']],
    [
      'the register itself',
      ['.'],
      ['register/begrippen/fout.md', 'register/gemeenten/fout.md', 'register/los.md'],
    ],
    ['a file without faults', ['begrippen/activisme.md'], []],
  ])('filter the findings shown: %s', async (_, paths, expected) => {
    const ran = await run(['validate', ...paths, '--format', 'json'], { files: FAULTY });
    expect(filesOf(ran)).toEqual(expected);
    expect(ran.code).toBe(expected.length > 0 ? 1 : 0);
  });

  it('are read from the working folder', async () => {
    const ran = await run(['validate', 'fout.md', '../los.md', '--format', 'json'], {
      files: below('/register', FAULTY),
      cwd: '/register/begrippen',
    });
    expect(filesOf(ran)).toEqual(['register/begrippen/fout.md', 'register/los.md']);
    const elsewhere = await run(
      ['validate', '--register', '/register', '../register/los.md', '--format', 'json'],
      { files: below('/register', FAULTY), cwd: '/elders' },
    );
    expect(filesOf(elsewhere)).toEqual(['register/los.md']);
  });

  it('that match nothing are wrong use, also beside one that does', async () => {
    for (const paths of [
      ['begrip'],
      ['begrippen/fout'],
      ['los.md', 'weg.md'],
      ['../elders'],
      ['begrippen/fout.md/x'],
    ]) {
      const ran = await run(['validate', ...paths], { files: FAULTY });
      expect([ran.code, ran.out], paths.join(' ')).toEqual([2, '']);
    }
  });

  it('do not change how much was read', async () => {
    const all = readJson(await run(JSON_OF, { files: FAULTY })).counts;
    const some = readJson(await run([...JSON_OF, 'los.md'], { files: FAULTY })).counts;
    expect([some.files, some.read, some.records]).toEqual([all.files, all.read, all.records]);
  });
});

describe('names of files in findings', () => {
  it('are relative to the parent of the register outside git, whatever the working folder', () => {
    const dir = tempDir(below('gegevens', FAULTY));
    const expected = ['gegevens/begrippen/fout.md', 'gegevens/gemeenten/fout.md', 'gegevens/los.md'];
    expect(filesOf(cter(join(dir, 'gegevens'), JSON_OF))).toEqual(expected);
    expect(filesOf(cter(join(dir, 'gegevens/begrippen'), JSON_OF))).toEqual(expected);
    expect(filesOf(cter('/', [...JSON_OF, '--register', join(dir, 'gegevens')]))).toEqual(expected);
  });

  it('are relative to the root of git in a repository', () => {
    const { dir } = gitDir(below('a/b/data', FAULTY));
    const expected = ['a/b/data/begrippen/fout.md', 'a/b/data/gemeenten/fout.md', 'a/b/data/los.md'];
    expect(filesOf(cter(join(dir, 'a/b/data/begrippen'), JSON_OF))).toEqual(expected);
    // Above the register: data/cter.yaml is found from its parent.
    expect(filesOf(cter(join(dir, 'a/b'), JSON_OF))).toEqual(expected);
  });

  it('have no folder before them where the register is the root of git', () => {
    const { dir } = gitDir(FAULTY);
    expect(filesOf(cter(dir, JSON_OF))).toEqual(['begrippen/fout.md', 'gemeenten/fout.md', 'los.md']);
  });
});

describe('validate', () => {
  it('writes nothing: every file, folder and time stays as it was', () => {
    const { dir } = gitDir(below('register', FAULTY));
    const snapshot = (): readonly string[] =>
      (readdirSync(dir, { recursive: true }) as string[]).sort().map((name) => {
        const stat = statSync(join(dir, name));
        return `${name} ${stat.mtimeMs} ${stat.size} ${stat.isFile() ? readFileSync(join(dir, name), 'base64').length : ''}`;
      });
    const before = snapshot();
    for (const argv of [
      ['validate'],
      ['validate', '--changed'],
      ['validate', '--format', 'sarif'],
      ['validate', '--strict'],
      ['overview', 'voorbeeldstad', '--jaar', '2021'],
    ])
      cter(join(dir, 'register'), argv);
    expect(snapshot()).toEqual(before);
  });

  it('works from every folder inside the register', async () => {
    for (const cwd of ['/r', '/r/begrippen', '/r/templates/records', '/r/bestaat/nog/niet']) {
      const ran = await run(['validate'], { files: below('/r', workspace()), cwd });
      expect([ran.code, ran.err], cwd).toEqual([0, '']);
    }
  });

  it('prefers the nearest register', async () => {
    const files = {
      ...below('/r', workspace()),
      ...below(
        '/r/begrippen/binnen',
        workspace({ 'cter.yaml': 'formaat: 1\nnaam: Binnenste\nzichtbaarheid: vertrouwelijk\n' }),
      ),
    };
    expect(readJson(await run(JSON_OF, { files, cwd: '/r/begrippen/binnen/gemeenten' })).register).toBe(
      'Binnenste',
    );
    expect(readJson(await run(JSON_OF, { files, cwd: '/r/gemeenten' })).register).toBe('Voorbeeldregister');
  });
});

describe('validate --changed', () => {
  const OLD = '---\nterm: Oud\nonbekend: 1\n---\n\n## Omschrijving\n\nA\n';
  const codes = (dir: string, ...argv: string[]): readonly string[] =>
    readJson(cter(dir, [...JSON_OF, ...argv])).findings.map(
      (f) => `${f.file.replace('register/', '')} ${f.code}`,
    );

  it('shows only what was not there at HEAD', () => {
    const { dir, git } = gitDir(below('register', workspace({ 'begrippen/oud.md': OLD })));
    const register = join(dir, 'register');
    expect(codes(register)).toEqual(['begrippen/oud.md veld-bekend']);
    expect(codes(register, '--changed')).toEqual([]);
    expect(cter(register, ['validate', '--changed', '--today', '2021-06-01']).code).toBe(0);
    // Lines above it do not make an old fault new; the same fault once more does, once.
    writeFileSync(join(register, 'begrippen/oud.md'), OLD.replace('term:', '# een\n# twee\nterm:'));
    expect(codes(register, '--changed')).toEqual([]);
    writeFileSync(join(register, 'begrippen/nieuw.md'), OLD);
    expect(codes(register, '--changed')).toEqual(['begrippen/nieuw.md veld-bekend']);
    expect(cter(register, ['validate', '--changed']).code).toBe(1);
    git('add', '-A');
    git('commit', '-q', '-m', 'twee');
    expect(codes(register, '--changed')).toEqual([]);
    expect(codes(register, '--changed', 'HEAD~1')).toEqual(['begrippen/nieuw.md veld-bekend']);
  });

  it('compares with the point where the branch began, not with what main became', () => {
    const { dir, git } = gitDir(below('register', workspace({ 'begrippen/oud.md': OLD })));
    const register = join(dir, 'register');
    git('checkout', '-q', '-b', 'tak');
    writeFileSync(join(register, 'begrippen/tak.md'), OLD);
    git('add', '-A');
    git('commit', '-q', '-m', 'op de tak');
    git('checkout', '-q', 'main');
    writeFileSync(join(register, 'begrippen/oud.md'), OLD.replace('onbekend: 1\n', ''));
    git('commit', '-q', '-a', '-m', 'main herstelt de oude fout');
    git('checkout', '-q', 'tak');
    expect(codes(register, '--changed', 'main')).toEqual(['begrippen/tak.md veld-bekend']);
    expect(codes(register, '--changed=main', 'begrippen/oud.md')).toEqual([]);
  });

  it('calls a fault new that comes from somebody else’s removed file', () => {
    const { dir, git } = gitDir(
      below(
        'register',
        workspace({ 'begrippen/b.md': '---\nterm: B\nzie-ook: [activisme]\n---\n\n## Omschrijving\n\nA\n' }),
      ),
    );
    git('rm', '-q', 'register/begrippen/activisme.md');
    expect(codes(join(dir, 'register'), '--changed')).toEqual(['begrippen/b.md verwijzing-bestaat']);
  });

  it('counts everything as new where the register is new', () => {
    const { dir } = gitDir({ 'LEESMIJ.md': 'x' });
    const files = below('register', workspace({ 'begrippen/oud.md': OLD }));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    expect(codes(join(dir, 'register'), '--changed')).toEqual(['begrippen/oud.md veld-bekend']);
  });
});
