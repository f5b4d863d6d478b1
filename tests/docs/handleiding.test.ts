/**
 * The manual tells what the program does: every command in it is run, in order, and gives what stands below it.
 * A line `…` stands for lines left out. `npm run handleiding` writes what stands below the commands anew.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAUNCHER } from '../cli/run.ts';

const PAGE = fileURLToPath(new URL('../../docs/handleiding.md', import.meta.url));
/** The day on which the manual is told. */
const TODAY = '2026-03-01';
const GAP = '…';
/** What the manual shows to fail: a commit that is held up, what is found, and two changes of one line. */
const FAILS = new Set([
  'git commit -q -m "Telefoonnummer erbij" interventies/open-huizen.md',
  'cter audit --privacy',
  'git merge -q collega',
  'cter validate interventies/open-huizen.md',
]);

interface Step {
  readonly line: string;
  readonly shown: readonly string[];
}

/** The page cut at its blocks of commands: text, block, text, block, … */
const pieces = readFileSync(PAGE, 'utf8').split(/(?<=^```console\n)([\s\S]*?)(?=^```$)/m);

function stepsIn(block: string): readonly Step[] {
  const steps: { line: string; shown: string[] }[] = [];
  for (const line of block.split('\n').slice(0, -1)) {
    if (line.startsWith('$ ')) steps.push({ line: line.slice(2), shown: [] });
    else steps.at(-1)?.shown.push(line);
  }
  return steps;
}

/** What is left of an output when the middle is left out as in `like`. */
function shortened(output: readonly string[], like: readonly string[]): readonly string[] {
  const gap = like.indexOf(GAP);
  if (gap < 0) return output;
  const after = like.length - gap - 1;
  return [...output.slice(0, gap), GAP, ...(after > 0 ? output.slice(-after) : [])];
}

let base: string;
let cwd: string;
let env: Record<string, string>;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'cter-handleiding-'));
  cwd = join(base, 'werk');
  spawnSync('mkdir', [cwd]);
  writeFileSync(
    join(base, 'cter'),
    `#!/bin/sh\nexec "${process.execPath}" "${LAUNCHER}" "$@" --today ${TODAY}\n`,
  );
  chmodSync(join(base, 'cter'), 0o755);
  writeFileSync(
    join(base, '.gitconfig'),
    '[user]\n\tname = Anna\n\temail = anna@example.org\n[init]\n\tdefaultBranch = main\n',
  );
  env = {
    ...{
      PATH: `${base}:${process.env['PATH']}`,
      HOME: base,
      XDG_CONFIG_HOME: base,
      NO_COLOR: '1',
      LANG: 'C.UTF-8',
    },
    ...{ GIT_AUTHOR_DATE: `${TODAY}T09:00:00Z`, GIT_COMMITTER_DATE: `${TODAY}T09:00:00Z` },
  };
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

function run({ line }: Step): { readonly code: number | null; readonly output: readonly string[] } {
  if (line.startsWith('cd ')) {
    cwd = resolve(cwd, line.slice(3));
    return { code: 0, output: [] };
  }
  const { status, stdout } = spawnSync('bash', ['-c', `${line} 2>&1`], { cwd, env, encoding: 'utf8' });
  // Commits are other ones wherever the program itself changes.
  const text = stdout.replace(/\b[0-9a-f]{7,40}\b/g, (hash) =>
    '0123456789abcdef'.repeat(3).slice(0, hash.length),
  );
  return {
    code: status,
    output: text
      .replace(/\n$/, '')
      .split('\n')
      .filter((l, _, all) => all.length > 1 || l !== ''),
  };
}

describe('docs/handleiding.md', () => {
  const written = [...pieces];

  for (let at = 1; at < pieces.length; at += 2) {
    const title = /#+ ([^\n]*)\n(?:(?!^#+ )[\s\S])*$/m.exec(pieces.slice(0, at).join(''))?.[1];
    it(`${title}: block ${(at + 1) / 2} says what happens`, () => {
      const block: string[] = [];
      for (const step of stepsIn(pieces[at]!)) {
        const { code, output } = run(step);
        expect([code, output.join('\n')], step.line).toEqual([
          FAILS.has(step.line) ? 1 : 0,
          expect.anything(),
        ]);
        const shown = shortened(output, step.shown);
        block.push(`$ ${step.line}`, ...shown);
        if (process.env['CTER_SCHRIJF'] === undefined) expect(shown, step.line).toEqual(step.shown);
      }
      written[at] = `${block.join('\n')}\n`;
    });
  }

  afterAll(() => {
    if (process.env['CTER_SCHRIJF'] !== undefined) writeFileSync(PAGE, written.join(''));
  });
});
