/** What `cter explain`, the generated catalogue and the tests know about one kind of finding. */
import type { Severity } from './diagnostic.ts';

/** Files of an example, path → text, laid over a small valid register. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** The explanation of one finding code. The examples are the tests, the help text and the docs at once. */
export interface Rule {
  /** The demand, in kebab-case; stable, because people refer to it in `negeren`. */
  readonly code: string;
  readonly severity: Severity;
  /** The demand as one short Dutch sentence. */
  readonly title: string;
  /** Why it matters, in plain Dutch. */
  readonly why: string;
  /** What to do, in plain Dutch. */
  readonly fix: string;
  /** Files without this finding. */
  readonly good: ExampleFiles;
  /** Files with it; `expected` names every place it must show, as `path:line:column`. */
  readonly bad: ExampleFiles;
  readonly expected: readonly string[];
  /** The day the examples are judged on; default 2021-06-01. */
  readonly today?: string;
}
