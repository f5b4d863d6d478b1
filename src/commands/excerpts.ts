import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { FileError, type FileTree } from '../ports.ts';

/** The finding whose lines are never shown: output is kept in logs, and must not repeat personal data. */
const UNSHOWN = 'geen-persoonsgegevens';

/**
 * Looks up single lines of files for excerpts; absent for a line that cannot be read and for one that holds
 * personal data, whichever finding asks. Findings come file by file, so one file is kept.
 */
export function excerpts(
  tree: FileTree,
  findings: readonly Diagnostic[],
): (file: string, line: number) => string | undefined {
  const unshown = new Set(findings.filter((f) => f.code === UNSHOWN).map((f) => `${f.file}:${f.line}`));
  let last: { file: string; lines: readonly string[] } | undefined;
  return (file, line) => {
    if (unshown.has(`${file}:${line}`)) return undefined;
    if (last?.file !== file) last = { file, lines: linesOf(tree, file) };
    return last.lines[line - 1];
  };
}

function linesOf(tree: FileTree, file: string): readonly string[] {
  try {
    return new TextDecoder().decode(tree.read(file)).split(/\r?\n/);
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}
