// Bundles src into one file in dist, and keeps its compiled code beside it.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLE, COMPILED, compile, DIST, installed, run } from './bin/program.js';

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

/** Through a file beside it, so that a program that runs meanwhile never finds half of it. */
function write(path, content) {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

const { outputFiles } = await build({
  entryPoints: ['src/program.ts'],
  bundle: true,
  write: false,
  // One file, in which a command or a library that is asked for late runs late: its code is compiled beforehand.
  format: 'cjs',
  banner: { js: '(function (require, module, here) {' },
  footer: { js: '})' },
  define: { 'import.meta.url': 'here' },
  platform: 'node',
  target: 'node20.19',
  // What is not bundled is loaded by `require`, as scripts have no loader of modules.
  supported: { 'dynamic-import': false },
  minifySyntax: true,
  minifyWhitespace: true,
  // Holds compiled code of its own, so it is loaded from its package.
  external: ['@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-js'],
  legalComments: 'none',
  plugins: [withoutSecondParser],
  logLevel: 'warning',
});

// ASCII alone, which an engine reads at twice the speed. The bundler leaves only regular expressions as they are, and
// there a letter may be written as its number.
const text = outputFiles[0].text.replace(/[^\0-\x7f]/g, (letter) => {
  const number = letter.charCodeAt(0).toString(16).padStart(4, '0');
  return `\\u${number}`;
});
mkdirSync(DIST, { recursive: true });
// First, so that code of an older bundle is never taken for that of this one.
rmSync(COMPILED, { force: true });
write(BUNDLE, text);
for (const name of readdirSync(DIST))
  if (join(DIST, name) !== BUNDLE) rmSync(join(DIST, name), { recursive: true });

// The engine keeps the code of what has run: so the work that most people do is done once.
const script = compile();
const { main, nodePorts } = run(script);
const nowhere = { write() {}, isTerminal: false, columns: 80 };
await main(['validate', '--register', 'templates/voorbeeld', '--today', '2026-03-01'], {
  ...nodePorts(installed),
  stdout: nowhere,
  stderr: nowhere,
});
write(COMPILED, script.createCachedData());
