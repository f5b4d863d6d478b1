import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A script of tests/io/scripts as one JavaScript file that any user may run; `remove` takes it away. */
export async function bundle(
  script: string,
): Promise<{ readonly path: string; readonly remove: () => void }> {
  const dir = mkdtempSync(join(realpathSync(tmpdir()), 'cter-bundle-'));
  chmodSync(dir, 0o755);
  const path = join(dir, script.replace(/\.ts$/, '.mjs'));
  await build({
    entryPoints: [fileURLToPath(new URL(`scripts/${script}`, import.meta.url))],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    banner: {
      js: "import { createRequire as cterRequire } from 'node:module'; const require = cterRequire(import.meta.url);",
    },
  });
  chmodSync(path, 0o644);
  return { path, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
