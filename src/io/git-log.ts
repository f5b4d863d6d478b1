import { devNull } from 'node:os';
import type { GitChange, GitCommit, GitPerson, GitQuery } from '../ports.ts';
import { askGit, runGit } from './git-run.ts';
import type { Walks } from './git-walk.ts';

/*
 * One pass of `git log` gives everything; what the repository could set about it is set here. Paths are literal:
 * a name with `*` or `:(` means itself. The commit graph is a cache that could tell another history than the
 * commits themselves.
 */
const LITERAL = ['--literal-pathspecs', '-c', 'core.commitGraph=false', '-c', 'i18n.logOutputEncoding=UTF-8'];
const PLAIN = [
  ...['--no-show-signature', '--no-notes', '--no-decorate', '--no-mailmap', '--no-color'],
  ...['--no-ext-diff', '--no-textconv', '--no-relative', `-O${devNull}`],
];

const pathArgs = (paths: readonly string[]): readonly string[] =>
  paths.includes('') ? ['--'] : ['--', ...paths];

/** See `Git.log`. */
export function logCommits(
  root: string,
  { to, paths }: GitQuery,
  touching: Walks['touching'],
): readonly GitCommit[] {
  const which = ['--topo-order', '--full-history', '-m', '--root', '--no-renames'];
  const form = ['--raw', '-z', '--no-abbrev', '--format=raw'];
  const words = [...LITERAL, '-c', 'log.follow=false', 'log', ...PLAIN, ...which, ...form];
  const known = touching(root, to, paths);
  // Git is to look for itself when nothing was found: where objects are missing it says so.
  const ask = known.length === 0 ? ['--end-of-options', to] : ['--no-walk=unsorted', '--stdin'];
  return readCommits(askGit(root, [...words, ...ask, ...pathArgs(paths)], known.join('\n')));
}

/** See `Git.compare`. Small files that are alike for the most part count as moved, as `git log --follow` has it. */
export function compareCommits(
  root: string,
  before: string,
  after: string,
  path: string,
): readonly GitChange[] {
  const how = ['diff-tree', '-z', '-r', '--raw', '--no-abbrev', '-M', '-l2000'];
  const words = [...LITERAL, ...how, '--end-of-options', before, after, ...pathArgs([path])];
  const tokens = askGit(root, words).toString('utf8').split('\0');
  return readChanges(tokens, 0).changes;
}

/** See `Git.isShallow`. */
export function isShallow(root: string): boolean {
  return runGit(root, ['rev-parse', '--is-shallow-repository'])?.toString('latin1').trim() === 'true';
}

/** See `Git.hasMore`. */
export function hasMore(root: string, commit: string, other: string, path: string): boolean {
  const walk = ['rev-list', '-n1', '--full-history', '--end-of-options', commit, `^${other}`];
  return askGit(root, [...LITERAL, ...walk, ...pathArgs([path])]).length > 0;
}

/** `commit <id>`, for a merge with `(from <parent>)` and once for each parent it differs from. */
const HEAD = /^\0?commit ([0-9a-f]+)(?: \(from ([0-9a-f]+)\))?\n/;

function readCommits(output: Buffer): readonly GitCommit[] {
  const tokens = output.toString('utf8').split('\0');
  const commits: GitCommit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const [, id, from] = HEAD.exec(tokens[at] ?? '') ?? [];
    if (id === undefined) {
      at++;
      continue;
    }
    const text = tokens[at] ?? '';
    // Lines of the message are indented, so a colon at the beginning of the last line is a change.
    const raw = text.slice(text.lastIndexOf('\n') + 1);
    tokens[at] = raw;
    const { changes, next } = readChanges(tokens, at);
    at = Math.max(next, at + 1);
    const last = commits.at(-1);
    const commit = last?.id === id ? last : toCommit(id, text);
    if (last?.id === id) commits.pop();
    const side = from === undefined ? 0 : commit.parents.indexOf(from);
    commits.push({ ...commit, changes: commit.changes.map((list, i) => (i === side ? changes : list)) });
  }
  return commits;
}

const headersOf = (text: string, name: string): readonly string[] =>
  [...text.slice(0, text.indexOf('\n\n') + 1).matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map((m) => m[1]!);

function toCommit(id: string, text: string): GitCommit {
  const parents = headersOf(text, 'parent');
  const [author, written] = personOf(headersOf(text, 'author')[0] ?? '');
  const [committer, recorded] = personOf(headersOf(text, 'committer')[0] ?? '');
  const message = text.slice(text.indexOf('\n\n') + 2).split(/\n\s*\n/)[0] ?? '';
  const subject = message.replace(/\s*\n\s*/g, ' ').trim();
  const isSigned = headersOf(text, 'gpgsig(?:-sha256)?').length > 0;
  const changes = parents.length > 1 ? parents.map(() => []) : [[]];
  return { id, parents, author, committer, written, recorded, subject, isSigned, changes };
}

/** `Name <mail> <seconds> <offset>`. */
function personOf(header: string): readonly [GitPerson, string] {
  const [, name = '', email = '', seconds = '0', offset = '+0000'] =
    /^(.*?) ?<(.*?)> ?(-?\d+)? ?([+-]\d{4})?$/.exec(header) ?? [];
  return [{ name, email }, isoOf(Number(seconds), offset)];
}

/** Seconds since 1970 on the clock of a machine with this offset, as ISO 8601. */
function isoOf(seconds: number, offset: string): string {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3));
  const local = (seconds + (offset.startsWith('-') ? -60 : 60) * minutes) * 1000;
  // Beyond the years that a date can hold: a commit may claim anything.
  const date = new Date(Math.abs(local) > 8.64e15 ? 0 : local);
  return `${date.toISOString().slice(0, -5)}${offset.slice(0, 3)}:${offset.slice(3)}`;
}

const NONE = /^0+$/;
const blob = (mode: string, id: string): string | null =>
  NONE.test(id) || !mode.startsWith('100') ? null : id;

/** `:<mode> <mode> <id> <id> <letter>` NUL path NUL, and a second path when it moved. */
function readChanges(
  tokens: readonly string[],
  start: number,
): { readonly changes: readonly GitChange[]; readonly next: number } {
  const changes: GitChange[] = [];
  for (let at = start; ; ) {
    const head = tokens[at] ?? '';
    if (!head.startsWith(':')) return { changes, next: at };
    const [modeBefore = '', modeAfter = '', before = '', after = '', letter = ''] = head.slice(1).split(' ');
    const first = tokens[at + 1] ?? '';
    const moved = letter.startsWith('R');
    const second = moved ? (tokens[at + 2] ?? '') : first;
    at += moved ? 3 : 2;
    const ids = { before: blob(modeBefore, before), after: blob(modeAfter, after) };
    changes.push({ path: second, ...(moved && { from: first }), ...ids });
  }
}
