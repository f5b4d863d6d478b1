/** An evaluation that is cut off keeps every answer, and goes on to the same record. */
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
import { stripVTControlCharacters } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { LAUNCHER } from '../cli/run.ts';
import { KEYS, openTerminal, type Terminal } from '../io/pty.ts';
import { workspace } from '../workspace.ts';
import { nextQuestion } from './circle/typist.ts';

const SAVED = 'evaluaties/weerbaar-opvoeden-proces-2021.md';
const base = mkdtempSync(join(realpathSync(tmpdir()), 'cter-evaluate-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let made = 0;
function newRegister(): string {
  made += 1;
  const root = join(base, String(made));
  for (const [path, text] of Object.entries(workspace({ 'evaluaties/weerbaar-opvoeden.md': null }))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const open = (root: string, ...more: string[]): Terminal =>
  openTerminal([
    ...[LAUNCHER, 'evaluate', 'interventie/weerbaar-opvoeden', '--soort', 'proces', ...more],
    ...['--register', root, '--today', '2021-06-01'],
  ]);

/** What is typed, by a word of the question; what is not here is left as it is. */
const TYPED: Readonly<Record<string, string>> = {
  betrokkenen: 'Ouders vonden het fijn.',
  'ging goed': 'De opkomst in het buurthuis.',
  'minder goed': 'De planning in de zomer.',
  bijgestuurd: 'De tweede avond begon later.',
  'opslaan?': 'ja',
};

/** Answers until the question with this number, or to the end; gives what was confirmed. */
async function answer(terminal: Terminal, until = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
  let ended = false;
  terminal.closed.then(() => {
    ended = true;
  });
  const confirmed: string[] = [];
  let typed = '';
  for (let at = 0, from = 0; ; at += 1) {
    const question = await nextQuestion(terminal, from, () => ended);
    if (typed !== '') confirmed.push(typed);
    if (question === undefined || at >= until) return confirmed;
    typed = Object.entries(TYPED).find(([word]) => question.includes(word))?.[1] ?? '';
    from = terminal.raw().length;
    terminal.write(`${typed}${KEYS.enter}`);
  }
}

const notesOf = (root: string): string => {
  const dir = join(root, '.cter/gesprek');
  const files = existsSync(dir) ? readdirSync(dir) : [];
  return files.map((name) => readFileSync(join(dir, name), 'utf8')).join('');
};

const screen = (terminal: Terminal): string => stripVTControlCharacters(terminal.raw());

async function whole(): Promise<string> {
  const root = newRegister();
  const terminal = open(root);
  await answer(terminal);
  expect(await terminal.closed, screen(terminal)).toBe(0);
  return readFileSync(join(root, SAVED), 'utf8');
}

test('killed before each question in turn it loses no answer, and ends in the same record', async () => {
  const expected = await whole();
  for (const text of ['Ouders vonden', 'opkomst', 'planning', 'tweede avond'])
    expect(expected).toContain(text);
  const cutOff = async (until: number) => {
    const root = newRegister();
    const first = open(root);
    const confirmed = await answer(first, until);
    first.kill();
    await first.closed;
    expect(existsSync(join(root, SAVED))).toBe(false);
    for (const text of confirmed) expect(notesOf(root)).toContain(text);
    const second = open(root);
    await answer(second);
    expect(await second.closed, screen(second)).toBe(0);
    expect(screen(second)).toContain('Eerder geantwoord:');
    expect(readFileSync(join(root, SAVED), 'utf8')).toBe(expected);
    expect(notesOf(root), 'what is saved need not be kept').toBe('');
  };
  // Seventeen questions; the last asks whether to save.
  for (let until = 1; until <= 17; until += 3)
    await Promise.all([until, until + 1, until + 2].filter((n) => n <= 17).map(cutOff));
}, 120_000);

test('Ctrl-C says how to go on; before the first answer there is nothing to keep', async () => {
  const root = newRegister();
  const early = open(root);
  await answer(early, 0);
  early.write(KEYS.ctrlC);
  expect(await early.closed).toBe(130);
  expect(screen(early)).toContain('Er is niets opgeslagen.');
  const late = open(root);
  await answer(late, 11);
  late.write(KEYS.ctrlC);
  expect(await late.closed).toBe(130);
  expect(screen(late).replace(/\s+/g, ' ')).toContain(
    'Uw antwoorden tot hier zijn bewaard. Ga verder met: cter evaluate interventie/weerbaar-opvoeden',
  );
});

test('with --nieuw the answers of before are left behind', async () => {
  const root = newRegister();
  const first = open(root);
  await answer(first, 10);
  first.kill();
  await first.closed;
  const second = open(root, '--nieuw');
  await answer(second);
  expect(await second.closed).toBe(0);
  expect(screen(second)).not.toContain('Eerder geantwoord:');
});

test('goes on with an evaluation that was begun, in the same way', async () => {
  const root = newRegister();
  const planned = openTerminal([
    ...[LAUNCHER, 'evaluate', 'interventie/weerbaar-opvoeden', '--soort', 'proces', '--door', 'intern'],
    ...['--gepland', '--yes', '--register', root, '--today', '2021-06-01'],
  ]);
  expect(await planned.closed).toBe(0);
  const path = readdirSync(join(root, 'evaluaties'))[0]!;
  const again = () =>
    openTerminal([
      ...[LAUNCHER, 'evaluate', `evaluatie/${path.replace('.md', '')}`],
      ...['--register', root, '--today', '2021-06-01'],
    ]);
  const before = readFileSync(join(root, 'evaluaties', path), 'utf8');
  const first = again();
  const confirmed = await answer(first, 8);
  expect(confirmed).not.toEqual([]);
  first.kill();
  await first.closed;
  expect(readFileSync(join(root, 'evaluaties', path), 'utf8')).toBe(before);
  const second = again();
  await answer(second);
  expect(await second.closed, screen(second)).toBe(0);
  const text = readFileSync(join(root, 'evaluaties', path), 'utf8');
  for (const typed of confirmed) expect(text).toContain(typed);
  expect(notesOf(root)).toBe('');
});
