// R: one process that lists the folders and reads every file.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

let bytes = 0;
const walk = (dir) => {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) walk(path);
    else bytes += readFileSync(path).length;
  }
};
walk(process.argv[2]);
process.stdout.write(`${bytes}\n`);
