import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The program as it is built for installation, in a folder of its own, so that no other test sees it half built. */
export function buildProgram(): { readonly bin: string; readonly remove: () => void } {
  const dir = mkdtempSync(join(realpathSync(tmpdir()), 'cter-built-'));
  for (const part of ['bin', 'src', 'templates', 'package.json', 'tsconfig.json', 'esbuild.config.mjs']) {
    cpSync(join(ROOT, part), join(dir, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  execFileSync(process.execPath, [join(dir, 'esbuild.config.mjs')], { cwd: dir, stdio: 'pipe' });
  return { bin: join(dir, 'bin', 'cter.js'), remove: () => rmSync(dir, { recursive: true, force: true }) };
}
