/**
 * The same register and date give the same bytes, whatever machine they are made on. `CTER_NODES` names other
 * versions of Node to try, with a colon between their paths.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { contentHash } from '../../src/text/content-hash.ts';
import { tempDir } from '../io/temp-dir.ts';
import { LAUNCHER } from './run.ts';

const example = fileURLToPath(new URL('../../templates/voorbeeld', import.meta.url));
const DOCUMENTS = [
  ['report', '2024', '--gemeente', 'elzerdam'],
  ['overview', 'elzerdam', '--jaar', '2024'],
];

/** The hash of every file that the documents of the example are written to, by name. */
function made(node: string, env: Readonly<Record<string, string>>): Record<string, string> {
  // Outside git: there is no commit that changes between two runs of the tests.
  const dir = tempDir();
  cpSync(example, join(dir, 'register'), { recursive: true });
  for (const args of DOCUMENTS) {
    const asked = [...args, '--format', 'md,html,docx,pdf', '--out', 'uit', '--today', '2026-11-23'];
    const { status, stderr } = spawnSync(node, [LAUNCHER, ...asked, '--register', 'register'], {
      cwd: dir,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...env },
    });
    expect(status, stderr).toBe(0);
  }
  const files = readdirSync(join(dir, 'uit'), { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ name }) => [name, contentHash(readFileSync(join(dir, 'uit', name)))]),
  );
}

test('documents do not depend on the clock, the place, the language or the version of Node', () => {
  const here = made(process.execPath, { TZ: 'UTC', LANG: 'C' });
  expect(Object.keys(here).length).toBeGreaterThanOrEqual(8);
  expect(
    made(process.execPath, { TZ: 'Pacific/Auckland', LANG: 'nl_NL.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
  ).toEqual(here);
  for (const node of (process.env['CTER_NODES'] ?? '').split(':').filter(Boolean))
    expect(made(node, { TZ: 'UTC' }), node).toEqual(here);
});
