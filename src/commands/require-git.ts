import { UsageError } from '../errors.ts';
import type { Ports } from '../ports.ts';

/** The root of the repository that holds a register, for an option that needs it. Throws `UsageError` outside git. */
export function requireGit(ports: Ports, dir: string, option = '--commit'): string {
  const root = ports.git.root(dir);
  if (root !== undefined) return root;
  throw new UsageError(
    `Dit register staat niet in git, dus ${option} kan niet. Laat ${option} weg, of begin met ‘git init’.`,
  );
}
