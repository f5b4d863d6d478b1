import { isatty } from 'node:tty';
import type { Output, Ports } from '../ports.ts';
import { wrapLines } from '../text/wrap.ts';
import { time, today } from './clock.ts';
import { openDiskTree } from './disk-tree.ts';
import { realGit } from './git.ts';
import { packageDir } from './package-dir.ts';
import { terminalPrompt } from './prompt.ts';
import { random } from './random.ts';
import { realSecrets } from './secrets.ts';
import { openOutput, wantsColour } from './terminal.ts';
import { startThread } from './threads.ts';
import { realWriter } from './writer.ts';

/** What the launcher knows: the absolute folder of the built-in templates, and the script of the second thread. */
export interface Installed {
  readonly templates: string;
  readonly secondThread?: string;
  readonly version: string;
}

/** The real world, for the launcher. */
export function nodePorts({ templates, secondThread, version }: Installed): Ports {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: openOutput(process.stdout),
    stderr: withWholeWords(openOutput(process.stderr)),
    today: () => today(),
    time: () => time(),
    busy: () => {},
    elapsed: () => Number(process.hrtime.bigint()) / 1e6,
    random,
    tree: openDiskTree,
    lookThrough: (dir) => (secondThread === undefined ? undefined : startThread(secondThread, dir)),
    writer: realWriter(),
    secrets: realSecrets(),
    prompt: {
      interactive: isatty(0) && isatty(2),
      // Made at the first question: opening standard input costs time that most commands need not spend.
      ask: (question) => terminalPrompt(process.stdin, process.stderr, colour()).ask(question),
    },
    git: realGit(),
    templates,
    packageDir,
    version,
  };
}

/** Messages on a terminal are broken between words. */
const withWholeWords = (output: Output): Output => ({
  ...output,
  write: (text) => output.write(output.isTerminal ? wrapLines(text, output.columns) : text),
});

const colour = (): boolean =>
  wantsColour({ env: process.env, isTerminal: isatty(2), noColor: process.argv.includes('--no-color') });
