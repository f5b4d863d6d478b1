#!/usr/bin/env node
// The launcher: answers --version without loading anything else, and joins the program to the real world.
// CommonJS, because the loader of ES modules alone would take as long as the answer.
const argv = process.argv.slice(2);

async function cter() {
  const { compile, run, installed } = require('./program.js');
  const { main, nodePorts } = run(compile());
  process.exitCode = await main(argv, nodePorts(installed));
  // When all is written, leave at once: the engine would first clear up what the end of a process clears up anyway.
  process.once('beforeExit', () => process.exit());
}

// Straight to the descriptor: making a stream of it would again take as long.
if (argv.length === 1 && argv[0] === '--version')
  require('node:fs').writeSync(1, `${require('../package.json').version}\n`);
else cter();
