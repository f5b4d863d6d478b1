import type { Origin } from '../documents/table.ts';
import type { Ports } from '../ports.ts';
import { listing } from '../text/lists.ts';

/** What a document was made from: the register's name, and the commit it lies at when it is in git; of several registers all commits. */
export function origin(ports: Ports, dir: string | readonly string[], register: string): Origin {
  const roots = [dir].flat().map((one) => ports.git.root(one));
  const commits = roots.map((root) =>
    root === undefined ? undefined : ports.git.resolve(root, 'HEAD')?.slice(0, 12),
  );
  const known = commits.filter((commit) => commit !== undefined);
  const commit = known.length === commits.length ? listing([...new Set(known)]) : null;
  return { register, commit, git: roots.every((root) => root !== undefined) };
}
