import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The last that a build writes, with code for the engine that made it. */
const LAST = `dist/cter.${process.platform}-${process.arch}-${process.version}.compiled`;
const SOURCES = ['src', 'bin', 'esbuild.config.mjs', 'package-lock.json'];

/** The latest change of a file or folder and everything in it; a folder changes when a file is taken out of it. */
function changedAt(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  const below = stat.isDirectory() ? readdirSync(path).map((name) => changedAt(join(path, name))) : [];
  return Math.max(stat.mtimeMs, ...below);
}

/**
 * Builds the program once for a run of the tests, so that tests of the real process see today's source.
 * Skipped when the build is newer than the source, and with CTER_GEBOUWD in the environment. Throws when
 * the build fails.
 */
export default function build(): void {
  if (process.env['CTER_GEBOUWD']) return;
  const built = statSync(join(root, LAST), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built > Math.max(...SOURCES.map((path) => changedAt(join(root, path))))) return;
  execFileSync(process.execPath, ['esbuild.config.mjs'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
