/** Runs the program: inside the test over a world in memory, or as the built program over real files. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type MemoryPorts, type MemoryWorld, memoryPorts } from '../../src/io/memory-ports.ts';
import { main } from '../../src/main.ts';

/** The launcher of the built program. */
export const LAUNCHER = fileURLToPath(new URL('../../bin/cter.js', import.meta.url));

/** What a run gave. */
export interface Ran {
  readonly argv: readonly string[];
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The JSON of `cter validate --format json`. */
export interface ValidateJson {
  readonly formaat: number;
  readonly cter: string;
  readonly register: string;
  readonly findings: readonly Diagnostic[];
  readonly genegeerd: readonly (Diagnostic & { readonly reden: string; readonly tot: string })[];
  readonly counts: Readonly<
    Record<'fout' | 'waarschuwing' | 'advies' | 'files' | 'read' | 'records', number>
  >;
}

/** Runs a command line in memory. */
export async function run(
  argv: readonly string[],
  world: MemoryWorld = {},
): Promise<Ran & { readonly ports: MemoryPorts }> {
  const ports = memoryPorts(world);
  const code = await main(argv, ports);
  return { argv, code, out: ports.stdout.text(), err: ports.stderr.text(), ports };
}

/** Runs the built program in a folder; a run that hangs is ended after a minute and has exit code -1. */
export function cter(
  cwd: string,
  argv: readonly string[],
  options: { readonly uid?: number; readonly gid?: number; readonly env?: Record<string, string> } = {},
): Ran {
  const { env, ...user } = options;
  const result = spawnSync(process.execPath, [LAUNCHER, ...argv], {
    ...user,
    cwd,
    encoding: 'utf8',
    input: '',
    timeout: 60_000,
    maxBuffer: 256 * 1024 * 1024,
    env: { PATH: process.env['PATH'], NO_COLOR: '1', ...env },
  });
  if (result.error) throw result.error;
  return { argv, code: result.status ?? -1, out: result.stdout, err: result.stderr };
}

/** Standard output as the JSON of validate; throws when it is anything else than one document. */
export const readJson = (ran: Ran): ValidateJson => JSON.parse(ran.out) as ValidateJson;
