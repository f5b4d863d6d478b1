import { resolve } from 'node:path';
import type { Opened } from '../../cter.ts';
import type { Call } from '../define.ts';
import { requireGit } from '../require-git.ts';

/** With `--commit`: everything that a run wrote, as one commit; `message` holds ids and no content. */
export function commitRun(
  { ports, options }: Call,
  { tree: { root } }: Opened,
  paths: readonly string[],
  message: string,
): void {
  if (options['commit'] !== true || paths.length === 0) return;
  ports.git.commit(
    requireGit(ports, root),
    paths.map((path) => resolve(root, path)),
    message,
  );
}
