import { safeText } from '../../text/safe.ts';
import { type Reporter, tally } from './reporter.ts';

/** One JSON document, as laid down in the command-line contract; `formaat` is the version of this form. */
export const json: Reporter = ({ version, register, findings, ignored, counts }) =>
  // JSON knows the same escapes: what a terminal would obey is written as \u with four digits and reads as it was.
  `${safeText(
    JSON.stringify(
      {
        formaat: 1,
        cter: version,
        register,
        findings,
        genegeerd: ignored,
        counts: { ...tally(findings), files: counts.files, read: counts.read, records: counts.records },
      },
      null,
      2,
    ),
  )}\n`;
