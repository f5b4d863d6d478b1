import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Git } from '../ports.ts';
import { changedFiles } from './git-changes.ts';
import { commitFiles } from './git-commit.ts';
import { recordContents } from './git-contents.ts';
import { init, staged, useHooks } from './git-hooks.ts';
import { compareCommits, hasMore, isShallow, logCommits } from './git-log.ts';
import { readMessages } from './git-messages.ts';
import { everyObject } from './git-objects.ts';
import { isPartial, refused, runGit } from './git-run.ts';
import { readSignatures } from './git-signatures.ts';
import { openGitTree } from './git-tree.ts';
import { openWalks } from './git-walk.ts';

/** git as a separate process; see git-run.ts for how it is kept from doing what a repository's settings say. */
export function realGit(): Git {
  const { touching, isStraight } = openWalks();
  return {
    root,
    refused,
    ignores,
    below,
    resolve: resolveCommit,
    changed: (repository, dir) => changedFiles(repository, below(repository, dir)),
    mergeBase,
    tree,
    log: (repository, query) => logCommits(repository, { ...query, to: id(query.to) }, touching),
    compare: (repository, before, after, path) => compareCommits(repository, id(before), id(after), path),
    contents: recordContents,
    signatures: readSignatures,
    everyObject,
    messages: (repository, from, to) => readMessages(repository, id(from), id(to)),
    isShallow,
    isPartial,
    hasMore: (repository, commit, other, path) => hasMore(repository, id(commit), id(other), path),
    isStraight: (repository, from, to) => isStraight(repository, id(from), id(to)),
    commit: commitFiles,
    staged,
    init,
    useHooks,
  };
}

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Only ids reach the plumbing: a name could be read as an option or a range. */
function id(commit: string): string {
  if (!COMMIT.test(commit)) throw new Error(`not a commit: ${commit}`);
  return commit;
}

const commitFrom = (output: Buffer | undefined): string | undefined => {
  const text = output?.toString('latin1').trim() ?? '';
  return COMMIT.test(text) ? text : undefined;
};

/** Whether git would find a repository from here: starting it to hear that there is none takes longer than to look. */
function isInRepository(dir: string): boolean {
  let at = realOr(dir);
  for (let up = dirname(at); !existsSync(join(at, '.git')); up = dirname(at)) {
    if (up === at) return false;
    at = up;
  }
  return true;
}

function root(dir: string): string | undefined {
  if (!isInRepository(dir)) return undefined;
  const output = runGit(dir, ['rev-parse', '--show-toplevel', '--show-cdup']);
  // A folder name may hold a line end: the last line is the way up, everything before it the root.
  const lines = output?.toString('utf8').split('\n').slice(0, -1);
  const up = lines?.pop();
  const top = lines?.join('\n');
  if (up === undefined || top === undefined || top === '') return undefined;
  // The repository's own settings may claim any folder as its work tree.
  if (!contains(top, realpathSync(dir))) return undefined;
  // Spelled as `dir` is, so that one begins with the other, unless a link on the way makes that wrong.
  const spelled = resolve(dir, up);
  return realpathSync(spelled) === realpathSync(top) ? spelled : top;
}

// A file that is tracked is not ignored, whatever the patterns say: git then answers no.
const ignores = (repository: string, path: string): boolean =>
  runGit(repository, ['check-ignore', '--quiet', '--', path]) !== undefined;

const contains = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

function resolveCommit(repository: string, ref: string): string | undefined {
  // A name with a leading dash would be read as an option.
  if (ref === '' || ref.startsWith('-') || /[\0\n]/.test(ref)) return undefined;
  return commitFrom(
    runGit(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]),
  );
}

function mergeBase(repository: string, a: string, b: string): string | undefined {
  if (!COMMIT.test(a) || !COMMIT.test(b)) return undefined;
  const output = runGit(repository, ['merge-base', a, b]);
  return commitFrom(output);
}

function below(repository: string, dir: string): string {
  const path = relative(realOr(repository), realOr(dir));
  if (path === '..' || path.startsWith(`..${sep}`)) throw new Error(`${dir} lies outside ${repository}`);
  return path.split(sep).join('/');
}

const tree: Git['tree'] = (repository, commit, dir) =>
  openGitTree(repository, id(commit), resolve(dir), below(repository, dir));

/** A folder of an old commit may not exist any more. */
function realOr(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
