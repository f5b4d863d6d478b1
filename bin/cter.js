#!/usr/bin/env node
// The launcher: answers --version without loading anything else, and joins the program to the real world.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const argv = process.argv.slice(2);

if (argv.length === 1 && argv[0] === '--version') {
  process.stdout.write(`${version}\n`);
} else {
  const [{ main }, { nodePorts }] = await Promise.all([
    import('../dist/main.js'),
    import('../dist/io/node-ports.js'),
  ]);
  const templates = fileURLToPath(new URL('../templates', import.meta.url));
  process.exitCode = await main(argv, nodePorts({ templates, version }));
}
