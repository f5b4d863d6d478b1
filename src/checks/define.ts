/** What a check is: an explanation with examples, and a function that finds. One file per check. */

import type { Settings } from '../config.ts';
import type { Related } from '../diagnostics/diagnostic.ts';
import type { Rule } from '../diagnostics/rule.ts';
import type { CterRecord, Register, Where } from '../register/register.ts';

/** What a check may know besides the register. */
export interface CheckContext {
  /** ISO date. */
  readonly today: string;
  readonly settings: Settings;
}

/** One thing a check found. Without a record it concerns the register as a whole and points at cter.yaml. */
export interface Finding {
  readonly record?: CterRecord;
  readonly where?: Where;
  /** What is wrong and what was wanted. */
  readonly message: string;
  /** One thing to do. */
  readonly hint: string;
  /** Places in records, or places that are known already. */
  readonly related?: readonly (
    | { readonly record: CterRecord; readonly where: Where; readonly message: string }
    | Related
  )[];
}

/** A check on records. */
export interface Check extends Rule {
  readonly find: (register: Register, context: CheckContext) => Iterable<Finding>;
}

/** The text of one file, whether it became a record or not. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly soort?: string;
  /** Whether the text is known to hold no odd characters (source/clean.ts). */
  readonly ordinary?: boolean;
}

/** A stretch of text that is wrong; `start` and `end` count UTF-16 units from the start of the file. */
export interface TextFinding {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
}

/** A check on the text of every file, also one that failed to become a record. */
export interface TextCheck extends Rule {
  /** Whether the check has anything to say about a file; about every one when this is left out. */
  readonly concerns?: (file: TextFile) => boolean;
  readonly findInText: (file: TextFile) => Iterable<TextFinding>;
}

/** A check on records, as data. */
export const defineCheck = (check: Check): Check => check;
/** A check on text, as data. */
export const defineTextCheck = (check: TextCheck): TextCheck => check;
