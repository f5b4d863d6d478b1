import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CannotError } from '../../src/errors.ts';
import { memoryPorts } from '../../src/io/memory-ports.ts';
import { realWriter } from '../../src/io/writer.ts';
import type { FileChange, Writer } from '../../src/ports.ts';
import { contentHash } from '../../src/text/content-hash.ts';
import { tempDir } from './temp-dir.ts';

const change = (path: string, text: string | null, was: string | null): FileChange => ({
  path,
  content: text === null ? null : Buffer.from(text),
  expected: was === null ? null : contentHash(Buffer.from(was)),
});

const messageOf = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof CannotError) return error.message;
    throw error;
  }
  return 'gelukt';
};

type Files = Readonly<Record<string, string>>;

/** Everything below a folder but the program's own: relative path → text, folders end in '/'. */
function snapshot(root: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of (readdirSync(root, { recursive: true, encoding: 'utf8' }) as string[]).sort()) {
    if (name.startsWith('.cter')) continue;
    const path = join(root, name);
    if (lstatSync(path).isDirectory()) found[`${name}/`] = '';
    else found[name] = lstatSync(path).isSymbolicLink() ? '(koppeling)' : readFileSync(path, 'utf8');
  }
  return found;
}

interface World {
  readonly root: string;
  readonly writer: Writer;
  readonly files: () => Readonly<Record<string, string>>;
}

const WORLDS: Readonly<Record<string, (files: Files) => World>> = {
  'on disk': (files) => {
    const root = tempDir(files);
    const onlyFiles = (): Files =>
      Object.fromEntries(Object.entries(snapshot(root)).filter(([name]) => !name.endsWith('/')));
    return { root, writer: realWriter(), files: onlyFiles };
  },
  'in memory': (files) => {
    const ports = memoryPorts({ files });
    const relative = (): Files =>
      Object.fromEntries(
        Object.entries(ports.files()).map(([path, text]) => [path.slice('/register/'.length), text]),
      );
    return { root: '/register', writer: ports.writer, files: relative };
  },
};

describe.each(Object.entries(WORLDS))('a writer %s', (_name, open) => {
  test('changes, makes and removes files together', () => {
    const { root, writer, files } = open({ 'a.md': 'a', 'weg.md': 'w', 'blijft.md': 'b' });
    writer.write(root, [
      change(join(root, 'a.md'), 'A', 'a'),
      change(join(root, 'map/diep/nieuw.md'), 'n', null),
      change(join(root, 'weg.md'), null, 'w'),
    ]);
    expect(files()).toEqual({ 'a.md': 'A', 'blijft.md': 'b', 'map/diep/nieuw.md': 'n' });
    expect(writer.pending(root)).toBeUndefined();
  });

  test.each<[string, (root: string) => FileChange, RegExp]>([
    [
      'a file that was changed meanwhile',
      (r) => change(join(r, 'b.md'), 'B', 'vroeger'),
      /‘b\.md’ is intussen door iemand anders veranderd/,
    ],
    ['a new file that has appeared', (r) => change(join(r, 'b.md'), 'B', null), /‘b\.md’ bestaat al/],
    ['a file that has gone', (r) => change(join(r, 'c.md'), 'C', 'c'), /‘c\.md’ is intussen verwijderd/],
    ['a file to remove that was changed', (r) => change(join(r, 'b.md'), null, 'vroeger'), /veranderd/],
    [
      'a path outside the root',
      (r) => change(join(r, '../buiten.md'), 'x', null),
      /buiten de map van het register/,
    ],
    ['a sibling whose name begins the same', (r) => change(`${r}-anders/x.md`, 'x', null), /buiten de map/],
    ['the root itself', (r) => change(r, 'x', null), /buiten de map/],
    ['the folder of the program', (r) => change(join(r, '.cter/slot'), 'x', null), /van het programma zelf/],
    ['the same file twice', (r) => change(join(r, 'map/../a.md'), 'x', 'a'), /twee keer/],
  ])('refuses %s and writes nothing', (_what, bad, message) => {
    const { root, writer, files } = open({ 'a.md': 'a', 'b.md': 'b' });
    const changes = [change(join(root, 'a.md'), 'A', 'a'), bad(root)];
    expect(messageOf(() => writer.write(root, changes))).toMatch(message);
    expect(messageOf(() => writer.write(root, changes))).toMatch(/Er is niets veranderd\.$/);
    expect(files()).toEqual({ 'a.md': 'a', 'b.md': 'b' });
  });
});

describe('on a real disk', () => {
  test('the mode of a file is kept, a new file may be read by others, nothing temporary stays', () => {
    const root = tempDir({ 'a.md': 'a' });
    chmodSync(join(root, 'a.md'), 0o640);
    realWriter().write(root, [change(join(root, 'a.md'), 'A', 'a'), change(join(root, 'b.md'), 'b', null)]);
    expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o640);
    expect(statSync(join(root, 'b.md')).mode & 0o777).toBe(0o644 & ~process.umask());
    expect(readdirSync(root).sort()).toEqual(['.cter', 'a.md', 'b.md']);
    expect(readdirSync(join(root, '.cter'))).toEqual(['.gitignore']);
    expect(readFileSync(join(root, '.cter/.gitignore'), 'utf8')).toBe('*\n');
  });

  test('nothing is written through a link: not the file, not a folder on the way', () => {
    const outside = tempDir({ 'doel.md': 'doel' });
    const root = tempDir({ 'a.md': 'a' });
    symlinkSync(join(outside, 'doel.md'), join(root, 'koppeling.md'));
    symlinkSync(outside, join(root, 'map'));
    symlinkSync(join(outside, 'ontstaat.md'), join(root, 'loos.md'));
    const tries: FileChange[] = [
      change(join(root, 'koppeling.md'), 'x', 'doel'),
      change(join(root, 'loos.md'), 'x', null),
      change(join(root, 'map/doel.md'), 'x', 'doel'),
      change(join(root, 'map/nieuw.md'), 'x', null),
    ];
    for (const bad of tries) {
      expect(messageOf(() => realWriter().write(root, [change(join(root, 'a.md'), 'A', 'a'), bad]))).toMatch(
        /koppeling naar een andere plek/,
      );
    }
    expect(snapshot(outside)).toEqual({ 'doel.md': 'doel' });
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('a');
  });

  test('a folder of the program that is a link is not used', () => {
    const outside = tempDir();
    const root = tempDir({ 'a.md': 'a' });
    symlinkSync(outside, join(root, '.cter'));
    expect(messageOf(() => realWriter().write(root, [change(join(root, 'a.md'), 'A', 'a')]))).toMatch(
      /geen gewone map/,
    );
    expect(readdirSync(outside)).toEqual([]);
  });

  test('a folder or a file in the way is told', () => {
    const root = tempDir({ 'a.md': 'a', 'map/b.md': 'b' });
    const told = (path: string): string =>
      messageOf(() => realWriter().write(root, [change(join(root, path), 'x', null)]));
    expect(told('map')).toMatch(/geen gewoon bestand/);
    expect(told('a.md/c.md')).toMatch(/a\.md is een bestand en geen map/);
    expect(told(`${'x'.repeat(300)}.md`)).toMatch(/naam is te lang/);
    expect(snapshot(root)).toEqual({ 'a.md': 'a', 'map/': '', 'map/b.md': 'b' });
  });

  test('a long name with wide characters is written', () => {
    const root = tempDir();
    const name = `${'é'.repeat(120)}.md`;
    realWriter().write(root, [change(join(root, name), 'x', null)]);
    expect(readFileSync(join(root, name), 'utf8')).toBe('x');
  });

  test('what an earlier run left is cleaned up, what only looks like it stays', () => {
    const root = tempDir({
      'a.md': 'a',
      '.a.md.0123456789abcdef.cter-tmp': 'rest',
      '.a.md.0123456789abcdef.cter-oud': 'rest',
      '.a.md.cter-tmp': 'van iemand anders',
      'x.0123456789abcdef.cter-tmp': 'van iemand anders',
    });
    realWriter().write(root, [change(join(root, 'a.md'), 'A', 'a')]);
    expect(Object.keys(snapshot(root))).toEqual(['.a.md.cter-tmp', 'a.md', 'x.0123456789abcdef.cter-tmp']);
  });

  test('an empty order touches nothing', () => {
    const root = tempDir({ 'a.md': 'a' });
    realWriter().write(root, []);
    expect(existsSync(join(root, '.cter'))).toBe(false);
  });

  test('a failure halfway puts back what was replaced and removes new folders', () => {
    const root = tempDir({ 'a.md': 'a', 'weg.md': 'w', 'c.md': 'c' });
    // The content is asked for while files are being prepared: the moment at which somebody else saves.
    const sneaky: FileChange = {
      path: join(root, 'c.md'),
      expected: contentHash(Buffer.from('c')),
      get content() {
        if (existsSync(join(root, '.cter/journaal.json'))) writeFileSync(join(root, 'c.md'), 'van een ander');
        return Buffer.from('C');
      },
    };
    const changes = [
      change(join(root, 'a.md'), 'A', 'a'),
      change(join(root, 'map/nieuw.md'), 'n', null),
      change(join(root, 'weg.md'), null, 'w'),
      sneaky,
    ];
    expect(messageOf(() => realWriter().write(root, changes))).toMatch(
      /‘c\.md’ is intussen door iemand anders veranderd/,
    );
    expect(snapshot(root)).toEqual({ 'a.md': 'a', 'weg.md': 'w', 'c.md': 'van een ander' });
    expect(readdirSync(join(root, '.cter'))).toEqual(['.gitignore']);
  });

  test('a removed root and a write-protected file are told', () => {
    const root = tempDir({ 'a.md': 'a' });
    expect(
      messageOf(() => realWriter().write(join(root, 'weg'), [change(join(root, 'weg/a.md'), 'x', null)])),
    ).toMatch(/De map bestaat niet/);
    mkdirSync(join(root, 'map'));
    unlinkSync(join(root, 'a.md'));
    expect(messageOf(() => realWriter().write(root, [change(join(root, 'a.md'), 'A', 'a')]))).toMatch(
      /verwijderd/,
    );
  });
});
