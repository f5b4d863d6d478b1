/** From the bytes of one file to its fields and sections, or to findings. Knows no record types. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { decodeText } from './bytes.ts';
import { findUnclean, isOrdinary } from './clean.ts';
import { findConflicts } from './conflict.ts';
import { readYamlFields } from './fields.ts';
import { type Fault, toDiagnostic } from './finding.ts';
import { findFrontmatter, splitFrontmatter } from './frontmatter.ts';
import { findNesting } from './nesting.ts';
import { scanSections } from './sections.ts';

export { readSettings } from './settings.ts';

/** Keys and indexes from the top of the data to one value. */
export type DataPath = readonly (string | number)[];

/** A `##` section of the body. */
export interface Section {
  readonly name: string;
  /** The text of the section without HTML comments, trimmed; '' when nothing is written yet. */
  readonly text: string;
  /** Where its heading begins and ends in the text. */
  readonly start: number;
  readonly headingEnd: number;
}

/** A record as text, data and sections, before anybody knows what type it is. */
export interface SourceDocument {
  readonly path: string;
  /** The file without its byte order mark, line ends as they are. */
  readonly text: string;
  /** Whether the file begins with a byte order mark: `encodeText(text, bom)` gives its bytes back. */
  readonly bom: boolean;
  /** Plain data as YAML 1.2 core reads it: dates stay text, keys are always text. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly sections: readonly Section[];
  /** Text above the first `##` heading, without comments, trimmed. */
  readonly lead: string;
  /** Offset in `text` where the body begins, after the closing `---` line. */
  readonly bodyOffset: number;
}

/** What reading a record gives. `text` is there whenever the bytes could be decoded. */
export interface ReadResult {
  readonly document?: SourceDocument;
  readonly text?: string;
  /** Whether that text is known to be ordinary (clean.ts). */
  readonly ordinary?: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a Markdown record with frontmatter. Never throws; a document comes with or without findings. */
export function readDocument(path: string, bytes: Uint8Array): ReadResult {
  const decoded = decodeText(bytes);
  if ('fault' in decoded) return { diagnostics: [toDiagnostic(path, decoded.fault)] };
  const { text, bom } = decoded;
  // Of a file with two sides in it nothing else that is wrong means anything.
  const conflicts = findConflicts(text);
  if (conflicts.length > 0) return { text, diagnostics: report(path, conflicts) };
  const ordinary = isOrdinary(text);
  const unclean = ordinary ? [] : findUnclean(text);
  const found = findFrontmatter(text);
  if ('fault' in found) return { text, diagnostics: report(path, unclean, [found.fault]) };
  const scan = scanSections(text, found.body);
  const { fields, faults } = readYamlFields(text, found, ordinary, (parse) =>
    splitFrontmatter(text, found, parse),
  );
  const diagnostics = report(path, unclean, faults, scan.faults, findNesting(text, found.body));
  if (!fields) return { text, ordinary, diagnostics };
  const { lead, sections } = scan;
  const document = { path, text, bom, fields, sections, lead, bodyOffset: found.body };
  return { document, text, ordinary, diagnostics };
}

function report(path: string, ...faults: readonly (readonly Fault[])[]): readonly Diagnostic[] {
  return faults.every((list) => list.length === 0) ? [] : faults.flat().map((f) => toDiagnostic(path, f));
}
