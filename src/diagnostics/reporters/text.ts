import { Chalk } from 'chalk';
import { counted, listing } from '../../text/lists.ts';
import { safeLine, sameWidth } from '../../text/safe.ts';
import { wrapLines } from '../../text/wrap.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Report, type Reporter, tally } from './reporter.ts';

const PAD = '    ';
const WIDTH = 100;

/** The line of the finding with a row of carets below the stretch; long lines are cut around it. */
function excerpt(finding: Diagnostic, line: string, columns: number): string[] {
  const room = Math.min(WIDTH, Math.max(20, columns - PAD.length));
  const start = finding.column - 1;
  const from = Math.max(0, start - Math.floor(room / 2));
  const shown = sameWidth(line.slice(from, from + room));
  if (shown.trim() === '') return [];
  const end = finding.endLine > finding.line ? line.length : finding.endColumn - 1;
  const width = Math.max(1, Math.min(end, from + room) - start);
  return [`${PAD}${shown}`, `${PAD}${' '.repeat(start - from)}${'^'.repeat(width)}`];
}

function block(finding: Diagnostic, report: Report, chalk: InstanceType<typeof Chalk>): string {
  const colour = { fout: chalk.red, waarschuwing: chalk.yellow, advies: chalk.cyan }[finding.severity];
  const place = `${safeLine(finding.file)}:${finding.line}:${finding.column}`;
  const line =
    finding.endLine > 1 || finding.endColumn > 1 ? report.line(finding.file, finding.line) : undefined;
  const lines = [
    `${place}  ${colour(finding.severity)}  ${safeLine(finding.message)}  ${chalk.dim(`(${finding.code})`)}`,
    ...(line === undefined ? [] : excerpt(finding, line, report.columns ?? Infinity)),
    ...(finding.hint === '' ? [] : [`${PAD}→ ${safeLine(finding.hint)}`]),
    ...finding.related.map(
      (r) => `${PAD}zie ook ${safeLine(`${r.file}:${r.line}:${r.column}  ${r.message}`)}`,
    ),
  ];
  return lines.join('\n');
}

function summary(report: Report): string {
  const count = tally(report.findings);
  const parts = [
    counted(count.fout, 'fout', 'fouten'),
    counted(count.waarschuwing, 'waarschuwing', 'waarschuwingen'),
    counted(count.advies, 'advies', 'adviezen'),
  ];
  const { files, read, records } = report.counts;
  const aside = report.ignored.length > 0 ? ` Opzij gezet in cter.yaml: ${report.ignored.length}.` : '';
  return `${listing(parts)}. ${counted(files, 'bestand', 'bestanden')} gevonden, ${read} gelezen, ${counted(records, 'record', 'records')} gecontroleerd.${aside}`;
}

/** One block for each finding, what was set aside, and a summary as last line. */
export const text: Reporter = (report) => {
  const chalk = new Chalk({ level: report.colour ? 1 : 0 });
  const aside = report.ignored.map((f) =>
    safeLine(
      `${f.file}:${f.line}:${f.column}  opzij gezet tot en met ${f.tot}: ${f.message}  (${f.code}; reden: ${f.reden})`,
    ),
  );
  const blocks = `${[...report.findings.map((f) => block(f, report, chalk)), ...aside, summary(report)].join('\n\n')}\n`;
  return report.columns === undefined ? blocks : wrapLines(blocks, report.columns);
};
