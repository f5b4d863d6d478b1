import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { decodeText } from './bytes.ts';
import { findUnclean } from './clean.ts';
import { findConflicts } from './conflict.ts';
import { readYamlFields } from './fields.ts';
import { toDiagnostic } from './finding.ts';
import { yamlRange } from './frontmatter.ts';

/** Fields of a settings file, or why there are none; `text` is '' when the bytes could not be decoded. */
export interface SettingsResult {
  readonly fields?: Record<string, unknown>;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file that is YAML from its first line to its last, such as cter.yaml. Never throws. */
export function readSettings(path: string, bytes: Uint8Array): SettingsResult {
  const decoded = decodeText(bytes);
  if ('fault' in decoded) return { text: '', diagnostics: [toDiagnostic(path, decoded.fault)] };
  const { text } = decoded;
  const conflicts = findConflicts(text);
  if (conflicts.length > 0) return { text, diagnostics: conflicts.map((fault) => toDiagnostic(path, fault)) };
  const { fields, faults } = readYamlFields(text, yamlRange(text));
  const diagnostics = [...findUnclean(text), ...faults].map((fault) => toDiagnostic(path, fault));
  return fields ? { fields, text, diagnostics } : { text, diagnostics };
}
