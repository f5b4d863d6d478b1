/** Two whole documents, kept as they are: a change of a sentence or a figure shows in the difference of a commit. */
import { fileURLToPath } from 'node:url';
import { runCommand } from '../commands/run-command.ts';
import { exampleFiles, filesIn } from '../example/in-memory.ts';
import { VANDAAG } from '../example/voorbeeld.ts';

async function made(argv: readonly string[], files: Readonly<Record<string, string>>): Promise<string> {
  const { code, out, err } = await runCommand([...argv, '--today', VANDAAG], { files });
  if (code !== 0) throw new Error(err);
  return out;
}

const data = (): Readonly<Record<string, string>> =>
  filesIn(fileURLToPath(new URL('../../data', import.meta.url)));

/** The report of a municipality and year of the example, with everything in it. */
export const goldenReport = (): Promise<string> =>
  made(['report', '2025', '--gemeente', 'elzerdam'], exampleFiles);

/** The overview of the source: Delft in 2020. */
export const goldenOverview = (): Promise<string> => made(['overview', 'delft', '--jaar', '2020'], data());
