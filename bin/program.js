// Loads the program from its bundle, with the compiled code that the build kept beside it: making code out of a bundle
// anew takes half of the time of a short command.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '..', 'dist');
const BUNDLE = join(DIST, 'cter.js');
// By name for one engine: of another version it would refuse the code, of another kind of machine it might not.
const { platform, arch, version } = process;
const COMPILED = join(DIST, `cter.${platform}-${arch}-${version}.compiled`);

/** The bundle as a script; without compiled code that fits, the engine makes it anew. */
function compile() {
  // A run takes a second; as the engine is set, a third of that would go to making code fast for later.
  require('node:v8').setFlagsFromString('--max-inlined-bytecode-size-cumulative=0');
  const cachedData = existsSync(COMPILED) ? readFileSync(COMPILED) : undefined;
  // The build writes ASCII alone.
  return new Script(readFileSync(BUNDLE, 'latin1'), { filename: BUNDLE, ...(cachedData && { cachedData }) });
}

/** What src/program.ts exports. */
function run(script) {
  const module = { exports: {} };
  script.runInThisContext()(require, module, BUNDLE);
  return module.exports;
}

/** What the launcher knows, for `nodePorts`. */
const installed = {
  templates: join(__dirname, '..', 'templates'),
  secondThread: join(__dirname, 'second-thread.js'),
  version: require('../package.json').version,
};

module.exports = { DIST, BUNDLE, COMPILED, compile, run, installed };
