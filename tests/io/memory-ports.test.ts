import { expect, test } from 'vitest';
import { memoryPorts } from '../../src/io/memory-ports.ts';
import { contentHash } from '../../src/text/content-hash.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

test('trees and the writer share one set of files, seen from any folder', () => {
  const ports = memoryPorts({ files: { 'data/a.md': 'a', '/elders/b.md': 'b' } });
  const tree = ports.tree('/register/data');
  ports.writer.write('/register/data', [
    { path: '/register/data/a.md', content: Buffer.from('A'), expected: contentHash(Buffer.from('a')) },
    { path: '/register/data/map/c.md', content: Buffer.from('c'), expected: null },
  ]);
  expect(tree.walk()).toEqual([{ path: 'a.md' }, { path: 'map/c.md' }]);
  expect(text(tree.read('a.md'))).toBe('A');
  expect(ports.tree('/').walk()).toHaveLength(3);
  expect(ports.text('data/a.md')).toBe('A');
  expect(ports.text('weg.md')).toBeUndefined();
  expect(Object.keys(ports.files())).toEqual([
    '/elders/b.md',
    '/register/data/a.md',
    '/register/data/map/c.md',
  ]);
});

test('what cannot be read is listed with why, from the folder it is seen from', () => {
  const ports = memoryPorts({
    files: { 'data/a.md': 'a' },
    problems: [{ path: 'data/k.md', problem: 'koppeling' }],
  });
  expect(ports.tree('/register/data').walk()).toEqual([
    { path: 'a.md' },
    { path: 'k.md', problem: 'koppeling' },
  ]);
  expect(ports.tree('/register/elders').walk()).toEqual([]);
});

test('the world stands still: date, randomness, no repository, no terminal', async () => {
  const [one, two] = [memoryPorts(), memoryPorts()];
  expect(one.today()).toBe('2021-06-01');
  expect(one.random(8)).toEqual(two.random(8));
  expect(one.git.root('/register')).toBeUndefined();
  expect([one.prompt.interactive, one.stdout.isTerminal]).toEqual([false, false]);
  one.stdout.write('uit');
  one.stderr.write('fout');
  expect([one.stdout.text(), one.stderr.text(), two.stdout.text()]).toEqual(['uit', 'fout', '']);
});

test('answers make it a terminal that answers', async () => {
  const ports = memoryPorts({ answers: { titel: 'x' } });
  expect(ports.prompt.interactive).toBe(true);
  expect(await ports.prompt.ask({ kind: 'text', name: 'titel', message: '?' })).toBe('x');
});

test('a pretended repository has commits, names and merge bases', () => {
  const ports = memoryPorts({
    git: {
      root: '/register',
      commits: { HEAD: { 'data/a.md': 'nu', 'x.md': 'x' }, main: { 'data/a.md': 'toen' } },
      mergeBases: { 'HEAD main': 'main' },
    },
  });
  const { git } = ports;
  expect([git.root('/register/data'), git.root('/elders'), git.root('/register-2')]).toEqual([
    '/register',
    undefined,
    undefined,
  ]);
  expect([git.resolve('/register', 'main'), git.resolve('/register', 'weg')]).toEqual(['main', undefined]);
  expect([git.mergeBase('/register', 'main', 'HEAD'), git.mergeBase('/register', 'HEAD', 'HEAD')]).toEqual([
    'main',
    'HEAD',
  ]);
  expect(text(git.tree('/register', 'main', '/register/data').read('a.md'))).toBe('toen');
  expect(git.tree('/register', 'HEAD', '/register/data').walk()).toEqual([{ path: 'a.md' }]);
});

test('the built-in templates are there without being given', () => {
  const ports = memoryPorts();
  expect(
    ports
      .tree(ports.templates)
      .walk()
      .every(({ problem }) => problem === undefined),
  ).toBe(true);
  expect(ports.tree(ports.templates).root).toBe(ports.templates);
});
