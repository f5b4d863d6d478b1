import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { decodeText } from './bytes.ts';
import { findUnclean } from './clean.ts';
import { toDiagnostic } from './finding.ts';

/** Reads a file that is only text, such as a note for colleagues. Never throws; `text` is there when it could be decoded. */
export function readText(
  path: string,
  bytes: Uint8Array,
): { readonly text?: string; readonly diagnostics: readonly Diagnostic[] } {
  const decoded = decodeText(bytes);
  if ('fault' in decoded) return { diagnostics: [toDiagnostic(path, decoded.fault)] };
  return { text: decoded.text, diagnostics: findUnclean(decoded.text).map((f) => toDiagnostic(path, f)) };
}
