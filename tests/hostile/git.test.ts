// Long because it is one list of cases, each with what it must give.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cter, readJson } from '../cli/run.ts';
import { gitDir } from '../io/git-dir.ts';
import { giveToNobody } from '../io/nobody.ts';
import { tempDir } from '../io/temp-dir.ts';
import { expectCalm, hostileRegister } from './calm.ts';

const register = (files: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(hostileRegister(files)).map(([path, text]) => [`register/${path}`, String(text)]),
  );

const COMMANDS = [
  ['validate'],
  ['validate', '--format', 'json', '--changed'],
  ['validate', '--changed', 'main', '--strict'],
  ['overview', 'voorbeeldstad', '--jaar', '2021', '--format', 'html'],
  ['overview', 'voorbeeldstad', '--jaar', '2021', '--format', 'md,html', '--out', '../documenten'],
];

describe('a register in the repository of somebody hostile', () => {
  it('runs nothing that the settings of the repository name', () => {
    const { dir, git } = gitDir(register());
    const traces = tempDir();
    const program = join(dir, 'kwaad.sh');
    writeFileSync(program, `#!/bin/sh\ntouch "${traces}/$(basename "$0")-$$"\ncat\n`);
    chmodSync(program, 0o755);
    for (const [key, value] of Object.entries({
      'core.fsmonitor': program,
      'core.hooksPath': dir,
      'core.pager': program,
      'core.editor': program,
      'core.sshCommand': program,
      'core.askPass': program,
      'core.gitProxy': program,
      'core.alternateRefsCommand': program,
      'diff.external': program,
      'diff.kwaad.textconv': program,
      'diff.kwaad.command': program,
      'filter.kwaad.clean': program,
      'filter.kwaad.smudge': program,
      'filter.kwaad.process': program,
      'merge.kwaad.driver': program,
      'credential.helper': program,
      'gpg.program': program,
      'pager.log': program,
      'uploadpack.packObjectsHook': program,
      'sequence.editor': program,
      'interactive.diffFilter': program,
      'alias.rev-parse': `!${program}`,
      'alias.ls-tree': `!${program}`,
      'alias.cat-file': `!${program}`,
      'alias.merge-base': `!${program}`,
      'alias.status': `!${program}`,
      'alias.commit': `!${program}`,
      'remote.kwaad.url': `ext::${program}`,
      'remote.kwaad.promisor': 'true',
      'extensions.partialClone': 'kwaad',
      'protocol.ext.allow': 'always',
    }))
      git('config', key, value);
    writeFileSync(join(dir, '.gitattributes'), '* filter=kwaad diff=kwaad merge=kwaad\n');
    writeFileSync(join(dir, 'register/.gitattributes'), '* filter=kwaad diff=kwaad\n');
    for (const hook of [
      'pre-commit',
      'post-checkout',
      'post-index-change',
      'reference-transaction',
      'fsmonitor-watchman',
      'pre-auto-gc',
    ]) {
      const path = join(dir, '.git/hooks', hook);
      mkdirSync(join(dir, '.git/hooks'), { recursive: true });
      writeFileSync(path, `#!/bin/sh\ntouch "${traces}/haak-${hook}"\n`);
      chmodSync(path, 0o755);
    }
    writeFileSync(join(dir, 'register/begrippen/nieuw.md'), 'geen record\n');
    // A commit that is not there makes git ask the remote for it, if it may.
    const missing = 'f'.repeat(40);
    for (const argv of [
      ...COMMANDS,
      ['validate', '--changed', missing],
      ['validate', '--changed', 'kwaad/main'],
    ]) {
      const ran = cter(join(dir, 'register'), argv);
      expectCalm(ran);
    }
    expect(readdirSync(traces)).toEqual([]);
    // The trap works: git itself, asked in the usual way, does walk into it.
    execFileSync('git', ['-C', dir, 'status'], { stdio: 'ignore' });
    expect(readdirSync(traces).length).toBeGreaterThan(0);
  });

  it('does not believe a repository that claims another folder as its work tree', () => {
    const { dir, git } = gitDir(register());
    git('config', 'core.worktree', '/');
    const ran = cter(join(dir, 'register'), ['validate', '--format', 'json']);
    expectCalm(ran);
    expect([0, 1, 2]).toContain(ran.code);
  });

  it('does not break on a .git that is a file, a loop or rubbish', () => {
    for (const rubbish of ['gitdir: /nergens\n', 'gitdir: ../../../..\n', '\u0000\u0001', '']) {
      const dir = tempDir({ ...register(), '.git': rubbish });
      for (const argv of COMMANDS.slice(0, 4)) expectCalm(cter(join(dir, 'register'), argv));
    }
    const dir = tempDir(register());
    symlinkSync('.git', join(dir, '.git'));
    expectCalm(cter(join(dir, 'register'), ['validate']));
  });

  it('does not break on settings that git cannot read', () => {
    const { dir } = gitDir(register());
    writeFileSync(join(dir, '.git/config'), '[core\n\tfout = \u001b[31m');
    for (const argv of COMMANDS.slice(0, 4)) expectCalm(cter(join(dir, 'register'), argv));
  });

  it('takes no orders from the environment of a hook', () => {
    const { dir } = gitDir(register());
    const traces = tempDir();
    const other = gitDir({ 'x.md': 'x' });
    const env = {
      GIT_DIR: join(other.dir, '.git'),
      GIT_WORK_TREE: other.dir,
      GIT_EXTERNAL_DIFF: `touch ${traces}/a`,
      GIT_PAGER: `touch ${traces}/b`,
      GIT_SSH_COMMAND: `touch ${traces}/c`,
    };
    const ran = cter(
      join(dir, 'register'),
      ['validate', '--changed', '--format', 'json', '--today', '2021-06-01'],
      { env },
    );
    expectCalm(ran);
    expect(ran.code).toBe(0);
    expect(readJson(ran).findings).toEqual([]);
    expect(readdirSync(traces)).toEqual([]);
  });
});

describe('--changed with a version that is no version', () => {
  const refs = [
    '--output=x',
    '-x',
    '--upload-pack=x',
    '--help',
    'HEAD..HEAD',
    'a..b',
    'HEAD...',
    '..',
    '^HEAD',
    '@{-99}',
    'HEAD@{1}',
    ':/eerste bestand',
    'HEAD:register',
    'bestaatniet',
    'HEAD^{tree}',
    'HEAD~99',
    '$(touch x)',
    '`touch x`',
    ';touch x',
    'a b',
    "'",
    '"',
    '\\',
    '%00',
    '*',
    '~',
    '0'.repeat(40),
    'x'.repeat(5_000),
    '\ud83d\ude00',
  ];

  it('is refused with exit 2, and no file appears', () => {
    const { dir } = gitDir(register());
    const before = readdirSync(dir);
    for (const ref of refs) {
      const ran = cter(join(dir, 'register'), ['validate', `--changed=${ref}`]);
      expectCalm(ran);
      expect(ran.code, `${ref}: ${ran.err}`).toBe(2);
      expect(ran.err, ref).not.toMatch(/fatal|usage|error/i);
    }
    expect(readdirSync(dir)).toEqual(before);
    expect(existsSync(join(dir, 'register/x'))).toBe(false);
  });

  it('is refused outside git, and in a repository without a commit', () => {
    const dir = tempDir(register());
    const outside = cter(join(dir, 'register'), ['validate', '--changed']);
    expectCalm(outside);
    expect(outside.code).toBe(2);
    expect(outside.err).toContain('git');
    execFileSync('git', ['init', '-q', dir]);
    const empty = cter(join(dir, 'register'), ['validate', '--changed']);
    expectCalm(empty);
    expect(empty.code).toBe(2);
  });

  it('is refused where git is not installed', () => {
    const dir = tempDir(register());
    const ran = cter(join(dir, 'register'), ['validate', '--changed'], { env: { PATH: '/nergens' } });
    expectCalm(ran);
    expect(ran.code).toBe(2);
    expect(
      cter(join(dir, 'register'), ['validate', '--today', '2021-06-01'], { env: { PATH: '/nergens' } }).code,
    ).toBe(0);
  });
});

describe('a repository of which a part was never fetched', () => {
  it('is known for what it is: nothing is fetched, and what is missing is said to be', () => {
    const { dir, git } = gitDir(register());
    git('config', 'uploadpack.allowFilter', 'true');
    writeFileSync(join(dir, 'register/cter.yaml'), 'formaat: 1\nnaam: Tweede versie\n');
    git('commit', '-q', '-a', '-m', 'tweede');
    for (const filter of ['tree:0', 'blob:none']) {
      const copy = join(tempDir(), 'kopie');
      execFileSync('git', ['clone', '-q', `--filter=${filter}`, `file://${dir}`, copy]);
      const before = execFileSync('git', ['-C', copy, 'count-objects', '-v']).toString();
      for (const argv of [
        // With every folder here, only the contents of older versions are missing.
        ...(filter === 'tree:0'
          ? [
              ['history', 'gemeente/voorbeeldstad'],
              ['diff', 'HEAD~1..HEAD'],
              ['audit', '2020'],
            ]
          : []),
        ['validate', '--changed', 'HEAD~1'],
        ['audit', '--privacy'],
      ]) {
        const ran = cter(join(copy, 'register'), argv);
        expectCalm(ran);
        expect(ran.err, `${filter} ${argv}`).toMatch(/maar een deel opgehaald.*git clone/);
        expect(ran.code).toBe(argv[1] === '--privacy' ? 0 : 1);
      }
      expect(execFileSync('git', ['-C', copy, 'count-objects', '-v']).toString()).toBe(before);
    }
    const shallow = join(tempDir(), 'kopie');
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${dir}`, shallow]);
    const ran = cter(join(shallow, 'register'), ['audit', '--privacy']);
    expect(ran.err).toContain('maar een deel opgehaald');
  });

  it.skipIf(process.getuid?.() !== 0)('is not called absent when it belongs to somebody else', () => {
    const { dir } = gitDir(register());
    giveToNobody(dir);
    giveToNobody(join(dir, '.git'));
    for (const argv of [
      ['history', 'gemeente/voorbeeldstad'],
      ['validate', '--changed'],
      ['audit', '--privacy'],
    ]) {
      const ran = cter(join(dir, 'register'), argv);
      expectCalm(ran);
      expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(`safe.directory "${dir}"`)]);
    }
    expect(cter(join(dir, 'register'), ['validate']).err).toBe('');
  });

  it('says so when the register does not stand ready for the commit', () => {
    const dir = tempDir(register());
    execFileSync('git', ['init', '-q', dir]);
    const ran = cter(join(dir, 'register'), ['validate', '--staged']);
    expectCalm(ran);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('git add')]);
  });
});

describe('an older version with hostile content', () => {
  it('is read like any other files: links, names and faults in it do no harm', () => {
    const { dir, git } = gitDir(register());
    const r = join(dir, 'register');
    symlinkSync('/etc/passwd', join(r, 'begrippen/link.md'));
    writeFileSync(join(r, 'begrippen/js.md'), '---js\nprocess.exit(7)\n---\n');
    writeFileSync(join(r, 'begrippen/\u001b[31m.md'), 'x');
    git('add', '-A');
    git('commit', '-q', '-m', 'vijandig');
    const ran = cter(r, ['validate', '--changed', '--format', 'json', '--today', '2021-06-01']);
    expectCalm(ran);
    expect(readJson(ran).findings).toEqual([]);
    const since = cter(r, ['validate', '--changed', 'HEAD~1', '--format', 'json', '--today', '2021-06-01']);
    expectCalm(since);
    expect(
      readJson(since)
        .findings.map((f) => f.code)
        .sort(),
    ).toEqual(['bestand-leesbaar', 'bestand-naam', 'frontmatter-alleen-yaml']);
  });
});
