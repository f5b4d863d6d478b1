import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realGit } from '../../src/io/git.ts';

let dir: string;
let home: string;
const before = { ...process.env };
const git = (...args: string[]) => execFileSync('git', args, { cwd: dir, encoding: 'utf8' }).trim();

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'cter-thuis-'));
  dir = mkdtempSync(join(tmpdir(), 'cter-vastleggen-'));
  process.env['HOME'] = home;
  process.env['XDG_CONFIG_HOME'] = home;
  writeFileSync(
    join(home, '.gitconfig'),
    '[user]\n\tname = Anna\n\temail = anna@example.org\n[init]\n\tdefaultBranch = main\n',
  );
  git('init', '-q');
});

afterEach(() => {
  for (const key of Object.keys(process.env)) delete process.env[key];
  Object.assign(process.env, before);
  for (const folder of [dir, home]) rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string) => writeFileSync(join(dir, name), text);
const commit = (...names: string[]) =>
  realGit().commit(
    dir,
    names.map((n) => join(dir, n)),
    'interventie/snrp',
  );

describe('committing files', () => {
  it('makes the first commit of a repository, by the person git knows', () => {
    write('a.md', 'een');
    commit('a.md');
    expect(git('log', '--format=%an %s')).toBe('Anna interventie/snrp');
    expect(git('show', 'HEAD:a.md')).toBe('een');
    expect(git('status', '--porcelain')).toBe('');
  });

  it('takes only the files it was given; what was staged stays staged', () => {
    write('a.md', 'een');
    commit('a.md');
    write('gestaged.md', 'x');
    git('add', 'gestaged.md');
    write('los.md', 'y');
    write('a.md', 'twee');
    commit('a.md');
    expect(git('show', '--stat', '--format=', 'HEAD')).toMatch(/^ ?a\.md/);
    expect(git('show', '--format=', '--name-only', 'HEAD')).toBe('a.md');
    expect(git('status', '--porcelain')).toBe('A  gestaged.md\n?? los.md');
  });

  it('commits a file that is gone as removed', () => {
    mkdirSync(join(dir, 'map'));
    write('map/a.md', 'een');
    write('b.md', 'b');
    commit('map/a.md', 'b.md');
    rmSync(join(dir, 'map/a.md'));
    commit('map/a.md');
    expect(git('ls-tree', '-r', '--name-only', 'HEAD')).toBe('b.md');
  });

  it('works where ids are long', () => {
    rmSync(join(dir, '.git'), { recursive: true });
    git('init', '-q', '--object-format=sha256');
    write('a.md', 'een');
    commit('a.md');
    rmSync(join(dir, 'a.md'));
    write('b.md', 'twee');
    commit('a.md', 'b.md');
    expect(git('ls-tree', '-r', '--name-only', 'HEAD')).toBe('b.md');
    expect(git('status', '--porcelain')).toBe('');
  });

  it('runs no hook, filter or signing program that the repository names', () => {
    const trap = join(dir, 'trap');
    const script = join(dir, 'trap.sh');
    writeFileSync(script, `#!/bin/sh\ntouch ${trap}\nexit 1\n`, { mode: 0o755 });
    for (const hook of [
      'pre-commit',
      'commit-msg',
      'post-commit',
      'post-index-change',
      'reference-transaction',
    ]) {
      writeFileSync(join(dir, '.git/hooks', hook), `#!/bin/sh\ntouch ${trap}\nexit 1\n`, { mode: 0o755 });
    }
    for (const key of [
      'filter.x.clean',
      'filter.x.process',
      'core.fsmonitor',
      'gpg.program',
      'gpg.ssh.program',
    ])
      git('config', key, script);
    git('config', 'core.hooksPath', join(dir, '.git/hooks'));
    write('.gitattributes', '* filter=x\n');
    write('a.md', 'een');
    commit('a.md');
    git('config', 'commit.gpgsign', 'true');
    git('config', 'user.signingkey', 'bestaat-niet');
    write('a.md', 'twee');
    expect(() => commit('a.md')).toThrow(/ondertekenen lukte niet/);
    expect(existsSync(trap)).toBe(false);
  });

  it('runs no filter over a file that was saved after it was staged', () => {
    write('a.md', 'een');
    write('later.md', 'een');
    const later = new Date(Date.now() + 3_600_000);
    utimesSync(join(dir, 'later.md'), later, later);
    git('add', '-A');
    const trace = join(home, 'gelukt');
    for (const name of ['kwaad', 'met=teken']) git('config', `filter.${name}.clean`, `touch "${trace}"; cat`);
    git('config', 'filter.kwaad.required', 'true');
    for (const name of ['kwaad', 'met=teken']) {
      writeFileSync(join(dir, '.git/info/attributes'), `* filter=${name}\n`);
      write('a.md', name);
      expect(realGit().staged(dir)).toMatch(/^[0-9a-f]{40}$/);
      commit('a.md');
      expect(existsSync(trace), name).toBe(false);
    }
    expect(git('show', 'HEAD:a.md')).toBe('met=teken');
  });

  it('says what to do when git does not know who commits, and leaves the file', () => {
    writeFileSync(join(home, '.gitconfig'), '[user]\n\tuseConfigOnly = true\n');
    write('a.md', 'een');
    expect(() => commit('a.md')).toThrow(/git weet niet wie u bent.*git config --global user\.name/);
    expect(existsSync(join(dir, 'a.md'))).toBe(true);
  });

  it('does not commit in the middle of a merge', () => {
    write('a.md', 'een');
    commit('a.md');
    write('.git/MERGE_HEAD', git('rev-parse', 'HEAD'));
    expect(() => commit('a.md')).toThrow(/samenvoeging/);
  });
});
