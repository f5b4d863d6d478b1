import { expect, test } from 'vitest';
import { workspace } from '../workspace.ts';
import { run } from './run.ts';

test.each([
  [
    ['report', '2025', 'elzerdam'],
    ['‘elzerdam’', '--gemeente elzerdam'],
  ],
  [
    ['overview', 'Den', 'Haag'],
    ['‘Haag’', '‘den-haag’'],
  ],
  [
    ['list', 'interventies', 'nog-een'],
    ['‘nog-een’', 'cter list'],
  ],
])('%j names the word that is too much, and how it should be', async (argv, words) => {
  const { code, err } = await run(argv, { files: workspace() });
  expect(err).toContain('te veel');
  expect(code).toBe(2);
  for (const word of words) expect(err).toContain(word);
});

test.each([
  ['help', 'foo'],
  ['foo', '--help'],
])('%s %s is no help: the command does not exist', async (...argv) => {
  const { code, out, err } = await run(argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('De opdracht ‘foo’ bestaat niet.');
});

test('help of a mistyped command names the one that was meant', async () => {
  expect((await run(['help', 'reprot'])).err).toContain('Bedoelde u ‘report’?');
  expect((await run(['help', 'report'])).code).toBe(0);
});
