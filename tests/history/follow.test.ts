/** Following a record through branches, merges and names, in real repositories. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { followRecord } from '../../src/history/follow.ts';
import { recordHistory } from '../../src/history/record-history.ts';
import { realGit } from '../../src/io/git.ts';
import { type GitDir, gitDir } from '../io/git-dir.ts';

const TEXT = (term: string) =>
  `---\nterm: ${term}\nzie-ook: [een, twee, drie]\n---\n\n## Omschrijving\n\nUitleg.\n`;

/** Commits these files; a name with `null` goes, `a → b` moves. */
function commit({ dir, git }: GitDir, message: string, files: Record<string, string | null>): string {
  for (const [path, text] of Object.entries(files)) {
    const [from, to] = path.split(' → ');
    mkdirSync(dirname(join(dir, to ?? path)), { recursive: true });
    if (to !== undefined) renameSync(join(dir, from!), join(dir, to));
    else if (text === null) rmSync(join(dir, path));
    if (text !== null) writeFileSync(join(dir, to ?? path), text);
  }
  git('add', '-A');
  git('commit', '-q', '-m', message);
  return git('rev-parse', 'HEAD').trim();
}

const sourceOf = ({ dir, git }: GitDir) => ({
  git: realGit(),
  root: dir,
  head: git('rev-parse', 'HEAD').trim(),
});
const subjects = (repository: GitDir, path: string): string[] =>
  followRecord(sourceOf(repository), path).map((t) => t.commit.subject);

describe('following a record', () => {
  it('finds what a side branch did, and tells a merge only where it made something of its own', () => {
    const repository = gitDir({ 'a.md': TEXT('A'), 'b.md': 'b' });
    repository.git('checkout', '-q', '-b', 'zij');
    commit(repository, 'zij', { 'a.md': TEXT('Zij') });
    repository.git('checkout', '-q', 'main');
    commit(repository, 'anders', { 'b.md': 'bb' });
    repository.git('merge', '-q', '--no-edit', 'zij');
    expect(subjects(repository, 'a.md')).toEqual(['zij', 'eerste']);
    repository.git('checkout', '-q', '-b', 'twee', 'HEAD~1');
    commit(repository, 'twee', { 'a.md': TEXT('Twee') });
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '-s', 'ours', '--no-commit', 'twee');
    writeFileSync(join(repository.dir, 'a.md'), TEXT('Van niemand'));
    repository.git('add', '-A');
    repository.git('commit', '-q', '-m', 'samen');
    const { moments } = recordHistory(sourceOf(repository), 'a.md');
    expect(moments.at(-1)).toMatchObject({
      commit: { subject: 'samen' },
      changes: [{ pad: 'term', van: 'Zij', naar: 'Van niemand' }],
    });
  });

  it('tells what a merge let fall', () => {
    const repository = gitDir({ 'a.md': TEXT('A'), 'b.md': 'b' });
    repository.git('checkout', '-q', '-b', 'zij');
    commit(repository, 'zij', { 'a.md': TEXT('Zij') });
    repository.git('checkout', '-q', 'main');
    commit(repository, 'anders', { 'b.md': 'bb' });
    repository.git('merge', '-q', '-s', 'ours', '-m', 'zonder zij', 'zij');
    const { moments } = recordHistory(sourceOf(repository), 'a.md');
    expect(moments.map((m) => [m.commit.subject, m.isDropped])).toEqual([
      ['eerste', false],
      ['zij', false],
      ['zonder zij', true],
    ]);
    expect(moments.at(-1)?.changes).toMatchObject([{ pad: 'term', van: 'Zij', naar: 'A' }]);
  });

  it('follows names, also when a branch went on under the old one', () => {
    const repository = gitDir({ 'oud.md': TEXT('A') });
    repository.git('checkout', '-q', '-b', 'zij');
    commit(repository, 'zij onder de oude naam', { 'oud.md': TEXT('Zij') });
    repository.git('checkout', '-q', 'main');
    commit(repository, 'hernoemd', { 'oud.md → diep/nieuw.md': TEXT('A') });
    repository.git('merge', '-q', '--no-edit', 'zij');
    commit(repository, 'daarna', { 'diep/nieuw.md': TEXT('Daarna') });
    const found = subjects(repository, 'diep/nieuw.md');
    expect(found[0]).toBe('daarna');
    expect(new Set(found)).toEqual(
      new Set([
        'daarna',
        'hernoemd',
        'zij onder de oude naam',
        'eerste',
        ...found.filter((s) => s.startsWith('Merge')),
      ]),
    );
  });

  it('does not take a copy for a past, nor a later record for this one', () => {
    const repository = gitDir({ 'a.md': TEXT('A') });
    commit(repository, 'kopie', { 'b.md': TEXT('A') });
    commit(repository, 'hernoemd', { 'a.md → c.md': TEXT('A') });
    commit(repository, 'opnieuw', { 'a.md': TEXT('Iets anders') });
    expect(subjects(repository, 'b.md')).toEqual(['kopie']);
    expect(subjects(repository, 'c.md')).toEqual(['hernoemd', 'eerste']);
    expect(subjects(repository, 'a.md')).toEqual(['opnieuw']);
  });

  it('shows that a record went and came back', () => {
    const repository = gitDir({ 'a.md': TEXT('A'), 'b.md': 'b' });
    commit(repository, 'weg', { 'a.md': null });
    commit(repository, 'terug', { 'a.md': TEXT('A') });
    expect(recordHistory(sourceOf(repository), 'a.md').moments.map((m) => m.gebeurtenis)).toEqual([
      'gemaakt',
      'verwijderd',
      'gemaakt',
    ]);
  });
});
