import { resolve, sep } from 'node:path';
import type { Checked, Opened } from '../cter.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { UsageError } from '../errors.ts';
import { oneLine } from '../text/safe.ts';

/**
 * The findings in the files and folders that `paths` names, seen from `cwd`; all of them without paths. Throws
 * `UsageError` when a path matches no file of the register.
 */
export function inPaths(checked: Checked, paths: readonly string[], cwd: string, { tree }: Opened): Checked {
  if (paths.length === 0) return checked;
  const files = tree.walk().map((entry) => resolve(tree.root, entry.path));
  const wanted = paths.map((path) => resolve(cwd, path));
  const lies = (file: string, path: string) =>
    path === tree.root || file === path || file.startsWith(path + sep);
  for (const [i, path] of wanted.entries()) {
    if (path === tree.root || files.some((file) => lies(file, path))) continue;
    throw new UsageError(
      `Geen enkel bestand van het register past bij ‘${oneLine(paths[i] ?? '')}’. Controleer het pad.`,
    );
  }
  const keep = (f: Diagnostic) => wanted.some((path) => lies(resolve(tree.root, f.file), path));
  return { ...checked, findings: checked.findings.filter(keep), ignored: checked.ignored.filter(keep) };
}
