import { chownSync } from 'node:fs';

/** Root may do everything; what others may not do is tried as the user nobody. */
const IS_ROOT = process.getuid?.() === 0;
const NOBODY = 65534;

/** Options for a child process that has no special rights. */
export const asNobody = IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {};

/** Gives a file or folder to the user that `asNobody` runs as. */
export function giveToNobody(path: string): void {
  if (IS_ROOT) chownSync(path, NOBODY, NOBODY);
}
