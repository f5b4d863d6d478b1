/**
 * The same register and date give the same bytes, whatever machine they are made on. `CTER_NODES` names other
 * versions of Node to try, with a colon between their paths.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
  ['newsletter', '2025-2'],
  ['funding', '2025'],
  ['scan'],
];

/** The hash of every file that the documents of a register are written to, by name. */
function made(
  node: string,
  env: Readonly<Record<string, string>>,
  { dir, documents }: { readonly dir: string; readonly documents: readonly (readonly string[])[] },
): Record<string, string> {
  rmSync(join(dir, 'uit'), { recursive: true, force: true });
  for (const args of documents) {
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

/** The example in a folder of its own. */
function copied(): string {
  const dir = tempDir();
  cpSync(example, join(dir, 'register'), { recursive: true });
  return dir;
}

const OTHER_NODES = (process.env['CTER_NODES'] ?? '').split(':').filter(Boolean);
const HERE = { TZ: 'UTC', LANG: 'C' };
const ELSEWHERE = { TZ: 'Pacific/Auckland', LANG: 'nl_NL.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

test('documents do not depend on the clock, the place, the language or the version of Node', () => {
  // Outside git: the documents say so, and name no commit.
  const here = made(process.execPath, HERE, { dir: copied(), documents: DOCUMENTS });
  expect(Object.keys(here).length).toBe(4 * DOCUMENTS.length + 1);
  expect(made(process.execPath, ELSEWHERE, { dir: copied(), documents: DOCUMENTS })).toEqual(here);
  for (const node of OTHER_NODES)
    expect(made(node, { TZ: 'UTC' }, { dir: copied(), documents: DOCUMENTS }), node).toEqual(here);
});

test('nor do the documents about git', () => {
  const dir = copied();
  const git = (...args: readonly string[]): void => {
    const who = { GIT_AUTHOR_NAME: 'Beheer', GIT_AUTHOR_EMAIL: 'beheer@gemeente.example' };
    const env = { ...who, GIT_COMMITTER_NAME: 'Beheer', GIT_COMMITTER_EMAIL: 'beheer@gemeente.example' };
    const day = { GIT_AUTHOR_DATE: '2026-02-03T10:00:00Z', GIT_COMMITTER_DATE: '2026-02-03T10:00:00Z' };
    const { status, stderr } = spawnSync('git', args, {
      cwd: join(dir, 'register'),
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...env, ...day },
    });
    expect(status, stderr).toBe(0);
  };
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'Register');
  const documents = [['audit', '2026'], ['scan']];
  const here = made(process.execPath, HERE, { dir, documents });
  expect(Object.keys(here).length).toBe(8);
  for (const node of [process.execPath, ...OTHER_NODES])
    expect(made(node, ELSEWHERE, { dir, documents }), node).toEqual(here);
});
