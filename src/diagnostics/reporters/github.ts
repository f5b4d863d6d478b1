import { safeText } from '../../text/safe.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Reporter } from './reporter.ts';

const LEVELS = { fout: 'error', waarschuwing: 'warning', advies: 'notice' } as const;

/** Workflow commands end at a line end, and properties at a comma or colon: those are percent-encoded. */
const data = (text: string): string =>
  safeText(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

function command(finding: Diagnostic): string {
  const place = [
    ['file', finding.file],
    ['line', finding.line],
    ['endLine', finding.endLine],
    ['col', finding.column],
    ['endColumn', finding.endColumn],
    ['title', finding.code],
  ];
  const properties = place.map(([key, value]) => `${key}=${property(String(value))}`).join(',');
  return `::${LEVELS[finding.severity]} ${properties}::${data([finding.message, finding.hint].filter(Boolean).join(' '))}\n`;
}

/** One workflow command of GitHub Actions for each finding: they show as annotations beside the changed line. */
export const github: Reporter = ({ findings }) => findings.map(command).join('');
