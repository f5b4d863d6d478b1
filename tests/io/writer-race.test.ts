import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { realWriter } from '../../src/io/writer.ts';
import { contentHash } from '../../src/text/content-hash.ts';
import { bundle } from './bundle.ts';
import { tempDir } from './temp-dir.ts';

let script: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  script = await bundle('add-lines.ts');
});
afterAll(() => script.remove());

const addLines = (root: string, name: string, rounds: number): Promise<string[]> =>
  new Promise((done, fail) => {
    const path = join(root, 'a.md');
    const child = spawn(process.execPath, [script.path, root, path, name, String(rounds)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    child.on('close', (code) =>
      code === 0 ? done(text.trimEnd().split('\n')) : fail(new Error(`exit ${code}`)),
    );
  });

const succeeded = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.startsWith('gelukt\t')).map((line) => line.slice('gelukt\t'.length));

test('of writers at once to one file no confirmed line is lost, and who is late is told', {
  timeout: 60_000,
}, async () => {
  const root = tempDir({ 'a.md': '' });
  const told = (await Promise.all(['een', 'twee', 'drie'].map((name) => addLines(root, name, 50)))).flat();
  expect(told).toHaveLength(150);
  const refused = told.filter((line) => !line.startsWith('gelukt\t'));
  for (const line of refused) {
    expect(line).toMatch(
      /^geweigerd\t‘a\.md’ is intussen door iemand anders veranderd\..* Er is niets veranderd\.$/,
    );
  }
  // Otherwise they never met.
  expect(refused.length).toBeGreaterThan(0);
  const lines = readFileSync(join(root, 'a.md'), 'utf8').trimEnd().split('\n');
  expect(lines.toSorted()).toEqual(succeeded(told).toSorted());
  expect(readdirSync(join(root, '.cter'))).toEqual(['.gitignore']);
});

const DEAD = (): number => spawnSync(process.execPath, ['-e', '']).pid;

const slot = (pid: number, host: string, began = ''): string =>
  JSON.stringify({ token: '0123456789abcdef', pid, host, began, since: '2021-06-01T12:00:00.000Z' });

const write = (root: string): void =>
  realWriter().write(root, [
    { path: join(root, 'a.md'), content: Buffer.from('A'), expected: contentHash(Buffer.from('a')) },
  ]);

test.each([1, 2, 3, 4, 5])(
  'a dead writer’s lock is taken over by one at a time (%i)',
  { timeout: 30_000 },
  async () => {
    const root = tempDir({ 'a.md': '', '.cter/.gitignore': '*\n' });
    const dead = DEAD();
    symlinkSync(slot(dead, hostname()), join(root, '.cter/slot'));
    // Somebody took it over before, and died as well.
    const second = slot(dead, hostname()).replace('0123456789abcdef', 'fedcba9876543210');
    symlinkSync(second, join(root, '.cter/slot-na-0123456789abcdef'));
    const told = (
      await Promise.all(['een', 'twee', 'drie', 'vier'].map((name) => addLines(root, name, 3)))
    ).flat();
    const lines = readFileSync(join(root, 'a.md'), 'utf8').trimEnd().split('\n');
    expect(lines.toSorted()).toEqual(succeeded(told).toSorted());
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(readdirSync(join(root, '.cter'))).toEqual(['.gitignore']);
  },
);

test('a lock in an ordinary file, or an empty one that is old, is taken over too', () => {
  for (const text of [slot(DEAD(), hostname()), '']) {
    const root = tempDir({ 'a.md': 'a', '.cter/.gitignore': '*\n' });
    writeFileSync(join(root, '.cter/slot'), text);
    write(root);
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('A');
    expect(readdirSync(join(root, '.cter'))).toEqual(['.gitignore']);
  }
});

test('a number that belongs to a later process is not taken for the dead writer', () => {
  const root = tempDir({ 'a.md': 'a', '.cter/.gitignore': '*\n' });
  symlinkSync(slot(process.pid, hostname(), '1'), join(root, '.cter/slot'));
  write(root);
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('A');
});

test.each([
  ['a living process', process.pid, hostname()],
  ['a process on another computer', 1, 'andere-computer'],
])('a lock of %s is respected, and the message says whose it is', (_who, pid, host) => {
  const root = tempDir({ 'a.md': 'a', '.cter/.gitignore': '*\n' });
  symlinkSync(slot(pid, host), join(root, '.cter/slot'));
  expect(() => write(root)).toThrow(
    new RegExp(
      `aan het opslaan \\(proces ${pid} op ‘${host}’.*verwijder dan .*/\\.cter/slot\\. Er is niets veranderd\\.`,
    ),
  );
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('a');
  expect(readdirSync(join(root, '.cter')).sort()).toEqual(['.gitignore', 'slot']);
});
