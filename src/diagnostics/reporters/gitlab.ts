import { contentHash } from '../../text/content-hash.ts';
import { safeText } from '../../text/safe.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Reporter } from './reporter.ts';

const LEVELS = { fout: 'major', waarschuwing: 'minor', advies: 'info' } as const;

/** The code quality report of GitLab: findings show in the merge request that brings them, and those it takes away. */
export const gitlab: Reporter = ({ findings }) => {
  const seen = new Map<string, number>();
  const entry = ({ code, severity, file, line, endLine, message, hint }: Diagnostic) => {
    // GitLab compares two reports by this; lines shift when text is added above, so they play no part.
    const name = [code, file, message].join('\n');
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return {
      description: [message, hint].filter(Boolean).join(' '),
      check_name: code,
      fingerprint: contentHash(new TextEncoder().encode(`${name}\n${times}`)),
      severity: LEVELS[severity],
      location: { path: file, lines: { begin: line, end: endLine } },
    };
  };
  return `${safeText(JSON.stringify(findings.map(entry), null, 2))}\n`;
};
