import type { GitChange, GitCommit, GitPerson, GitQuery } from '../ports.ts';
import { askGit, runGit } from './git-run.ts';

/*
 * History is read with git's plumbing (rev-list, diff-tree), which follows no settings for logs, pagers,
 * colours, signatures, mail maps or diff programs. Paths are literal: a name with `*` or `:(` means itself.
 */

/** Fields of one commit, each ended by NUL; git ends the last one itself. */
const FORMAT = ['%H', '%P', '%an', '%ae', '%cn', '%ce', '%aI', '%cI', '%s'].join('%x00');
const FIELDS = 9;
const LITERAL = ['--literal-pathspecs', '-c', 'i18n.logOutputEncoding=UTF-8'];

const pathArgs = (paths: readonly string[]): readonly string[] =>
  paths.includes('') ? ['--'] : ['--', ...paths];

/** See `Git.log`. */
export function logCommits(root: string, { to, paths }: GitQuery): readonly GitCommit[] {
  const only = pathArgs(paths);
  const walk = ['rev-list', '--topo-order', '--full-history', '--end-of-options', to, ...only];
  const ids = askGit(root, [...LITERAL, ...walk]).toString('latin1');
  if (ids === '') return [];
  const how = ['-z', '-r', '-m', '--always', '--root', '--raw', '--no-renames', '--no-abbrev'];
  const diff = ['diff-tree', '--stdin', ...how, `--format=${FORMAT}`, ...only];
  return readCommits(askGit(root, [...LITERAL, ...diff], ids));
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
  return readChanges(tokens, { at: 0 });
}

/** See `Git.isShallow`. */
export function isShallow(root: string): boolean {
  return runGit(root, ['rev-parse', '--is-shallow-repository'])?.toString('latin1').trim() === 'true';
}

interface Cursor {
  at: number;
}

function readCommits(output: Buffer): readonly GitCommit[] {
  const tokens = output.toString('utf8').split('\0');
  const cursor: Cursor = { at: 0 };
  const commits: GitCommit[] = [];
  while (cursor.at + FIELDS <= tokens.length) {
    const fields = tokens.slice(cursor.at, cursor.at + FIELDS);
    cursor.at += FIELDS;
    const changes = readChanges(tokens, cursor);
    const last = commits.at(-1);
    // A merge comes once for each of its parents.
    if (last !== undefined && last.id === fields[0]) {
      commits[commits.length - 1] = { ...last, changes: [...last.changes, changes] };
    } else commits.push(toCommit(fields, changes));
  }
  return commits;
}

function toCommit(fields: readonly string[], changes: readonly GitChange[]): GitCommit {
  const [id = '', parents = '', name = '', email = '', byName = '', byEmail = ''] = fields;
  const [written = '', recorded = '', subject = ''] = fields.slice(6);
  const author: GitPerson = { name, email };
  const committer: GitPerson = { name: byName, email: byEmail };
  const above = parents === '' ? [] : parents.split(' ');
  return { id, parents: above, author, committer, written, recorded, subject, changes: [changes] };
}

const NONE = /^0+$/;
const blob = (mode: string, id: string): string | null =>
  NONE.test(id) || !mode.startsWith('100') ? null : id;

/** `:<mode> <mode> <id> <id> <letter>` NUL path NUL, and a second path when it moved. */
function readChanges(tokens: readonly string[], cursor: Cursor): readonly GitChange[] {
  const changes: GitChange[] = [];
  for (;;) {
    const head = (tokens[cursor.at] ?? '').replace(/^\n/, '');
    if (!head.startsWith(':')) return changes;
    const [modeBefore = '', modeAfter = '', before = '', after = '', letter = ''] = head.slice(1).split(' ');
    const first = tokens[cursor.at + 1] ?? '';
    const moved = letter.startsWith('R');
    const second = moved ? (tokens[cursor.at + 2] ?? '') : first;
    cursor.at += moved ? 3 : 2;
    const ids = { before: blob(modeBefore, before), after: blob(modeAfter, after) };
    changes.push({ path: second, ...(moved && { from: first }), ...ids });
  }
}
