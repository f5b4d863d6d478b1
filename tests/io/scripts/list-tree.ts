/** Prints every entry of a tree with its text, or with why it cannot be read. */
import { openDiskTree } from '../../../src/io/disk-tree.ts';
import { FileError } from '../../../src/ports.ts';

const tree = openDiskTree(process.argv[2] ?? '');
const read = (path: string): string => {
  try {
    return Buffer.from(tree.read(path)).toString();
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
};
process.stdout.write(JSON.stringify(tree.walk().map(({ path, problem }) => [path, problem ?? read(path)])));
