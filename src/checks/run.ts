/** Runs checks and turns what they find into diagnostics with line and column. */
import { type Diagnostic, NOWHERE } from '../diagnostics/diagnostic.ts';
import { spanAt } from '../register/place.ts';
import type { CterRecord, Register } from '../register/register.ts';
import type { Check, CheckContext, Finding, TextCheck, TextFile } from './define.ts';

const SETTINGS_FILE = 'cter.yaml';

function located(register: Register, check: Check, finding: Finding): Diagnostic {
  const { record, where, message, hint, related = [] } = finding;
  return {
    code: check.code,
    severity: check.severity,
    file: record?.path ?? SETTINGS_FILE,
    ...(record ? register.place(record, where ?? { pad: [] }) : NOWHERE),
    message,
    hint,
    related: related.map((r) =>
      'record' in r ? { ...pointAt(register, r.record, r.where), message: r.message } : r,
    ),
  };
}

function pointAt(register: Register, record: CterRecord, where: Finding['where']) {
  const { line, column } = register.place(record, where ?? { pad: [] });
  return { file: record.path, line, column };
}

/** Everything the checks find. Placed in order of file, so that each file is read once more at most. */
export function runChecks(checks: readonly Check[], register: Register, context: CheckContext): Diagnostic[] {
  const found = checks.flatMap((check) =>
    [...check.find(register, context)].map((finding) => ({ check, finding })),
  );
  const path = (f: (typeof found)[number]) => f.finding.record?.path ?? SETTINGS_FILE;
  found.sort((a, b) => (path(a) < path(b) ? -1 : path(a) > path(b) ? 1 : 0));
  return found.map(({ check, finding }) => located(register, check, finding));
}

/** What one check says of what others found, with its places. */
export const placeFindings = (register: Register, check: Check, findings: readonly Finding[]): Diagnostic[] =>
  findings.map((finding) => located(register, check, finding));

/** Everything the text checks find in one file. */
export function runTextChecks(checks: readonly TextCheck[], file: TextFile): Diagnostic[] {
  const found: Diagnostic[] = [];
  // Loops, because nearly every file gives nothing at all.
  for (const { code, severity, concerns, findInText } of checks) {
    if (concerns && !concerns(file)) continue;
    for (const { start, end, message, hint } of findInText(file))
      found.push({
        code,
        severity,
        file: file.path,
        ...spanAt(file.text, start, end),
        message,
        hint,
        related: [],
      });
  }
  return found;
}
