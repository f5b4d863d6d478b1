import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { realGit } from '../../src/io/git.ts';
import { FileError } from '../../src/ports.ts';
import { gitDir } from './git-dir.ts';
import { tempDir } from './temp-dir.ts';

afterEach(() => vi.unstubAllEnvs());

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

test('the root is found from any folder below it, spelled as that folder is', () => {
  const { dir } = gitDir({ 'data/map/a.md': 'a' });
  expect(realGit().root(join(dir, 'data/map'))).toBe(dir);
  expect(realGit().root(dir)).toBe(dir);
  const elsewhere = tempDir();
  symlinkSync(dir, join(elsewhere, 'kopie'));
  expect(realGit().root(join(elsewhere, 'kopie/data'))).toBe(join(elsewhere, 'kopie'));
  symlinkSync(join(dir, 'data/map'), join(elsewhere, 'diep'));
  expect(realGit().root(join(elsewhere, 'diep'))).toBe(dir);
  expect(realGit().root(elsewhere)).toBeUndefined();
  expect(realGit().root(join(elsewhere, 'bestaat-niet'))).toBeUndefined();
});

test('names of commits are resolved, and what is no name is unknown', () => {
  const { dir, commit, git } = gitDir({ 'a.md': 'a' });
  git('tag', 'v1');
  for (const ref of ['HEAD', 'main', 'v1', commit, commit.slice(0, 8)]) {
    expect(realGit().resolve(dir, ref), ref).toBe(commit);
  }
  for (const ref of [
    '',
    'onbekend',
    '--help',
    '--upload-pack=touch x',
    'HEAD:a.md',
    'a\nb',
    'a\0b',
    'HEAD~5',
  ]) {
    expect(realGit().resolve(dir, ref), ref).toBeUndefined();
  }
});

test('the merge base of two branches is where they parted; unrelated ones have none', () => {
  const { dir, commit, git } = gitDir({ 'a.md': 'a' });
  git('checkout', '-q', '-b', 'zijtak');
  git('commit', '-q', '--allow-empty', '-m', 'tweede');
  git('checkout', '-q', 'main');
  git('commit', '-q', '--allow-empty', '-m', 'derde');
  git('checkout', '-q', '--orphan', 'los');
  git('commit', '-q', '--allow-empty', '-m', 'los');
  const id = (ref: string): string => realGit().resolve(dir, ref) ?? '';
  expect(realGit().mergeBase(dir, id('main'), id('zijtak'))).toBe(commit);
  expect(realGit().mergeBase(dir, id('main'), id('los'))).toBeUndefined();
});

test('a commit shows its own files below a folder, whatever lies on disk now', () => {
  const { dir, commit, git } = gitDir({ 'data/a.md': 'oud', 'data/map/é.md': 'accent', 'buiten.md': 'x' });
  writeFileSync(join(dir, 'data/a.md'), 'nieuw');
  writeFileSync(join(dir, 'data/b.md'), 'erbij');
  git('add', '-A');
  git('commit', '-q', '-m', 'tweede');
  const tree = realGit().tree(dir, commit, join(dir, 'data'));
  expect(tree.root).toBe(join(dir, 'data'));
  expect(tree.walk()).toEqual([{ path: 'a.md' }, { path: 'map/é.md' }]);
  expect(text(tree.read('a.md'))).toBe('oud');
  expect(text(tree.read('map/é.md'))).toBe('accent');
  expect(() => tree.read('b.md')).toThrow(FileError);
  expect(realGit().tree(dir, commit, join(dir, 'bestond-niet')).walk()).toEqual([]);
});

test('thousands of files of a commit are all read, also more than are kept at once', () => {
  const files: Record<string, string> = {};
  for (let i = 0; i < 3000; i += 1) files[`map-${i % 7}/${i}.md`] = `bestand ${i}\n`;
  // Larger together than one stretch, and each different.
  for (let i = 0; i < 5; i += 1) files[`groot/${i}.md`] = String(i).repeat(9_000_000);
  const { dir, commit } = gitDir(files);
  const tree = realGit().tree(dir, commit, dir);
  for (const { path } of tree.walk())
    expect(text(tree.read(path, 10_000_000)) === files[path], path).toBe(true);
  expect(() => tree.read('groot/1.md')).toThrow(new FileError('groot/1.md', 'te-groot'));
});

test('what git sets around a hook does not lead to another repository', () => {
  const { dir, commit } = gitDir({ 'a.md': 'a' });
  const other = gitDir({ 'b.md': 'b' });
  vi.stubEnv('GIT_DIR', join(other.dir, '.git'));
  vi.stubEnv('GIT_WORK_TREE', other.dir);
  vi.stubEnv('GIT_INDEX_FILE', join(other.dir, '.git/index'));
  expect(realGit().root(dir)).toBe(dir);
  expect(realGit().resolve(dir, 'HEAD')).toBe(commit);
});

test('settings of a hostile repository run nothing and lead nowhere', () => {
  const { dir, commit, git } = gitDir({
    'data/a.md': 'inhoud',
    '.gitattributes': '* filter=kwaad diff=kwaad\n',
  });
  const trap = join(dir, 'gelopen');
  const script = join(dir, 'kwaad.sh');
  writeFileSync(script, `#!/bin/sh\necho "$0 $@" >> ${trap}\n`, { mode: 0o755 });
  mkdirSync(join(dir, '.git/hooks'), { recursive: true });
  for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'pre-auto-gc']) {
    symlinkSync(script, join(dir, '.git/hooks', hook));
  }
  const settings: Record<string, string> = {
    'core.fsmonitor': script,
    'core.pager': script,
    'core.editor': script,
    'core.sshCommand': script,
    'core.askPass': script,
    'core.gitProxy': script,
    'core.alternateRefsCommand': script,
    'diff.external': script,
    'diff.kwaad.textconv': script,
    'diff.kwaad.command': script,
    'filter.kwaad.smudge': script,
    'filter.kwaad.clean': script,
    'filter.kwaad.process': script,
    'pager.rev-parse': script,
    'pager.ls-tree': script,
    'alias.rev-parse': `!${script}`,
    'alias.cat-file': `!${script}`,
    'gpg.program': script,
    'credential.helper': `!${script}`,
    'uploadpack.packObjectsHook': script,
    'core.repositoryFormatVersion': '1',
    'extensions.partialClone': 'kwaad',
    'remote.kwaad.promisor': 'true',
    'remote.kwaad.url': `ext::${script} %S`,
    'protocol.allow': 'always',
    'protocol.ext.allow': 'always',
  };
  // A blob that is missing makes git fetch it from the promised remote, when it is allowed to.
  const blob = git('rev-parse', `${commit}:data/a.md`).trim();
  for (const [name, value] of Object.entries(settings)) git('config', name, value);
  git('-c', 'core.fsmonitor=false', 'config', 'include.path', join(dir, 'bestaat-niet'));
  spawnSync('rm', ['-f', join(dir, '.git/objects', blob.slice(0, 2), blob.slice(2))]);

  expect(realGit().root(join(dir, 'data'))).toBe(dir);
  expect(realGit().resolve(dir, 'HEAD')).toBe(commit);
  expect(realGit().mergeBase(dir, commit, commit)).toBe(commit);
  const tree = realGit().tree(dir, commit, join(dir, 'data'));
  expect(tree.walk()).toEqual([{ path: 'a.md' }]);
  expect(() => tree.read('a.md')).toThrow(new FileError('a.md', 'leesfout'));
  writeFileSync(join(dir, 'data/a.md'), 'anders');
  expect(realGit().changed(dir, join(dir, 'data'))).toEqual(['a.md']);
  expect(existsSync(trap)).toBe(false);

  // The trap does work: git itself falls into it.
  const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  spawnSync('git', ['-C', dir, 'cat-file', '-p', blob], { env });
  expect(existsSync(trap)).toBe(true);
});

test('what is not as the newest commit has it is told, for one folder, without what is ignored or only touched', () => {
  const { dir, git } = gitDir({
    'data/a.md': 'a',
    'data/b.md': 'b',
    'data/[c].md': 'c',
    'buiten.md': 'x',
    '.gitignore': 'uitvoer/\n',
  });
  const changed = (folder = 'data') => realGit().changed(dir, join(dir, folder));
  utimesSync(join(dir, 'data/a.md'), 1, 1);
  writeFileSync(join(dir, 'buiten.md'), 'y');
  mkdirSync(join(dir, 'data/uitvoer'));
  writeFileSync(join(dir, 'data/uitvoer/verslag.md'), 'verslag');
  expect(changed()).toEqual([]);
  writeFileSync(join(dir, 'data/[c].md'), 'anders');
  rmSync(join(dir, 'data/b.md'));
  mkdirSync(join(dir, 'data/nieuw'));
  writeFileSync(join(dir, 'data/nieuw/é.md'), 'nieuw');
  expect(changed()?.toSorted()).toEqual(['[c].md', 'b.md', 'nieuw/é.md']);
  expect(changed('')).toContain('buiten.md');
  git('add', '-A');
  expect(changed()).toHaveLength(3);
});

test('a repository that claims a work tree elsewhere is not believed', () => {
  const { dir, git } = gitDir({ 'a.md': 'a' });
  git('config', 'core.worktree', tempDir());
  expect(realGit().root(dir)).toBeUndefined();
});

test('without git on the computer there is no repository', () => {
  const { dir } = gitDir({ 'a.md': 'a' });
  vi.stubEnv('PATH', tempDir());
  expect(realGit().root(dir)).toBeUndefined();
  expect(realGit().resolve(dir, 'HEAD')).toBeUndefined();
});
