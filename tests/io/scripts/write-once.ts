/** One write, told by arguments: root, then JSON of [path, text or null, expected hash or null][]. */
import { realWriter } from '../../../src/io/writer.ts';

const [, , root = '', json = '[]'] = process.argv;
const changes = (JSON.parse(json) as [string, string | null, string | null][]).map(
  ([path, text, expected]) => ({
    path,
    content: text === null ? null : Buffer.from(text),
    expected,
  }),
);
try {
  realWriter().write(root, changes);
  process.stdout.write('gelukt');
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stdout.write(`${error.name}: ${error.message}`);
}
