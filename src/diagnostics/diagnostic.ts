/** What a finding is, and how findings are put in order. */

/** How bad a finding is: `fout` fails the run, `waarschuwing` only with --strict, `advies` never. */
export type Severity = 'fout' | 'waarschuwing' | 'advies';

/** A stretch of a file. Lines and columns count from 1, columns in UTF-16 units, the end is exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Another place that explains a finding. */
export interface Related {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** One finding. `file` is relative, with `/`; a finding without a place has 1:1–1:1. */
export interface Diagnostic extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  /** What is wrong and what was wanted, in plain Dutch. */
  readonly message: string;
  /** One thing to do, in plain Dutch; may be empty. */
  readonly hint: string;
  readonly related: readonly Related[];
}

/** The place of a finding that has none. */
export const NOWHERE: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders findings by file, line, column, code, message: the same findings always print the same. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    plain(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    plain(a.code, b.code) ||
    plain(a.message, b.message)
  );
}
