/** Adds lines of its own to one file, the way a command does: read, change, write; tells how each went. */
import { readFileSync, writeSync } from 'node:fs';
import { realWriter } from '../../../src/io/writer.ts';
import { contentHash } from '../../../src/text/content-hash.ts';

const [, , root = '', path = '', name = '', rounds = '0'] = process.argv;
const writer = realWriter();
for (let round = 0; round < Number(rounds); round += 1) {
  const bytes = readFileSync(path);
  const content = Buffer.concat([bytes, Buffer.from(`${name} ${round}\n`)]);
  try {
    writer.write(root, [{ path, content, expected: contentHash(bytes) }]);
    writeSync(1, `gelukt\t${name} ${round}\n`);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CannotError') throw error;
    writeSync(1, `geweigerd\t${error.message}\n`);
  }
}
