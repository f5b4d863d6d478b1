import { UsageError } from '../errors.ts';
import type { Ports } from '../ports.ts';

/** The root of the repository that holds a register, for `--commit`. Throws `UsageError` outside git. */
export function requireGit(ports: Ports, dir: string): string {
  const root = ports.git.root(dir);
  if (root !== undefined) return root;
  throw new UsageError(
    'Dit register staat niet in git, dus --commit kan niet. Laat --commit weg, of begin met ‘git init’.',
  );
}
