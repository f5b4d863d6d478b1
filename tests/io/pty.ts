import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';

/** A program in a real pseudo-terminal. */
export interface Terminal {
  /** Everything shown so far, control sequences included. */
  readonly raw: () => string;
  /** Waits until something new shows this text, then types; throws with the screen after ten seconds. */
  readonly type: (seen: string | RegExp, keys: string) => Promise<void>;
  readonly closed: Promise<number>;
  readonly write: (keys: string) => void;
  /** Ends the program at once, as a power cut would. */
  readonly kill: () => void;
  readonly resize: (columns: number, rows: number) => void;
}

export const KEYS = {
  up: '\u001b[A',
  down: '\u001b[B',
  enter: '\r',
  space: ' ',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
};

/** Runs node with these arguments in a terminal of 100 columns. */
export function openTerminal(args: readonly string[], env: Readonly<Record<string, string>> = {}): Terminal {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [...args], {
    cols: 100,
    rows: 40,
    env: { PATH, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env },
  });
  let shown = '';
  let looked = 0;
  child.onData((data) => {
    shown += data;
  });
  const closed = new Promise<number>((done) => child.onExit(({ exitCode }) => done(exitCode)));
  const type = async (seen: string | RegExp, keys: string): Promise<void> => {
    const is = (text: string): boolean => (typeof seen === 'string' ? text.includes(seen) : seen.test(text));
    for (let i = 0; !is(stripVTControlCharacters(shown.slice(looked))); i += 1) {
      if (i > 1000) throw new Error(`${seen} was not shown:\n${stripVTControlCharacters(shown)}`);
      await new Promise((done) => setTimeout(done, 10));
    }
    looked = shown.length;
    child.write(keys);
  };
  return {
    raw: () => shown,
    type,
    closed,
    write: (keys) => child.write(keys),
    kill: () => child.kill('SIGKILL'),
    resize: (columns, rows) => child.resize(columns, rows),
  };
}
