#!/usr/bin/env node
// The launcher: answers --version without loading anything else, and joins the program to the real world.
// CommonJS, because the loader of ES modules alone would take as long as the answer.
const { writeSync } = require('node:fs');
const { join } = require('node:path');
const { version } = require('../package.json');

const argv = process.argv.slice(2);

async function run() {
  // A run takes a second; as the engine is set, a third of that would go to making code fast for later.
  require('node:v8').setFlagsFromString('--max-inlined-bytecode-size-cumulative=0');
  const [{ main }, { nodePorts }] = await Promise.all([
    import('../dist/main.js'),
    import('../dist/io/node-ports.js'),
  ]);
  const templates = join(__dirname, '..', 'templates');
  const secondThread = join(__dirname, '..', 'dist', 'second-thread.js');
  process.exitCode = await main(argv, nodePorts({ templates, secondThread, version }));
}

// Straight to the descriptor: making a stream of it would again take as long.
if (argv.length === 1 && argv[0] === '--version') writeSync(1, `${version}\n`);
else run();
