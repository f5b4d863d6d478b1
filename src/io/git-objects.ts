import { CannotError } from '../errors.ts';
import type { GitObject } from '../ports.ts';
import { runGit } from './git-run.ts';

// So much at a time in one buffer; an object that is larger by itself comes alone.
const STRETCH_BYTES = 32 * 1024 * 1024;

const failed = (): never => {
  throw new CannotError(
    'Git kon niet alles lezen wat in deze map is vastgelegd. Kijk met ‘git fsck’ wat er mis is.',
  );
};

function* read(root: string, ids: readonly string[]): Iterable<GitObject> {
  const output = runGit(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`) ?? failed();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [id = '', type = '', size = ''] = output.toString('latin1', at, end).split(' ');
    if (size === '') failed();
    at = end + 1;
    yield { id, type: type as GitObject['type'], bytes: output.subarray(at, at + Number(size)) };
    at += Number(size) + 1;
  }
}

/** See `Git.everyObject`. */
export function* everyObject(root: string): Iterable<GitObject> {
  const listed =
    runGit(root, ['cat-file', '--batch-all-objects', '--batch-check', '--unordered']) ?? failed();
  let stretch: string[] = [];
  let bytes = 0;
  for (const line of listed.toString('latin1').split('\n')) {
    const [id = '', , size] = line.split(' ');
    if (id === '') continue;
    if (stretch.length > 0 && bytes + Number(size) > STRETCH_BYTES) {
      yield* read(root, stretch);
      [stretch, bytes] = [[], 0];
    }
    stretch.push(id);
    bytes += Number(size);
  }
  if (stretch.length > 0) yield* read(root, stretch);
}
