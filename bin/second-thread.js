// The second thread of a run on a large register.
const { compile, run } = require('./program.js');

run(compile()).secondThread();
