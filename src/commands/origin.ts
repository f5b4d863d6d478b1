import type { Origin } from '../documents/table.ts';
import type { Ports } from '../ports.ts';

/** What a document was made from: the register's name, and the commit it lies at when it is in git. */
export function origin(ports: Ports, dir: string, register: string): Origin {
  const root = ports.git.root(dir);
  const commit = root === undefined ? undefined : ports.git.resolve(root, 'HEAD');
  return { register, commit: commit?.slice(0, 12) ?? null };
}
