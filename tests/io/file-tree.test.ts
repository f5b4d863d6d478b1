import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDiskTree } from '../../src/io/disk-tree.ts';
import { realGit } from '../../src/io/git.ts';
import { memoryPorts } from '../../src/io/memory-ports.ts';
import { memoryTree } from '../../src/io/memory-tree.ts';
import { FileError, type FileTree } from '../../src/ports.ts';
import { gitDir } from './git-dir.ts';
import { tempDir } from './temp-dir.ts';

type Files = Readonly<Record<string, string>>;

/** The same files in every kind of tree: what is promised of one must hold for all. */
const KINDS: Readonly<Record<string, (files: Files) => FileTree>> = {
  'on disk': (files) => openDiskTree(tempDir(files)),
  'in memory': (files) => memoryTree('/register', files),
  'of memory ports': (files) => memoryPorts({ files }).tree('/register'),
  'of a git commit': (files) => {
    const { dir, commit } = gitDir(files);
    return realGit().tree(dir, commit, dir);
  },
};

describe.each(Object.entries(KINDS))('a tree %s', (_name, open) => {
  test('lists files in plain order, without hidden names and skipped folders', () => {
    const tree = open({
      'b.md': '',
      'a/z.md': '',
      'a.md': '',
      'a-b/c.md': '',
      'B.md': '',
      '.verborgen/x.md': '',
      'a/.y.md': '',
      'uitvoer/doc.md': '',
      'a/uitvoer/ook.md': '',
      'a/weg/x.md': '',
    });
    expect(tree.walk(['uitvoer/', 'a/weg']).map(({ path }) => path)).toEqual([
      'B.md',
      'a-b/c.md',
      'a.md',
      'a/uitvoer/ook.md',
      'a/z.md',
      'b.md',
    ]);
  });

  test('reads bytes as they are, up to the limit', () => {
    const tree = open({ 'a.md': '\ufeffé\r\n', 'map/b.md': '' });
    expect(Buffer.from(tree.read('a.md')).toString('hex')).toBe('efbbbfc3a90d0a');
    expect(tree.read('map/b.md')).toHaveLength(0);
    expect(() => tree.read('a.md', 6)).toThrow(new FileError('a.md', 'te-groot'));
    expect(() => tree.read('weg.md')).toThrow(new FileError('weg.md', 'verdwenen'));
    expect(() => tree.read('map/../a.md')).toThrow(new FileError('map/../a.md', 'geen-toegang'));
    expect([tree.has('map/b.md'), tree.has('map'), tree.has('weg.md')]).toEqual([true, false, false]);
  });
});

test('a tree on disk and one in memory list the same for any names', () => {
  const name = fc.stringMatching(/^[ab.\- ]{1,3}$/).filter((n) => !/^\.{1,2}$/.test(n));
  const paths = fc.uniqueArray(fc.array(name, { minLength: 1, maxLength: 3 }), {
    selector: (p) => p.join('/'),
  });
  fc.assert(
    fc.property(paths, (list) => {
      // A name cannot be a file and a folder at once.
      const all = list.map((p) => p.join('/'));
      const files = all.filter((p) => !all.some((q) => q.startsWith(`${p}/`)));
      const given = Object.fromEntries(files.map((p) => [p, p]));
      expect(openDiskTree(tempDir(given)).walk()).toEqual(memoryTree('/r', given).walk());
    }),
    { numRuns: 60 },
  );
});

test('a tree of a commit reports links, submodules and unreadable names', () => {
  const { dir, git } = gitDir({ 'a.md': 'a' });
  const blob = git('hash-object', '-w', '--stdin').trim();
  const head = git('rev-parse', 'HEAD').trim();
  const lines = [
    `100644 blob ${blob}\ta.md`,
    `120000 blob ${blob}\tb.md`,
    `160000 commit ${head}\tmodule`,
    `100644 blob ${blob}\tfout-`,
  ];
  const listing = Buffer.concat([Buffer.from(lines.join('\u0000')), Buffer.from([0xff, 0])]);
  const id = execFileSync('git', ['-C', dir, 'mktree', '-z'], { input: listing, encoding: 'utf8' }).trim();
  const commit = git('commit-tree', id, '-m', 'x').trim();
  const tree = realGit().tree(dir, commit, dir);
  expect(tree.walk()).toEqual([
    { path: 'a.md' },
    { path: 'b.md', problem: 'koppeling' },
    { path: 'fout-\ufffd', problem: 'naam-onleesbaar' },
    { path: 'module', problem: 'geen-bestand' },
  ]);
  expect(() => tree.read('b.md')).toThrow(new FileError('b.md', 'koppeling'));
});
