import { safeText } from '../../text/safe.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Reporter } from './reporter.ts';

const LEVELS = { fout: 'error', waarschuwing: 'warning', advies: 'note' } as const;

const uri = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

/** SARIF wants an end after the start or none; an empty stretch is only a start. */
function region(span: { line: number; column: number; endLine?: number; endColumn?: number }) {
  const { line, column, endLine = line, endColumn = column } = span;
  const empty = endLine === line && endColumn === column;
  return { startLine: line, startColumn: column, ...(empty ? {} : { endLine, endColumn }) };
}

const location = (file: string, span: Parameters<typeof region>[0]) => ({
  physicalLocation: { artifactLocation: { uri: uri(file), uriBaseId: '%SRCROOT%' }, region: region(span) },
});

function result(finding: Diagnostic, suppressed?: { reden: string }) {
  return {
    ruleId: finding.code,
    level: LEVELS[finding.severity],
    message: { text: [finding.message, finding.hint].filter(Boolean).join(' ') },
    locations: [location(finding.file, finding)],
    relatedLocations: finding.related.map((r, id) => ({
      id,
      ...location(r.file, { line: r.line, column: r.column }),
      message: { text: r.message },
    })),
    ...(suppressed && { suppressions: [{ kind: 'external', justification: suppressed.reden }] }),
  };
}

/** SARIF 2.1.0, the form that code hosts read; columns are UTF-16 units as in the contract. */
export const sarif: Reporter = ({ version, findings, ignored, titles }) => {
  const codes = [...new Set([...findings, ...ignored].map((f) => f.code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cter',
            version,
            language: 'nl',
            rules: codes.map((id) => ({ id, shortDescription: { text: titles.get(id) ?? id } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [...findings.map((f) => result(f)), ...ignored.map((f) => result(f, f))],
      },
    ],
  };
  return `${safeText(JSON.stringify(log, null, 2))}\n`;
};
