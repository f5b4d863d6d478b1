import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentHash } from '../../src/text/content-hash.ts';
import { bundle } from './bundle.ts';
import { asNobody, giveToNobody } from './nobody.ts';
import { tempDir } from './temp-dir.ts';

let script: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  script = await bundle('write-once.ts');
});
afterAll(() => script.remove());

type Told = readonly [path: string, text: string | null, was: string | null];

const args = (root: string, changes: readonly Told[]): string[] => [
  script.path,
  root,
  JSON.stringify(
    changes.map(([path, text, was]) => [
      join(root, path),
      text,
      was === null ? null : contentHash(Buffer.from(was)),
    ]),
  ),
];

const files = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('.cter'))
    .sort();

test('a limit on the size of files stops a write of two files with both as they were', () => {
  const root = tempDir({ 'a.md': 'a', 'b.md': 'b' });
  const big = 'x'.repeat(60_000);
  const changes: Told[] = [
    ['a.md', 'A', 'a'],
    ['map/nieuw.md', 'n', null],
    ['b.md', big, 'b'],
  ];
  const limited = (kilobytes: number): string =>
    spawnSync(
      'bash',
      ['-c', `ulimit -f ${kilobytes}; exec "$@"`, 'bash', process.execPath, ...args(root, changes)],
      {
        encoding: 'utf8',
      },
    ).stdout;
  expect(limited(20)).toMatch(
    /^CannotError: ‘b\.md’ kan niet worden opgeslagen\. Het bestand is groter dan .* niets veranderd\.$/,
  );
  expect(files(root)).toEqual(['a.md', 'b.md']);
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('a');
  expect(readFileSync(join(root, 'b.md'), 'utf8')).toBe('b');
  expect(limited(200)).toBe('gelukt');
  expect(readFileSync(join(root, 'b.md'), 'utf8')).toBe(big);
});

// A full disk needs a disk of its own, and only root may make one; where that cannot be, a device that is
// always full stands in, so that the sentence is tested everywhere.
test('a full disk is told, and both files are as they were', () => {
  const root = tempDir();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', root]).status === 0;
  try {
    writeFileSync(join(root, 'a.md'), 'a');
    writeFileSync(join(root, 'b.md'), 'b');
    const changes: Told[] = [
      ['a.md', 'A', 'a'],
      ['b.md', 'x'.repeat(80_000), 'b'],
    ];
    const run = (): string =>
      mounted
        ? spawnSync(process.execPath, args(root, changes), { encoding: 'utf8' }).stdout
        : spawnSync(
            'bash',
            ['-c', 'ulimit -f 20; exec "$@"', 'bash', process.execPath, ...args(root, changes)],
            {
              encoding: 'utf8',
            },
          ).stdout;
    if (mounted) writeFileSync(join(root, 'vulling'), Buffer.alloc(200_000));
    expect(run()).toMatch(
      mounted
        ? /^CannotError: ‘b\.md’ kan niet worden opgeslagen\. De schijf is vol\. Maak ruimte vrij/
        : /groter/,
    );
    expect(files(root).filter((name) => name !== 'vulling')).toEqual(['a.md', 'b.md']);
    expect(readFileSync(join(root, 'a.md'), 'utf8') + readFileSync(join(root, 'b.md'), 'utf8')).toBe('ab');
    if (!mounted) return;
    // Completely full: not even the lock's folder can be made.
    rmSync(join(root, '.cter'), { recursive: true });
    spawnSync('bash', [
      '-c',
      `cat /dev/zero > ${root}/vulling2; for i in $(seq 500); do echo x > ${root}/v$i || break; done`,
    ]);
    expect(run()).toMatch(/^CannotError: ‘a\.md’ kan niet worden opgeslagen\. De schijf is vol/);
    expect(readFileSync(join(root, 'a.md'), 'utf8') + readFileSync(join(root, 'b.md'), 'utf8')).toBe('ab');
    // With room again the same order simply works.
    execFileSync('bash', ['-c', `rm -f ${root}/v*`]);
    expect(run()).toBe('gelukt');
    expect(files(root)).toEqual(['a.md', 'b.md']);
  } finally {
    if (mounted) execFileSync('umount', ['-l', root]);
  }
});

test('without rights to write nothing changes and the file is named', () => {
  const root = tempDir({ 'a.md': 'a', 'dicht/b.md': 'b', 'c.md': 'c' });
  const run = (changes: readonly Told[]): string =>
    spawnSync(process.execPath, args(root, changes), { ...asNobody, encoding: 'utf8' }).stdout;
  const noRights = (name: string): RegExp =>
    new RegExp(
      `^CannotError: ‘${name}’ kan niet worden opgeslagen\\. U heeft daar geen schrijfrechten\\. .* niets veranderd\\.$`,
    );

  chmodSync(root, 0o555);
  expect(run([['a.md', 'A', 'a']])).toMatch(noRights('a\\.md'));
  expect(existsSync(join(root, '.cter'))).toBe(false);

  // The register may be written, one folder in it may not.
  for (const path of ['', 'a.md', 'c.md', 'dicht/b.md']) giveToNobody(join(root, path));
  chmodSync(root, 0o755);
  chmodSync(join(root, 'dicht'), 0o555);
  expect(
    run([
      ['a.md', 'A', 'a'],
      ['dicht/b.md', 'B', 'b'],
    ]),
  ).toMatch(noRights('dicht/b\\.md'));
  expect(
    run([
      ['a.md', 'A', 'a'],
      ['dicht/nieuw/d.md', 'D', null],
    ]),
  ).toMatch(noRights('dicht/nieuw(?:/d\\.md)?'));
  expect(
    run([
      ['a.md', 'A', 'a'],
      ['dicht/b.md', null, 'b'],
    ]),
  ).toMatch(noRights('dicht/b\\.md'));

  // A file that is write-protected itself, in a folder that is not.
  chmodSync(join(root, 'c.md'), 0o444);
  expect(
    run([
      ['a.md', 'A', 'a'],
      ['c.md', 'C', 'c'],
    ]),
  ).toMatch(noRights('c\\.md'));
  chmodSync(join(root, 'dicht'), 0o755);
  expect(files(root)).toEqual(['a.md', 'c.md', 'dicht', 'dicht/b.md']);
  expect(['a.md', 'c.md', 'dicht/b.md'].map((p) => readFileSync(join(root, p), 'utf8')).join('')).toBe('acb');

  chmodSync(join(root, 'c.md'), 0o644);
  expect(
    run([
      ['a.md', 'A', 'a'],
      ['c.md', 'C', 'c'],
    ]),
  ).toBe('gelukt');
});
