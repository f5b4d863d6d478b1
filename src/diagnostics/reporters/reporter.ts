/** What every reporter gets and gives. */
import type { Diagnostic } from '../diagnostic.ts';

/** The result of a check of a register, ready to be shown. */
export interface Report {
  readonly version: string;
  /** Name of the register. */
  readonly register: string;
  readonly findings: readonly Diagnostic[];
  readonly ignored: readonly (Diagnostic & { readonly reden: string; readonly tot: string })[];
  readonly counts: { readonly files: number; readonly read: number; readonly records: number };
  /** The text of a line of a file, for an excerpt; absent when it cannot be read. */
  readonly line: (file: string, line: number) => string | undefined;
  /** Titles of findings by code. */
  readonly titles: ReadonlyMap<string, string>;
  readonly colour: boolean;
  /** Columns of the terminal it is shown on; absent elsewhere. */
  readonly columns?: number;
}

/** Report → text for standard output, ending in a newline (or empty). */
export type Reporter = (report: Report) => string;

/** How many findings there are of each severity. */
export function tally(findings: readonly Diagnostic[]): {
  fout: number;
  waarschuwing: number;
  advies: number;
} {
  const count = { fout: 0, waarschuwing: 0, advies: 0 };
  for (const { severity } of findings) count[severity]++;
  return count;
}
