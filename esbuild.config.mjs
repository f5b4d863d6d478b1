// Bundles src into dist: one small entry, and a chunk for every command and library that is loaded lazily.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

// gray-matter and other CommonJS packages ask for `require`, which ES modules do not have.
const banner =
  "import { createRequire as cterRequire } from 'node:module';const require = cterRequire(import.meta.url);";

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/main.ts', 'src/io/node-ports.ts'],
  outdir: 'dist',
  outbase: 'src',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  banner: { js: banner },
  logLevel: 'warning',
});
