// Loaded before what is measured: reports the peak memory of the process on exit, in kilobytes.
const { writeFileSync } = require('node:fs');
process.on('exit', () => writeFileSync(process.env.CTER_BENCH_RSS, String(process.resourceUsage().maxRSS)));
