/** What must hold for every run, whatever was in the files: no bug, no control characters, nothing in silence. */
import { expect } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { MemoryWorld } from '../../src/io/memory-ports.ts';
import { cter, type Ran, readJson, run } from '../cli/run.ts';
import { workspace } from '../workspace.ts';

/** Everything that can move a cursor, colour, hide or turn round text; tab and line feed are allowed. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Asserts that a run ended in order and wrote nothing that a terminal would obey. */
export function expectCalm(ran: Ran): void {
  const where = ran.argv.join(' ');
  expect([0, 1, 2], `${where}: ${ran.err}`).toContain(ran.code);
  expect(CONTROLS.exec(ran.out)?.[0], `${where}: standard output`).toBe(undefined);
  expect(CONTROLS.exec(ran.err)?.[0], `${where}: standard error`).toBe(undefined);
  if (ran.code === 2) expect(ran.out, where).toBe('');
  else expect(ran.err, where).not.toContain('    at ');
}

/** Files laid over the example register; null takes one out. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** The example register with these files over it, bytes allowed. */
export function hostileRegister(files: Files): Record<string, string | Uint8Array> {
  const texts = Object.entries(files).filter(
    ([, content]) => content !== null && typeof content !== 'string',
  );
  const rest = Object.fromEntries(Object.entries(files).filter(([path]) => !texts.some(([p]) => p === path)));
  return {
    ...workspace(rest as Record<string, string | null>),
    ...(Object.fromEntries(texts) as Record<string, Uint8Array>),
  };
}

const FORMS = ['text', 'github', 'gitlab', 'sarif'];
const OVERVIEW = ['overview', 'voorbeeldstad', '--jaar', '2021', '--format'];

/** The findings of a register in memory, after every form of validate and both forms of the overview kept calm. */
export async function findingsIn(files: Files, world: MemoryWorld = {}): Promise<readonly Diagnostic[]> {
  const all = { ...world, files: hostileRegister(files) };
  for (const form of FORMS) expectCalm(await run(['validate', '--format', form], all));
  for (const form of ['md', 'html']) expectCalm(await run([...OVERVIEW, form], all));
  const ran = await run(['validate', '--format', 'json'], all);
  expectCalm(ran);
  return readJson(ran).findings;
}

/** The findings of one run in memory: for files so large that every form would take long and say the same. */
export async function findingsOfOneRun(files: Files): Promise<readonly Diagnostic[]> {
  const ran = await run(['validate', '--format', 'json'], { files: hostileRegister(files) });
  expectCalm(ran);
  return readJson(ran).findings;
}

/** The same for a register on disk, with the built program; its forms are those of memory. */
export function findingsOnDisk(
  dir: string,
  user: { uid?: number; gid?: number } = {},
): readonly Diagnostic[] {
  expectCalm(cter(dir, ['validate', '--today', '2021-06-01'], user));
  expectCalm(cter(dir, [...OVERVIEW, 'md', '--today', '2021-06-01'], user));
  const ran = cter(dir, ['validate', '--format', 'json', '--today', '2021-06-01'], user);
  expectCalm(ran);
  return readJson(ran).findings;
}

/** The codes of the findings in one file, in order. */
export const codesFor = (findings: readonly Diagnostic[], file: string): readonly string[] =>
  findings.filter((f) => f.file === `register/${file}`).map((f) => f.code);
