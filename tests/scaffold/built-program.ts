import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The program as it is installed, in a folder of its own. */
export async function buildProgram(): Promise<{
  readonly bin: string;
  readonly remove: () => void;
}> {
  const dir = mkdtempSync(join(realpathSync(tmpdir()), 'cter-built-'));
  for (const part of ['bin', 'templates', 'package.json']) {
    cpSync(join(ROOT, part), join(dir, part), { recursive: true });
  }
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/main.ts', 'src/io/node-ports.ts'],
    outdir: join(dir, 'dist'),
    outbase: 'src',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'error',
    banner: {
      js: "import { createRequire as cterRequire } from 'node:module';const require = cterRequire(import.meta.url);",
    },
  });
  return { bin: join(dir, 'bin', 'cter.js'), remove: () => rmSync(dir, { recursive: true, force: true }) };
}
