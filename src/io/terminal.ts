import { writeSync } from 'node:fs';
import type { Output } from '../ports.ts';
import { errno } from './errno.ts';

/**
 * A stream of the process as an output. A reader that stops early (`cter list | head`) ends the output in
 * silence; any other failure is told on standard error and makes the exit code 1.
 */
export function openOutput(stream: NodeJS.WriteStream): Output {
  let closed = false;
  stream.on('error', (error) => {
    if (closed) return;
    closed = true;
    if (errno(error) !== 'EPIPE') reportFailure(errno(error));
  });
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns > 0 ? stream.columns : 80,
    write(text) {
      if (!closed) stream.write(text);
    },
  };
}

function reportFailure(code: string): void {
  const why = code === 'ENOSPC' ? 'de schijf is vol' : `foutcode ${code || 'onbekend'}`;
  try {
    writeSync(2, `De uitvoer kon niet helemaal worden geschreven (${why}).\n`);
  } catch {
    // Standard error is gone as well: the exit code below still tells.
  }
  // At exit, because the launcher may set its own code after this.
  process.once('exit', () => {
    process.exitCode ||= 1;
  });
}

/** What decides about colour. */
export interface ColourWish {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** True when `--no-color` was given. */
  readonly noColor?: boolean;
}

/** Whether to use colour: `--no-color`, then NO_COLOR, then FORCE_COLOR, else only on a real terminal. */
export function wantsColour({ env, isTerminal, noColor = false }: ColourWish): boolean {
  if (noColor) return false;
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}
