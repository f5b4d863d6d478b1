/** Writes version after version of two files until it is killed, and tells each version that is safe. */
import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { realWriter } from '../../../src/io/writer.ts';
import { contentHash } from '../../../src/text/content-hash.ts';

const [, , root = '', size = '0'] = process.argv;
const paths = ['een.md', 'map/twee.md'].map((name) => join(root, name));
const writer = realWriter();
const now = readFileSync(paths[0] ?? '');
let version = Number(now.toString().split('\n')[0]?.slice('versie '.length));
for (;;) {
  version += 1;
  const contents = ['', 'x'.repeat(Number(size))].map((rest) => Buffer.from(`versie ${version}\n${rest}`));
  writer.write(
    root,
    paths.map((path, i) => ({
      path,
      content: contents[i] ?? null,
      expected: contentHash(readFileSync(path)),
    })),
  );
  writeSync(1, `${version}\n`);
}
