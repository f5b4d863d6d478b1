/** The completion scripts in the real shells, over the example register. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cter, LAUNCHER } from '../cli/run.ts';

const register = fileURLToPath(new URL('../../templates/voorbeeld', import.meta.url));
let base: string;
let env: Record<string, string>;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'cter aanvullen-'));
  writeFileSync(join(base, 'cter'), `#!/bin/sh\nexec "${process.execPath}" "${LAUNCHER}" "$@"\n`);
  chmodSync(join(base, 'cter'), 0o755);
  for (const shell of ['bash', 'zsh', 'fish']) {
    const ran = cter(base, ['completion', shell]);
    expect(ran.code).toBe(0);
    writeFileSync(join(base, `aanvullen.${shell}`), ran.out);
  }
  env = { PATH: `${base}:${process.env['PATH']}`, HOME: base, ZDOTDIR: base, TERM: 'dumb', LANG: 'C.UTF-8' };
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Types a line and a tab in an interactive shell, and gives the line as it then stands. */
async function afterTab(shell: string, args: readonly string[], typed: string): Promise<string> {
  const child = spawn(shell, [...args], { cols: 200, rows: 40, cwd: register, env });
  let shown = '';
  child.onData((data) => {
    shown += data;
  });
  const until = async (seen: RegExp) => {
    for (let i = 0; !seen.test(stripVTControlCharacters(shown)); i++) {
      if (i > 2000) throw new Error(`${seen} was not shown:\n${stripVTControlCharacters(shown)}`);
      await new Promise((done) => setTimeout(done, 10));
    }
  };
  child.write(`PS1='GEREED> '; source '${join(base, `aanvullen.${shell}`)}'; echo geladen\r`);
  await until(/\ngeladen[\s\S]*GEREED> $/);
  shown = '';
  child.write(`${typed}\t#`);
  await until(/#/);
  const line = stripVTControlCharacters(shown).split('#')[0] ?? '';
  child.kill();
  // zsh wipes a space that it put behind a word itself.
  return line.replace(/\r| ?\u0008/g, '').trim();
}

const CASES = [
  ['cter overv', 'cter overview'],
  ['cter report --gemeente klav', 'cter report --gemeente klaverbeek'],
  ['cter show netwerkregisseur-z', 'cter show netwerkregisseur-zeedrecht'],
  ['cter list interventies --format ta', 'cter list interventies --format table'],
  ['cter signal we', 'cter signal weigh'],
] as const;

describe('bash', () => {
  it.each(CASES)('makes of %j and a tab %j', async (typed, line) => {
    expect(await afterTab('bash', ['--norc', '--noprofile', '-i'], typed)).toBe(line);
  });
});

// CI has these shells (.ci/run sees to it); elsewhere the tests that cannot run are counted as skipped.
const has = (shell: string) =>
  process.env['CI'] !== undefined || spawnSync(shell, ['--version']).status === 0;

describe.skipIf(!has('zsh'))('zsh (apt-get install zsh)', () => {
  it.each(CASES)('makes of %j and a tab %j', async (typed, line) => {
    expect(await afterTab('zsh', ['-f', '-i'], typed)).toBe(line);
  });
});

describe.skipIf(!has('fish'))('fish (apt-get install fish)', () => {
  it.each(CASES)('makes of %j and a tab %j', (typed, line) => {
    const script = `source '${join(base, 'aanvullen.fish')}'; complete -C '${typed}'`;
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', script], {
      cwd: register,
      env,
      encoding: 'utf8',
    });
    const words = stdout.split('\n').filter(Boolean);
    expect([words, stderr]).toEqual([[line.split(' ').at(-1)], '']);
  });
});
