import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wantsColour } from '../../src/io/terminal.ts';
import { bundle } from './bundle.ts';

let script: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  script = await bundle('print-much.ts');
});
afterAll(() => script.remove());

const shell = (command: string): { readonly stdout: string; readonly stderr: string } =>
  spawnSync('bash', ['-c', command, 'bash', process.execPath, script.path], { encoding: 'utf8' });

test('a reader that stops early ends the output in silence', () => {
  const run = shell('"$@" | head -n 2; echo "codes ${PIPESTATUS[*]}"');
  expect(run.stdout).toMatch(/^regel 0 x+\nregel 1 x+\ncodes 0 0\n$/);
  expect(run.stderr).toBe('klaar\n');
});

test('a slow reader gets everything', () => {
  const run = shell('"$@" | (sleep 0.3; wc -l)');
  expect(run.stdout.trim()).toBe('20000');
});

test('a full disk behind the output is told and makes the run fail', () => {
  const run = shell('"$@" > /dev/full; echo "code $?"');
  expect(run.stdout).toBe('code 1\n');
  expect(run.stderr).toContain('De uitvoer kon niet helemaal worden geschreven (de schijf is vol).');
  expect(run.stderr.split('kon niet')).toHaveLength(2);
});

test.each([
  [{ env: {}, isTerminal: true }, true],
  [{ env: {}, isTerminal: false }, false],
  [{ env: { TERM: 'dumb' }, isTerminal: true }, false],
  [{ env: { NO_COLOR: '1' }, isTerminal: true }, false],
  [{ env: { NO_COLOR: '' }, isTerminal: true }, true],
  [{ env: { NO_COLOR: '1', FORCE_COLOR: '1' }, isTerminal: true }, false],
  [{ env: { FORCE_COLOR: '1' }, isTerminal: false }, true],
  [{ env: { FORCE_COLOR: '0' }, isTerminal: true }, false],
  [{ env: { FORCE_COLOR: '1' }, isTerminal: true, noColor: true }, false],
])('colour for %j: %s', (wish, colour) => {
  expect(wantsColour(wish)).toBe(colour);
});
