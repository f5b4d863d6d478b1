import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CannotError } from '../../src/errors.ts';
import { realGit } from '../../src/io/git.ts';
import { type GitDir, gitDir } from './git-dir.ts';
import { tempDir } from './temp-dir.ts';

const git = realGit();
const change = ({ dir, git: run }: GitDir, files: Record<string, string>, message: string): string => {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(dir, path), text);
  run('add', '-A');
  run('commit', '-q', '-m', message);
  return run('rev-parse', 'HEAD').trim();
};

describe('the log of a repository', () => {
  it('gives every commit on a path with who, when, and the bytes before and after', () => {
    const repository = gitDir({ 'data/a.md': 'een', 'data/b.md': 'x' });
    const second = change(repository, { 'data/a.md': 'twee' }, 'Tweede\n\nMeer uitleg.');
    change(repository, { 'data/b.md': 'y' }, 'Een ander bestand');
    const commits = git.log(repository.dir, {
      to: git.resolve(repository.dir, 'HEAD')!,
      paths: ['data/a.md'],
    });
    expect(commits.map((c) => c.id)).toEqual([second, repository.commit]);
    expect(commits[0]).toMatchObject({
      parents: [repository.commit],
      author: { name: 'Test', email: 'test@example.org' },
      subject: 'Tweede',
    });
    expect(commits[0]?.recorded).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
    const [{ before, after } = { before: null, after: null }] = commits[0]?.changes[0] ?? [];
    const bytes = git.contents(repository.dir, [before ?? '', after ?? '', '0'.repeat(40)]);
    expect([...bytes.values()].map((b) => Buffer.from(b).toString())).toEqual(['een', 'twee']);
    expect(commits[1]?.changes[0]?.[0]).toMatchObject({ path: 'data/a.md', before: null });
  });

  it('tells of a merge what differs from each parent', () => {
    const repository = gitDir({ 'a.md': 'basis\n' });
    repository.git('checkout', '-q', '-b', 'zij');
    const side = change(repository, { 'a.md': 'zij\n' }, 'zij');
    repository.git('checkout', '-q', 'main');
    const main = change(repository, { 'a.md': 'hoofd\n' }, 'hoofd');
    repository.git('merge', '-q', '-s', 'ours', '--no-commit', 'zij');
    const merge = change(repository, { 'a.md': 'samen\n' }, 'samen');
    const [commit, ...others] = git.log(repository.dir, { to: merge, paths: ['a.md'] });
    expect(commit).toMatchObject({ id: merge, parents: [main, side] });
    expect(commit?.changes.map((list) => list.length)).toEqual([1, 1]);
    expect(others.map((c) => c.id).sort()).toEqual([main, side, repository.commit].sort());
  });

  it('takes a path for a name and nothing more', () => {
    const { dir, commit } = gitDir({ '*.md': 'ster', 'a.md': 'a', ':(top)x.md': 'x' });
    const touched = (path: string) =>
      git.log(dir, { to: commit, paths: [path] }).flatMap((c) => c.changes[0]?.map((d) => d.path) ?? []);
    expect(touched('*.md')).toEqual(['*.md']);
    expect(touched(':(top)x.md')).toEqual([':(top)x.md']);
    expect(touched(':/')).toEqual([]);
    expect(touched('--output=gelukt')).toEqual([]);
    expect(readdirSync(dir)).not.toContain('gelukt');
  });

  it('finds for one file what git itself finds, on every side of every merge', () => {
    const repository = gitDir({ 'map/a.md': '0', 'map/b.md': '0', 'a.md': '0' });
    const { dir, git: run } = repository;
    for (let i = 1; i <= 12; i++) {
      run('checkout', '-q', '-b', `zij-${i}`);
      change(repository, { [['map/a.md', 'a.md', 'map/b.md'][i % 3]!]: `zij ${i}` }, `zij ${i}`);
      run('checkout', '-q', 'main');
      if (i % 4 === 0) run('rm', '-q', '--ignore-unmatch', 'map/a.md');
      change(
        repository,
        { 'map/b.md': `hoofd ${i}`, ...(i % 4 === 2 && { 'a.md': `hoofd ${i}` }) },
        `hoofd ${i}`,
      );
      run(
        'merge',
        '-q',
        '-X',
        i % 2 === 0 ? 'ours' : 'theirs',
        '-s',
        i % 6 === 0 ? 'ours' : 'ort',
        '-m',
        'samen',
        `zij-${i}`,
      );
    }
    const to = run('rev-parse', 'HEAD').trim();
    for (const path of ['map/a.md', 'map/b.md', 'a.md', 'map/niets.md', 'niets/a.md']) {
      // Asked together with another path, git looks for itself.
      const own = git.log(dir, { to, paths: [path, 'er-is-niets'] });
      expect(git.log(dir, { to, paths: [path] }), path).toEqual(own);
      const above = own.at(2)?.parents[0];
      if (above !== undefined)
        expect(git.log(dir, { to: above, paths: [path] })).toEqual(
          git.log(dir, { to: above, paths: [path, 'er-is-niets'] }),
        );
    }
  });

  it('knows whether branches came together between two commits', () => {
    const repository = gitDir({ 'a.md': '0' });
    const { dir, git: run, commit: first } = repository;
    run('checkout', '-q', '-b', 'zij');
    change(repository, { 'b.md': '1' }, 'zij');
    run('checkout', '-q', 'main');
    const before = change(repository, { 'a.md': '1' }, 'hoofd');
    run('merge', '-q', '--no-edit', 'zij');
    const merge = run('rev-parse', 'HEAD').trim();
    const last = change(repository, { 'a.md': '2' }, 'daarna');
    expect([git.isStraight(dir, first, last), git.isStraight(dir, before, last)]).toEqual([false, false]);
    expect([git.isStraight(dir, merge, last), git.isStraight(dir, first, before)]).toEqual([true, true]);
  });

  it('sees what moved between two commits', () => {
    const repository = gitDir({ 'a.md': 'regel een\nregel twee\nregel drie\n', 'b.md': 'b' });
    repository.git('mv', 'a.md', 'nieuw.md');
    const second = change(repository, { 'b.md': 'c' }, 'hernoemd');
    const changes = git.compare(repository.dir, repository.commit, second, '');
    expect(changes.map(({ path, from }) => [path, from])).toEqual([
      ['b.md', undefined],
      ['nieuw.md', 'a.md'],
    ]);
  });

  it('is not rewritten by grafts and replacements, and runs nothing', () => {
    const repository = gitDir({ 'a.md': 'een' });
    const second = change(repository, { 'a.md': 'twee' }, 'tweede');
    const third = change(repository, { 'a.md': 'drie' }, 'derde');
    const { dir } = repository;
    const log = () => git.log(dir, { to: third, paths: ['a.md'] }).map((c) => c.subject);
    const honest = log();
    repository.git('replace', second, repository.commit);
    writeFileSync(join(dir, '.git/info/grafts'), `${third} ${repository.commit}\n`);
    const trap = join(dir, 'gelopen');
    const program = join(dir, 'kwaad.sh');
    writeFileSync(program, `#!/bin/sh\necho x >> ${trap}\n`);
    chmodSync(program, 0o755);
    writeFileSync(join(dir, '.gitattributes'), '* diff=kwaad\n');
    writeFileSync(join(dir, '.mailmap'), 'Iemand anders <ander@example.org> <test@example.org>\n');
    for (const key of [
      'diff.external',
      'diff.kwaad.textconv',
      'diff.kwaad.command',
      'core.pager',
      'core.fsmonitor',
    ])
      repository.git('-c', 'core.fsmonitor=false', 'config', key, program);
    for (const [key, value] of [
      ['log.showSignature', 'true'],
      ['log.follow', 'true'],
      ['log.mailmap', 'true'],
      ['diff.renames', 'copies'],
      ['diff.orderFile', '/bestaat/niet'],
      ['i18n.logOutputEncoding', 'UTF-16'],
    ])
      repository.git('-c', 'core.fsmonitor=false', 'config', key!, value!);
    expect(log()).toEqual(honest);
    expect(git.log(dir, { to: third, paths: ['a.md'] })[0]?.author.name).toBe('Test');
    git.compare(dir, repository.commit, third, '');
    expect(existsSync(trap)).toBe(false);
  });

  it('knows a part of a history for what it is, and says when git cannot tell', () => {
    const repository = gitDir({ 'a.md': 'een' });
    change(repository, { 'a.md': 'twee' }, 'tweede');
    const copy = join(tempDir(), 'kopie');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository.dir}`, copy]);
    expect(git.isShallow(copy)).toBe(true);
    expect(git.isShallow(repository.dir)).toBe(false);
    expect(() => git.log(repository.dir, { to: 'f'.repeat(40), paths: [''] })).toThrow(CannotError);
    expect(() => git.log(repository.dir, { to: '--all', paths: [''] })).toThrow(/not a commit/);
  });
});
