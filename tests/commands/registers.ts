import { workspace } from '../workspace.ts';
import { type Ran, runCommand } from './run-command.ts';

/** The files of the register after a run, to begin the next one with. */
export const filesAfter = (ran: Ran): Record<string, string> =>
  Object.fromEntries(
    Object.entries(ran.ports.files()).map(([path, text]) => [path.replace('/register/', ''), text]),
  );

/** Runs command lines one after the other in one register; each must succeed. */
export async function runAll(
  lines: readonly (readonly string[])[],
  start: Readonly<Record<string, string | null>> = {},
): Promise<{ readonly files: Record<string, string>; readonly last: Ran }> {
  let files: Record<string, string> = { ...workspace(start) };
  let last: Ran | undefined;
  for (const argv of lines) {
    last = await runCommand(argv, { files });
    if (last.code !== 0) throw new Error(`${argv.join(' ')} gave ${last.code}: ${last.err}`);
    files = filesAfter(last);
  }
  if (!last) throw new Error('no command line');
  return { files, last };
}
