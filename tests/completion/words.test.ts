import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { recordTypes } from '../../src/records/index.ts';
import { runCommand } from '../commands/run-command.ts';
import { workspace } from '../workspace.ts';

/** What is offered for a line; the part behind the last space is being typed. */
async function offered(line: string, files = workspace()): Promise<string[]> {
  const { code, out, err } = await runCommand(['completion', 'woorden', '--', ...line.split(' ')], { files });
  expect([code, err]).toEqual([0, '']);
  return out.split('\n').slice(0, -1);
}

test('the first word is a command', async () => {
  expect(await offered('')).toEqual(Object.keys(commands).sort());
  expect(await offered('val')).toEqual(['validate']);
  expect(await offered('--v')).toEqual(['--verbose', '--version']);
});

test.each([
  ['list ', recordTypes.map((t) => t.soort).sort()],
  ['new gem', ['gemeente']],
  ['overview ', ['buitendorp', 'voorbeelddorp', 'voorbeeldstad']],
  ['overview voorbeelds', ['voorbeeldstad']],
  ['uitvoeringsoverzicht --jaar 2021 voorbeelds', ['voorbeeldstad']],
  ['list interventies --gemeente b', ['buitendorp']],
  ['list interventies --format ', ['csv', 'json', 'table']],
  ['list interventies --g', ['--gemeente']],
  ['--today 2021-01-01 show activis', ['activisme']],
  ['show actielijn/', ['actielijn/weerbaarheid']],
  ['explain effectevaluatie-e', ['effectevaluatie-ergens']],
  ['overview --jaar ', []],
  ['overview voorbeeldstad ', []],
  ['bestaatniet ', []],
  ['validate ', []],
] as const)('%j offers %j', async (line, words) => {
  expect(await offered(line)).toEqual(words);
});

test('an id that several types have is offered with its type', async () => {
  const files = workspace({ 'begrippen/weerbaarheid.md': '---\nterm: Weerbaarheid\n---\n' });
  expect(await offered('show weerbaarheid', files)).toEqual([
    'actielijn/weerbaarheid',
    'begrip/weerbaarheid',
  ]);
  expect(await offered('show begrip/', files)).toContain('begrip/weerbaarheid');
});

test('a file that is no record by its name, or cannot be read as one, puts nothing strange on the screen', async () => {
  const files = workspace({
    'begrippen/x;rm -rf.md': '',
    'begrippen/$(touch x).md': '',
    'begrippen/a\u001b[2J.md': '',
    'begrippen/kapot.md': '---\nterm: [\n---\n',
  });
  const words = await offered('show ', files);
  expect(words).toContain('kapot');
  expect(words.filter((word) => !/^[a-z0-9/-]+$/.test(word))).toEqual([]);
});

test('outside a register there are commands, and no noise', async () => {
  expect(await offered('show ', {})).toEqual([]);
  expect(await offered('show --register /nergens ', {})).toEqual([]);
  expect(await offered('ov', {})).toEqual(['overview']);
});

test('another shell is wrong use', async () => {
  const { code, err } = await runCommand(['completion', 'powershell']);
  expect(code).toBe(2);
  expect(err).toContain('bash, zsh of fish');
});
