/** A circle in a terminal as people use it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEYS, openTerminal, type Terminal } from '../../io/pty.ts';
import { buildProgram } from '../../scaffold/built-program.ts';
import { CIRCLE, ID, smallRegister } from './small-register.ts';
import { keptIn, recordOf, typeAll } from './typist.ts';

const TODAY = ['--today', '2021-06-01'];

let program: ReturnType<typeof buildProgram>;
let register: ReturnType<typeof smallRegister>;
beforeAll(() => {
  program = buildProgram();
  register = smallRegister();
});
afterAll(() => {
  program.remove();
  register.remove();
});

const open = (root: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}): Terminal =>
  openTerminal([program.bin, 'circle', ...argv, '--register', root, ...TODAY], env);
const screen = (terminal: Terminal): string => stripVTControlCharacters(terminal.raw());

test('a whole step without colour: every question and answer is there as words', async () => {
  const root = register.copy();
  const terminal = open(root, ['next', ID], { NO_COLOR: '1' });
  await typeAll(root, terminal);
  expect(await terminal.closed, screen(terminal)).toBe(0);
  expect(terminal.raw()).not.toMatch(/\u001b\[[\d;]*m/);
  const shown = screen(terminal);
  expect(shown).toContain('Stap 1 van 1: Luisteren (netwerkregisseur)');
  expect(shown).toContain('De stap ‘luisteren’ is vastgelegd: gedaan.');
  const { zorgen, behoeften, acties, handelingskader } = recordOf(root);
  expect(zorgen).toHaveLength(3);
  expect(behoeften).toEqual(['Behoefte 0 é’', 'Behoefte 1 é’', 'Behoefte 2 é’']);
  expect(acties).toMatchObject([
    { id: 'actie-0-e', wie: 'school', uiterlijk: '2021-07-01', status: 'open' },
    {},
    {},
  ]);
  expect(handelingskader).toBe('Alinea 0 é’\n\nAlinea 1 é’\n\nAlinea 2 é’');
});

test('Ctrl-C says that the answers are kept, and the next run goes on after them', async () => {
  const root = register.copy();
  const first = open(root, ['next', ID]);
  await typeAll(root, first, async (index) => index === 3);
  first.write(KEYS.ctrlC);
  expect(await first.closed).toBe(130);
  expect(screen(first)).toContain('Alles wat u tot hier antwoordde, is bewaard.');
  const second = open(root, ['next', ID]);
  await second.type('Eerder geantwoord:', '');
  await typeAll(root, second);
  expect(await second.closed).toBe(0);
  expect(recordOf(root)['zorgen']).toHaveLength(3);
  expect(existsSync(join(root, `.cter/gesprek/${ID}.json`))).toBe(false);
});

test('another width of the window in the middle of a question changes nothing', async () => {
  const root = register.copy();
  const terminal = open(root, ['next', ID]);
  await typeAll(root, terminal, async (index) => {
    terminal.resize(index % 2 === 0 ? 30 : 140, 20);
    return false;
  });
  expect(await terminal.closed, screen(terminal)).toBe(0);
  expect(recordOf(root)['behoeften']).toEqual(['Behoefte 0 é’', 'Behoefte 1 é’', 'Behoefte 2 é’']);
});

test('a telephone number is refused with the reason before it is anywhere on disk', async () => {
  const root = register.copy();
  const terminal = open(root, ['next', ID]);
  await terminal.type('Wat doet u met de stap', KEYS.enter);
  await terminal.type('Wat is de insteek?', `Bel 06-12345678${KEYS.enter}`);
  await terminal.type('een telefoonnummer', '');
  expect(keptIn(root)).not.toContain('12345678');
  terminal.write(`\u0015Bel de gemeente${KEYS.enter}`);
  await terminal.type('Wat is de zorg?', KEYS.ctrlC);
  await terminal.closed;
  expect(keptIn(root)).toContain('Bel de gemeente');
});

test('a step is skipped with its reason, by keys', async () => {
  const root = register.copy();
  const terminal = open(root, ['next', ID]);
  await terminal.type('deze stap overslaan', KEYS.down);
  await terminal.type('> deze stap overslaan', KEYS.enter);
  await terminal.type('Waarom slaat u deze stap over?', `Iedereen was er al.${KEYS.enter}`);
  expect(await terminal.closed, screen(terminal)).toBe(0);
  expect(readFileSync(join(root, CIRCLE), 'utf8')).toContain(
    'uitkomst: overgeslagen\n    toelichting: Iedereen was er al.',
  );
});

test('a start that was cut off goes on with the answers that were given', async () => {
  const root = register.copy();
  const first = open(root, ['start']);
  await first.type('Op welke dag was het?', KEYS.enter);
  await first.type(/✔[\s\S]*Hoe laat\?/, `17:30${KEYS.enter}`);
  await first.type(/✔[\s\S]*Waar\?/, `Den Haag${KEYS.enter}`);
  await first.type('Wat voor gebeurtenis', '');
  first.kill();
  await first.closed;
  const second = open(root, ['start']);
  await second.type(/17:30; Den Haag[\s\S]*Wilt u daarmee verder\?/, KEYS.enter);
  await second.type(/Eerder geantwoord: Waar\? Den Haag[\s\S]*Wat voor gebeurtenis/, `aanslag${KEYS.enter}`);
  await second.type(/✔[\s\S]*naar buiten/, `Aanslag in Den Haag${KEYS.enter}`);
  await second.type(/✔[\s\S]*Voor welke gemeente/, KEYS.enter);
  await second.type(/✔[\s\S]*Komt de contactcirkel/, KEYS.enter);
  await second.type(/✔[\s\S]*Waarom\?/, `Onrust.${KEYS.enter}`);
  await second.type(/✔[\s\S]*afgestemd/, KEYS.enter);
  await second.type(/✔[\s\S]*besloten/, KEYS.enter);
  await second.type(/✔[\s\S]*maakt het hier los/, KEYS.enter);
  expect(await second.closed, screen(second)).toBe(0);
  const text = readFileSync(join(root, 'incidenten/2021-06-01-aanslag-in-den-haag.md'), 'utf8');
  expect(text).toContain('plaats: Den Haag');
  expect(existsSync(join(root, 'contactcirkels/2021-06-01-aanslag-in-den-haag.md'))).toBe(true);
});
