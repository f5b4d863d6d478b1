/** Changes of files the way `git diff` and `patch` write them. */
import { type Step, sequenceDiff } from './sequence-diff.ts';

/** A file before and after; null: not there. */
export interface FileDiff {
  readonly before: { readonly path: string; readonly text: string } | null;
  readonly after: { readonly path: string; readonly text: string } | null;
}

const CONTEXT = 3;
const NO_END = '\\ No newline at end of file';

/** The lines of a text; the last one is known by whether a line end follows it. */
const linesOf = (text: string): readonly string[] =>
  text === ''
    ? []
    : text.split(/(?<=\n)/).map((line) => (line.endsWith('\n') ? line : `${line}\n${NO_END}\n`));

/** The stretches of steps that hold a change, with some lines around them. */
function hunks(steps: readonly Step[]): readonly (readonly Step[])[] {
  const changed = steps.flatMap((s, i) => (s.kind === 'same' ? [] : [i]));
  const spans: [number, number][] = [];
  for (const at of changed) {
    const last = spans.at(-1);
    if (last && at - last[1] <= 2 * CONTEXT) last[1] = at;
    else spans.push([at, at]);
  }
  return spans.map(([from, to]) => steps.slice(Math.max(0, from - CONTEXT), to + CONTEXT + 1));
}

function range(start: number, count: number): string {
  return count === 1 ? String(start + 1) : `${count === 0 ? start : start + 1},${count}`;
}

function hunk(steps: readonly Step[], a: readonly string[], b: readonly string[]): string {
  const [first] = steps;
  const olds = steps.filter((s) => s.kind !== 'new').length;
  const news = steps.filter((s) => s.kind !== 'gone').length;
  const head = `@@ -${range(first?.from ?? 0, olds)} +${range(first?.to ?? 0, news)} @@\n`;
  const lines = steps.map(({ kind, from, to }) => {
    if (kind === 'new') return `+${b[to]}`;
    return `${kind === 'gone' ? '-' : ' '}${a[from]}`;
  });
  return head + lines.join('');
}

/** One file as a unified diff; a file that moved is told as such, also when not a line of it changed. */
export function unifiedDiff({ before, after }: FileDiff): string {
  const [a, b] = [linesOf(before?.text ?? ''), linesOf(after?.text ?? '')];
  const steps = sequenceDiff(a, b);
  const moved = before && after && before.path !== after.path;
  const heads = [
    ...(moved ? [`rename from ${before.path}\n`, `rename to ${after.path}\n`] : []),
    ...(steps.every((s) => s.kind === 'same')
      ? []
      : [
          `--- ${before ? `a/${before.path}` : '/dev/null'}\n`,
          `+++ ${after ? `b/${after.path}` : '/dev/null'}\n`,
        ]),
  ];
  const name = `diff --git a/${before?.path ?? after?.path} b/${after?.path ?? before?.path}\n`;
  return heads.length === 0
    ? ''
    : name +
        heads.join('') +
        hunks(steps)
          .map((h) => hunk(h, a, b))
          .join('');
}
