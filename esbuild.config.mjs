// Bundles src into dist: one small entry, and a chunk for every command and library that is loaded lazily.
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

// gray-matter and other CommonJS packages ask for `require`, which ES modules do not have.
const banner =
  "import { createRequire as cterRequire } from 'node:module';const require = cterRequire(import.meta.url);";

// gray-matter brings a YAML parser of its own, which cter never lets it use: a large one that loads others.
const withoutSecondParser = {
  name: 'without-second-parser',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^js-yaml$/ }, () => ({ path: 'js-yaml', namespace: 'refused' }));
    onLoad({ filter: /.*/, namespace: 'refused' }, () => ({
      contents: `const refuse = () => { throw new Error('cter reads YAML itself'); };
        module.exports = { safeLoad: refuse, safeDump: refuse };`,
    }));
  },
};

const { metafile } = await build({
  entryPoints: ['src/main.ts', 'src/io/node-ports.ts', 'src/second-thread.ts'],
  outdir: 'dist',
  outbase: 'src',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  // Holds compiled code of its own, so it is loaded from its package.
  external: ['@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-js'],
  legalComments: 'none',
  banner: { js: banner },
  plugins: [withoutSecondParser],
  logLevel: 'warning',
  metafile: true,
});

// Afterwards, so that a program that runs meanwhile does not find dist empty.
const made = new Set(Object.keys(metafile.outputs).map((path) => resolve(path)));
for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true })) {
  const path = resolve(join(entry.parentPath, entry.name));
  if (entry.isFile() && !made.has(path)) rmSync(path, { force: true });
}
