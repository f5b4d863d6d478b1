import type { Ports } from '../ports.ts';
import type { General } from './define.ts';

const PATIENCE_MS = 1000;
const STEP_MS = 200;

/** Shows how far long work is: on a terminal, after one second, on one line of standard error that is wiped at the end. */
export interface Progress {
  readonly tick: () => void;
  readonly done: () => void;
}

/** Progress for counting files. Shows nothing with --quiet and where standard error is not a terminal. */
export function fileProgress({ stderr, elapsed }: Ports, { quiet }: General): Progress {
  let files = 0;
  let next = elapsed() + PATIENCE_MS;
  let shown = false;
  const watch = stderr.isTerminal && !quiet;
  return {
    tick() {
      files++;
      // Asking the clock for every file would cost more than reading some of them.
      if (!watch || files % 64 !== 0 || elapsed() < next) return;
      next = elapsed() + STEP_MS;
      shown = true;
      stderr.write(`\r${files} bestanden gelezen …`);
    },
    done() {
      if (shown) stderr.write(`\r${' '.repeat(40)}\r`);
    },
  };
}
