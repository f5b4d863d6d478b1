import type { Ports } from '../ports.ts';
import { safeText } from '../text/safe.ts';
import { type FileDiff, unifiedDiff } from '../text/unified-diff.ts';

/** What `--dry-run` shows: the changes as `git apply` takes them; on a terminal without control characters. */
export function showDiff({ stdout }: Ports, files: readonly FileDiff[]): void {
  const diff = files.map(unifiedDiff).join('');
  stdout.write(stdout.isTerminal ? safeText(diff) : diff);
}
