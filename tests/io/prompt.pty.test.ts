import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Question } from '../../src/ports.ts';
import { bundle } from './bundle.ts';
import { KEYS, openTerminal, type Terminal } from './pty.ts';

let script: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  script = await bundle('ask.ts');
});
afterAll(() => script.remove());

const shown: string[] = [];

const ask = (questions: readonly Question[], env: Readonly<Record<string, string>> = {}): Terminal => {
  const terminal = openTerminal([script.path, JSON.stringify(questions)], env);
  terminal.closed.then(() => shown.push(stripVTControlCharacters(terminal.raw())));
  return terminal;
};

const answers = (terminal: Terminal): unknown[] =>
  [...stripVTControlCharacters(terminal.raw()).matchAll(/ANTWOORD (.*)\r/g)].map(([, json = '']) =>
    JSON.parse(json),
  );

// Words inquirer would show of itself.
const ENGLISH =
  /invalid|arrow|select|submit|navigate|toggle|\ball\b|invert|must|provide|valid\b|\byes\b|y\/n|force closed|\bidle\b|\bdone\b|loading/i;
afterEach(() => {
  for (const text of shown.splice(0)) expect(text).not.toMatch(ENGLISH);
});

const CHOICES = [
  { value: 'delft', label: 'Delft' },
  { value: 'rijswijk', label: 'Rijswijk', description: 'Buurgemeente van Delft' },
  { value: 'fout', label: 'Den Haag' },
];

test('a text is asked with its explanation and example, and asked again until it is good', async () => {
  const question: Question = {
    kind: 'text',
    name: 'titel',
    message: 'Hoe heet de interventie?',
    explanation: 'Een korte naam die iedereen begrijpt.',
    example: 'Straathoekwerk',
  };
  const terminal = ask([question]);
  await terminal.type('Hoe heet de interventie?', KEYS.enter);
  await terminal.type('Let op: Vul iets in.', `fout${KEYS.enter}`);
  await terminal.type('Let op: Dit antwoord mag niet. Kies een ander.', `\u0015 Buurtvaders ${KEYS.enter}`);
  expect(await terminal.closed).toBe(0);
  expect(answers(terminal)).toEqual(['Buurtvaders']);
  const screen = stripVTControlCharacters(terminal.raw());
  expect(screen).toContain('TERMINAL true');
  expect(screen.indexOf('Een korte naam die iedereen begrijpt.')).toBeLessThan(screen.indexOf('Hoe heet'));
  expect(screen).toContain('Voorbeeld: Straathoekwerk');
});

test('a default is taken with enter, an optional text may stay empty', async () => {
  const terminal = ask([
    { kind: 'text', name: 'id', message: 'Welke id?', default: 'buurtvaders' },
    { kind: 'text', name: 'toelichting', message: 'Toelichting?', optional: true },
  ]);
  await terminal.type('(enter = buurtvaders)', KEYS.enter);
  await terminal.type('(mag leeg blijven)', KEYS.enter);
  await terminal.closed;
  expect(answers(terminal)).toEqual(['buurtvaders', '']);
});

test('one choice from a list, with help in Dutch and a refused one asked again', async () => {
  const terminal = ask([{ kind: 'choice', name: 'gemeente', message: 'Welke gemeente?', choices: CHOICES }]);
  await terminal.type('Pijltjes om te kiezen, enter om door te gaan.', KEYS.down + KEYS.down);
  await terminal.type('> Den Haag', KEYS.enter);
  await terminal.type(/Let op: Dit antwoord mag niet[\s\S]*> Delft/, KEYS.down);
  await terminal.type('Buurgemeente van Delft', KEYS.enter);
  await terminal.closed;
  expect(answers(terminal)).toEqual(['rijswijk']);
});

test('several choices with the space bar; none is refused unless that is allowed', async () => {
  const question: Question = {
    kind: 'choices',
    name: 'gemeenten',
    message: 'Welke gemeenten?',
    choices: CHOICES,
  };
  const terminal = ask([question, { ...question, message: 'En nu?', optional: true }]);
  await terminal.type('spatie om aan te vinken', KEYS.enter);
  await terminal.type('Let op: Kies ten minste één mogelijkheid.', KEYS.space);
  await terminal.type('[x] Delft', KEYS.down + KEYS.down + KEYS.space);
  await terminal.type('[x] Den Haag', KEYS.enter);
  await terminal.type('Let op: Dit antwoord mag niet', KEYS.space);
  await terminal.type('[ ] Den Haag', KEYS.enter);
  await terminal.type('En nu?', KEYS.enter);
  await terminal.closed;
  expect(answers(terminal)).toEqual([['delft'], []]);
});

test('yes and no are asked in Dutch', async () => {
  const terminal = ask([
    { kind: 'confirm', name: 'klopt', message: 'Klopt dit?', default: true },
    { kind: 'confirm', name: 'opslaan', message: 'Opslaan?' },
    { kind: 'confirm', name: 'zeker', message: 'Zeker?' },
  ]);
  await terminal.type('(ja of nee) (enter = ja)', KEYS.enter);
  await terminal.type('Opslaan?', `misschien${KEYS.enter}`);
  await terminal.type('Let op: Typ ja of nee.', `\u0015n${KEYS.enter}`);
  await terminal.type('Zeker?', `J${KEYS.enter}`);
  await terminal.closed;
  expect(answers(terminal)).toEqual([true, false, true]);
});

test.each([
  ['Ctrl-C', KEYS.ctrlC],
  ['the end of the input', KEYS.ctrlD],
])('%s stops with one sentence, at any kind of question', async (_what, keys) => {
  for (const kind of ['text', 'choice', 'choices', 'confirm'] as const) {
    const terminal = ask([{ kind, name: 'x', message: 'Vraag?', choices: CHOICES }]);
    await terminal.type('Vraag?', keys);
    expect(await terminal.closed, kind).toBe(0);
    expect(stripVTControlCharacters(terminal.raw()), kind).toContain(
      'Interrupted: Gestopt. Er is niets opgeslagen.',
    );
  }
});

test('without colour nothing is lost', async () => {
  const question: Question = {
    kind: 'choices',
    name: 'g',
    message: 'Welke?',
    explanation: 'Uitleg.',
    choices: CHOICES,
  };
  const terminal = ask([question], { NO_COLOR: '1' });
  await terminal.type('> [ ] Delft', KEYS.space);
  await terminal.type('> [x] Delft', KEYS.enter);
  await terminal.closed;
  expect(answers(terminal)).toEqual([['delft']]);
  expect(terminal.raw()).not.toMatch(/\u001b\[[0-9;]*m/);
});

test('control characters from the register do not reach the terminal', async () => {
  const evil = '\u001b]0;gekaapt\u0007\u001b[2J';
  const choices = [{ value: 'a', label: `A${evil}`, description: `B${evil}` }];
  const terminal = ask([
    { kind: 'choice', name: 'x', message: `Vraag${evil}`, explanation: evil, example: evil, choices },
  ]);
  await terminal.type('enter om door te gaan', KEYS.enter);
  await terminal.closed;
  expect(answers(terminal)).toEqual(['a']);
  expect(terminal.raw()).not.toContain('\u001b]0;');
  expect(terminal.raw()).not.toContain('\u001b[2J');
  expect(terminal.raw()).toContain('\\u001b]0;gekaapt');
});

test('a long list says that there is more', async () => {
  const choices = Array.from({ length: 30 }, (_, i) => ({ value: `v${i}`, label: `Mogelijkheid ${i}` }));
  const terminal = ask([{ kind: 'choice', name: 'x', message: 'Welke?', choices }]);
  await terminal.type('De lijst is langer dan u ziet', KEYS.up + KEYS.down.repeat(40));
  await terminal.type('> Mogelijkheid 29', KEYS.enter);
  await terminal.closed;
  expect(answers(terminal)).toEqual(['v29']);
});

test('without a terminal it says so, and questions go to standard error', () => {
  const run = spawnSync(process.execPath, [script.path, '[]'], { encoding: 'utf8', input: '' });
  expect(run.stdout).toBe('TERMINAL false\n');
  const asked = JSON.stringify([{ kind: 'text', name: 'x', message: 'Vraag?', explanation: 'Uitleg.' }]);
  const piped = spawnSync(process.execPath, [script.path, asked], { encoding: 'utf8', input: '' });
  expect(piped.stdout).toBe('TERMINAL false\nInterrupted: Gestopt. Er is niets opgeslagen.\n');
  expect(piped.stderr).toContain('Vraag?');
});
