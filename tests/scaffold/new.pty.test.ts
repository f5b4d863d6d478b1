import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordTypes } from '../../src/records/index.ts';
import { runCommand } from '../commands/run-command.ts';
import { KEYS, openTerminal } from '../io/pty.ts';
import { answeringPrompt } from './answering-prompt.ts';
import { answersFor, newId, registerFiles } from './answers.ts';
import { asOptions } from './as-options.ts';
import { buildProgram } from './built-program.ts';
import { screenOf, typeAnswers } from './type-answers.ts';

let program: ReturnType<typeof buildProgram>;
let dir: string;

beforeAll(() => {
  program = buildProgram();
  dir = mkdtempSync(join(realpathSync(tmpdir()), 'cter-new-'));
});
afterAll(() => {
  program.remove();
  rmSync(dir, { recursive: true, force: true });
});

/** The example register on disk. */
function registerOnDisk(name: string): string {
  const root = join(dir, name);
  for (const [path, text] of Object.entries(registerFiles)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const TODAY = ['--today', '2021-06-01'];

/** Makes a record of one type twice: at a terminal, and with options and no terminal. */
async function makeBoth(type: (typeof recordTypes)[number]): Promise<void> {
  const { soort, map } = type;
  const id = newId(type);
  const answers = answersFor(type);
  const prompt = answeringPrompt(answers, id);
  await runCommand(['new', soort], { files: registerFiles, prompt });

  const typed = registerOnDisk(`${soort}-getypt`);
  const terminal = openTerminal([program.bin, 'new', soort, '--register', typed, ...TODAY]);
  await typeAnswers(terminal, prompt.conversation);
  expect(await terminal.closed, screenOf(terminal)).toBe(0);

  const given = registerOnDisk(`${soort}-opties`);
  const options = ['--yes', '--id', id, ...asOptions(answers)];
  const run = spawnSync(
    process.execPath,
    [program.bin, 'new', soort, '--register', given, ...TODAY, ...options],
    { encoding: 'utf8', cwd: given },
  );
  expect(run.stderr).toContain('cter validate');
  expect(run).toMatchObject({ status: 0, stdout: `${map}/${id}.md\n` });
  const path = join(map, `${id}.md`);
  expect(readFileSync(join(typed, path), 'utf8')).toBe(readFileSync(join(given, path), 'utf8'));
}

test('for every record type, answers at a terminal and the same as options give the same bytes', async () => {
  const waiting = [...recordTypes];
  // Two at a time: more would make each wait for a processor.
  const work = async () => {
    for (let type = waiting.shift(); type; type = waiting.shift()) await makeBoth(type);
  };
  await Promise.all([work(), work()]);
}, 150_000);

test.each([
  ['at the first question', 0],
  ['half-way', 2],
  ['when it asks whether to save', 4],
])('Ctrl-C %s leaves nothing behind', async (_when, answered) => {
  const type = recordTypes.find((t) => t.soort === 'begrip')!;
  const prompt = answeringPrompt(answersFor(type), 'nieuw');
  await runCommand(['new', 'begrip'], { files: registerFiles, prompt });
  const register = registerOnDisk(`gestopt-${answered}`);
  const before = readdirSync(register, { recursive: true }).sort();
  const terminal = openTerminal([program.bin, 'new', 'begrip', '--register', register, ...TODAY]);
  const done = prompt.conversation.slice(0, answered);
  const [next] = prompt.conversation[answered] ?? [];
  await typeAnswers(terminal, done);
  await terminal.type(
    new RegExp(`${done.length > 0 ? '✔ [\\s\\S]*' : ''}\\? ${next?.message.slice(0, 20)}`),
    KEYS.ctrlC,
  );
  expect(await terminal.closed).toBe(130);
  expect(screenOf(terminal)).toContain('Gestopt. Er is niets opgeslagen.');
  expect(readdirSync(register, { recursive: true }).sort()).toEqual(before);
  expect(existsSync(join(register, '.cter'))).toBe(false);
});

test('a wrong answer is told at once and asked again', async () => {
  const register = registerOnDisk('fout');
  const terminal = openTerminal([program.bin, 'new', 'gemeente', '--register', register, ...TODAY]);
  await terminal.type('? Hoe heet', `Westdorp${KEYS.enter}`);
  await terminal.type(/✔ [\s\S]*\? /, `0503${KEYS.enter}`);
  await terminal.type('Let op:', `\u0015gm9995${KEYS.enter}`);
  await terminal.type(/✔ [\s\S]*\? /, `104.000${KEYS.enter}`);
  await terminal.type('zonder punten', `\u0015104000${KEYS.enter}`);
  await terminal.type(/✔ [\s\S]*\? /, KEYS.enter);
  await terminal.type(/✔ [\s\S]*\? .*\(enter = westdorp\)/, KEYS.enter);
  await terminal.type('opslaan?', KEYS.enter);
  expect(await terminal.closed, screenOf(terminal)).toBe(0);
  expect(readFileSync(join(register, 'gemeenten/westdorp.md'), 'utf8')).toBe(
    '---\nnaam: Westdorp\ncode: gm9995\ninwoners: 104000\n---\n',
  );
});
