/** `kill -9` at any moment loses at most the answer being typed, and going on gives the same record. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTerminal } from '../../io/pty.ts';
import { buildProgram } from '../../scaffold/built-program.ts';
import { CIRCLE, ID, smallRegister } from './small-register.ts';
import { keptIn, recordOf, typeAll } from './typist.ts';

const KILLS = 100;
const AT_ONCE = 3;
/** A kill comes within so many questions, so that one run of the step is cut off several times. */
const SOON = 7;

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

const open = (root: string) =>
  openTerminal([program.bin, 'circle', 'next', ID, '--register', root, '--today', '2021-06-01']);

/**
 * Kills at a random question: before anything is typed, halfway the words, or so many milliseconds after enter.
 * Gives whether the program was still running.
 */
async function killOnce(root: string): Promise<boolean> {
  const terminal = open(root);
  const at = Math.floor(Math.random() * SOON);
  const kind = Math.floor(Math.random() * 3);
  let killed = false;
  const confirmed = await typeAll(root, terminal, async (index, keys) => {
    if (index !== at) return false;
    terminal.write(kind === 0 ? '' : kind === 1 ? keys.slice(0, keys.length / 2) : keys);
    await sleep(Math.random() * 60);
    killed = true;
    return true;
  });
  terminal.kill();
  await terminal.closed;
  const kept = keptIn(root);
  for (const answer of confirmed)
    expect(kept, `after ‘${answer}’ the next question was asked`).toContain(answer);
  return killed;
}

test(`after each of ${KILLS} kills nothing confirmed is lost, and the finished record is the same`, {
  timeout: 400_000,
}, async () => {
  const whole = register.copy();
  await typeAll(whole, open(whole));
  const expected = readFileSync(join(whole, CIRCLE), 'utf8');
  expect(expected).toContain('uitkomst: gedaan');
  let kills = 0;
  const series = Array.from({ length: AT_ONCE }, async () => {
    while (kills < KILLS) {
      const root = register.copy();
      while (recordOf(root)['gedaan'] === undefined) if (await killOnce(root)) kills += 1;
      expect(readFileSync(join(root, CIRCLE), 'utf8')).toBe(expected);
    }
  });
  await Promise.all(series);
  expect(kills).toBeGreaterThanOrEqual(KILLS);
});
