import { UsageError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { safeLine } from '../text/safe.ts';

/** The root of the repository that holds a register. Throws `UsageError` saying `outside` where there is none, and what to do where git refuses the folder. */
export function gitRoot({ git }: Pick<Ports, 'git'>, dir: string, outside: string): string {
  const root = git.root(dir);
  if (root !== undefined) return root;
  const refused = git.refused(dir);
  throw new UsageError(
    refused === undefined
      ? outside
      : `git weigert deze map, omdat die van een andere gebruiker is. Vertrouwt u de map, zet dat dan één keer in uw instellingen: git config --global --add safe.directory "${safeLine(refused)}"`,
  );
}

/** The same for an option that needs it. */
export const requireGit = (ports: Ports, dir: string, option = '--commit'): string =>
  gitRoot(
    ports,
    dir,
    `Dit register staat niet in git, dus ${option} kan niet. Laat ${option} weg, of begin met ‘git init’.`,
  );
