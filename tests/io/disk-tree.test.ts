import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDiskTree } from '../../src/io/disk-tree.ts';
import { FileError, type FileProblem, type FileTree } from '../../src/ports.ts';
import { bundle } from './bundle.ts';
import { asNobody } from './nobody.ts';
import { tempDir } from './temp-dir.ts';

const problemOf = (tree: FileTree, path: string, maxBytes?: number): FileProblem | 'gelezen' => {
  try {
    tree.read(path, maxBytes);
    return 'gelezen';
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
};

describe('what a tree on disk does with hostile things', () => {
  test('links out of the tree, in a loop and to nothing are listed and never followed', () => {
    const outside = tempDir({ 'geheim.md': 'geheim' });
    const root = tempDir({ 'a.md': 'a' });
    symlinkSync(join(outside, 'geheim.md'), join(root, 'b.md'));
    symlinkSync(outside, join(root, 'buiten'));
    symlinkSync('.', join(root, 'lus'));
    symlinkSync('nergens', join(root, 'z.md'));
    const tree = openDiskTree(root);
    expect(tree.walk()).toEqual([
      { path: 'a.md' },
      { path: 'b.md', problem: 'koppeling' },
      { path: 'buiten', problem: 'koppeling' },
      { path: 'lus', problem: 'koppeling' },
      { path: 'z.md', problem: 'koppeling' },
    ]);
    expect(problemOf(tree, 'b.md')).toBe('koppeling');
    expect(problemOf(tree, 'buiten/geheim.md')).toBe('koppeling');
    expect(problemOf(tree, 'lus/a.md')).toBe('koppeling');
    expect(problemOf(tree, 'z.md')).toBe('koppeling');
    expect(tree.has('buiten/geheim.md')).toBe(false);
  });

  test('a link that takes the place of a file after the walk is not followed', () => {
    const outside = tempDir({ 'geheim.md': 'geheim' });
    const root = tempDir({ 'map/a.md': 'a' });
    const tree = openDiskTree(root);
    expect(tree.walk()).toEqual([{ path: 'map/a.md' }]);
    unlinkSync(join(root, 'map/a.md'));
    symlinkSync(join(outside, 'geheim.md'), join(root, 'map/a.md'));
    expect(problemOf(tree, 'map/a.md')).toBe('koppeling');
  });

  test('a fifo and a socket are listed, and reading a fifo that appeared later does not hang', async () => {
    const root = tempDir({ 'a.md': 'a' });
    execFileSync('mkfifo', [join(root, 'pijp.md')]);
    const server = createServer().listen(join(root, 'stop.md'));
    await new Promise((done) => server.once('listening', done));
    const tree = openDiskTree(root);
    expect(tree.walk()).toEqual([
      { path: 'a.md' },
      { path: 'pijp.md', problem: 'geen-bestand' },
      { path: 'stop.md', problem: 'geen-bestand' },
    ]);
    renameSync(join(root, 'pijp.md'), join(root, 'a.md'));
    expect(problemOf(tree, 'a.md')).toBe('geen-bestand');
    expect(problemOf(tree, 'stop.md')).toBe('geen-bestand');
    server.close();
  });

  test('a folder named x.md is reported and what lies in it is found, in the order of the paths', () => {
    const root = tempDir({ 'x.md/b.md': 'b', 'x.md-kopie': 'c', 'Y.MD/d': 'd', 'Z.MD': 'z' });
    expect(openDiskTree(root).walk()).toEqual([
      { path: 'Y.MD', problem: 'geen-bestand' },
      { path: 'Y.MD/d' },
      { path: 'Z.MD' },
      { path: 'x.md', problem: 'geen-bestand' },
      { path: 'x.md-kopie' },
      { path: 'x.md/b.md' },
    ]);
    expect(problemOf(openDiskTree(root), 'x.md')).toBe('geen-bestand');
  });

  test('names with line ends and escape characters are ordinary names', () => {
    const root = tempDir({ 'regel\neinde.md': '1', '\u001b[31mrood.md': '2' });
    const tree = openDiskTree(root);
    expect(tree.walk()).toEqual([{ path: '\u001b[31mrood.md' }, { path: 'regel\neinde.md' }]);
    expect(Buffer.from(tree.read('regel\neinde.md')).toString()).toBe('1');
  });

  test('a name that is not UTF-8 is reported, one that holds the replacement character itself is read', () => {
    const root = tempDir({ 'echt-\ufffd.md': 'leesbaar' });
    const bad = Buffer.concat([Buffer.from(`${root}/fout-`), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]);
    writeFileSync(bad, 'x');
    mkdirSync(Buffer.concat([Buffer.from(`${root}/map-`), Buffer.from([0xe9])]));
    const tree = openDiskTree(root);
    expect(tree.walk()).toEqual([
      { path: 'echt-\ufffd.md' },
      { path: 'fout-\ufffd\ufffd.md', problem: 'naam-onleesbaar' },
      { path: 'map-\ufffd', problem: 'naam-onleesbaar' },
    ]);
    expect(Buffer.from(tree.read('echt-\ufffd.md')).toString()).toBe('leesbaar');
  });

  test('a path that leaves the root is refused', () => {
    const root = tempDir({ 'register/a.md': 'a', 'buiten.md': 'b' });
    const tree = openDiskTree(join(root, 'register'));
    for (const path of [
      '../buiten.md',
      'x/../../buiten.md',
      join(root, 'buiten.md'),
      '',
      '.',
      'a.md\0',
      './a.md',
    ]) {
      expect(problemOf(tree, path), path).toBe('geen-toegang');
      expect(tree.has(path), path).toBe(false);
    }
    expect(tree.has('a.md')).toBe(true);
  });

  test('a file over the limit is refused, one at the limit is read', () => {
    const root = tempDir({ 'a.md': 'x'.repeat(100), 'groot.md': Buffer.alloc(5 * 1024 * 1024 + 1) });
    const tree = openDiskTree(root);
    expect(problemOf(tree, 'a.md', 99)).toBe('te-groot');
    expect(tree.read('a.md', 100)).toHaveLength(100);
    expect(problemOf(tree, 'groot.md')).toBe('te-groot');
    expect(tree.read('groot.md', 10_000_000)).toHaveLength(5 * 1024 * 1024 + 1);
  });

  test('a root that is missing or is a file gives a problem and no crash', () => {
    const root = tempDir({ 'a.md': 'a' });
    expect(openDiskTree(join(root, 'weg')).walk()).toEqual([{ path: '.', problem: 'verdwenen' }]);
    expect(openDiskTree(join(root, 'a.md')).walk()).toEqual([{ path: '.', problem: 'verdwenen' }]);
    expect(problemOf(openDiskTree(root), 'weg.md')).toBe('verdwenen');
  });

  test('folders deeper than the system can name are a problem, not a crash', () => {
    const root = tempDir();
    // A path may hold 4096 characters; a shell that goes down step by step can make a longer one.
    const script =
      'n=$(printf "d%.0s" $(seq 200)); for i in $(seq 25); do mkdir $n && cd -P $n || exit 1; done; echo x > diep.md';
    spawnSync('bash', ['-c', script], { cwd: root });
    const entries = openDiskTree(root).walk();
    expect(entries).toHaveLength(1);
    expect(entries[0]?.problem).toBe('leesfout');
    execFileSync('rm', ['-rf', join(root, 'd'.repeat(200))]);
  });
});

describe('without rights', () => {
  let script: Awaited<ReturnType<typeof bundle>>;
  beforeAll(async () => {
    script = await bundle('list-tree.ts');
  });
  afterAll(() => script.remove());

  test('an unreadable file and an unreadable folder are told, and the rest is read', () => {
    const root = tempDir({ 'a.md': 'a', 'dicht.md': 'b', 'map/c.md': 'c', 'z.md': 'z' });
    chmodSync(join(root, 'dicht.md'), 0);
    chmodSync(join(root, 'map'), 0);
    const run = spawnSync(process.execPath, [script.path, root], { ...asNobody, encoding: 'utf8' });
    chmodSync(join(root, 'map'), 0o755);
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual([
      ['a.md', 'a'],
      ['dicht.md', 'geen-toegang'],
      ['map', 'geen-toegang'],
      ['z.md', 'z'],
    ]);
  });
});

test('the bytes that were read stay the same when another file is read', () => {
  const root = tempDir({ 'a.md': 'aaaa', 'b.md': 'bbbb' });
  const tree = openDiskTree(root);
  const first = tree.read('a.md');
  tree.read('b.md');
  expect(Buffer.from(first).toString()).toBe('aaaa');
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('aaaa');
});
