import { resolve, sep } from 'node:path';
import type { Checked, Opened } from '../cter.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { UsageError } from '../errors.ts';
import { oneLine } from '../text/safe.ts';

/**
 * The findings in the files and folders that `paths` names, seen from `cwd` or else from the register; all of them without paths. Throws
 * `UsageError` when a path matches no file of the register.
 */
export function inPaths(checked: Checked, paths: readonly string[], cwd: string, { tree }: Opened): Checked {
  if (paths.length === 0) return checked;
  const files = tree.walk().map((entry) => resolve(tree.root, entry.path));
  const lies = (file: string, path: string) =>
    path === tree.root || file === path || file.startsWith(path + sep);
  const wanted = paths.map((path) => {
    // People copy paths from messages and from the help, which begin at different folders.
    const found = [resolve(cwd, path), resolve(tree.root, path)].find(
      (p) => p === tree.root || files.some((file) => lies(file, p)),
    );
    if (found !== undefined) return found;
    throw new UsageError(
      `Geen enkel bestand van het register past bij ‘${oneLine(path)}’. Controleer het pad.`,
    );
  });
  const keep = (f: Diagnostic) => wanted.some((path) => lies(resolve(tree.root, f.file), path));
  return { ...checked, findings: checked.findings.filter(keep), ignored: checked.ignored.filter(keep) };
}
