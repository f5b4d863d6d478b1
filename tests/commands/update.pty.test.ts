/** A planned delivery told at a real terminal. */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { LAUNCHER } from '../cli/run.ts';
import { VOORBEELD } from '../example/voorbeeld.ts';
import { KEYS, openTerminal } from '../io/pty.ts';

const root = join(mkdtempSync(join(realpathSync(tmpdir()), 'cter-update-')), 'register');
cpSync(VOORBEELD, root, { recursive: true });
afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }));

const ID = '2026-03-19-expertisepool-thema';
const PATH = join(root, `uitvoeringen/2026/${ID}.md`);
const open = (...fields: string[]) =>
  openTerminal([LAUNCHER, 'update', ID, ...fields, '--register', root, '--today', '2026-03-20']);
const before = readFileSync(PATH, 'utf8');

test('Ctrl-C changes nothing; then one field is chosen and answered with the arrows', async () => {
  const stopped = open();
  await stopped.type('Wat wilt u wijzigen?', KEYS.ctrlC);
  expect(await stopped.closed).toBe(130);
  expect(readFileSync(PATH, 'utf8')).toBe(before);

  const terminal = open();
  await terminal.type('status: gepland', `${KEYS.space}${KEYS.enter}`);
  await terminal.type('Hoe staat het ervoor?', `${KEYS.down}${KEYS.down}${KEYS.down}${KEYS.enter}`);
  await terminal.type('Waarom uitgesteld of vervallen?', `De zaal was dicht.${KEYS.enter}`);
  expect(await terminal.closed, stripVTControlCharacters(terminal.raw())).toBe(0);
  const text = readFileSync(PATH, 'utf8');
  expect(text).toContain('status: vervallen\n');
  expect(text).toContain('reden: De zaal was dicht.\n');
  expect(
    text.replace('status: vervallen', 'status: gepland').replace('reden: De zaal was dicht.\n', ''),
  ).toBe(before);
});
