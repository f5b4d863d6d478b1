import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { CannotError } from '../errors.ts';
import { gitEnvironment, SWITCHES, withoutFilters } from './git-run.ts';
import { ownSigners } from './git-signers.ts';
import { programs } from './programs.ts';

/*
 * A commit is made from the bytes themselves, without git's work tree commands: those would run filters and
 * hooks that the repository names. What somebody staged before stays staged and out of this commit. When the
 * settings ask for a signature, the program that signs is the person's own, never one the repository names.
 */

type Run = (args: readonly string[], input?: string | Buffer) => string;

function cannot(why: string): CannotError {
  return new CannotError(`De bestanden zijn opgeslagen, maar niet vastgelegd in git: ${why}`);
}

function explain(stderr: string): CannotError {
  if (/tell me who you are|empty ident|unable to auto-detect/i.test(stderr)) {
    return cannot(
      'git weet niet wie u bent. Stel dat één keer in met ‘git config --global user.name "Uw naam"’ en ‘git config --global user.email "uw@adres"’, en leg ze daarna zelf vast.',
    );
  }
  if (/sign/i.test(stderr))
    return cannot('het ondertekenen lukte niet. Controleer uw sleutel, en leg ze daarna zelf vast.');
  if (/index\.lock|cannot lock ref/i.test(stderr))
    return cannot(
      'een ander programma is in deze map met git bezig. Probeer het straks zelf met ‘git commit’.',
    );
  return cannot('git gaf een fout. Leg ze zelf vast met ‘git add’ en ‘git commit’.');
}

function runner(root: string, more: NodeJS.ProcessEnv = {}): Run {
  return (args, input = '') => {
    const env = { ...gitEnvironment(process.env), ...more };
    const result = programs().spawnSync('git', ['-C', root, ...SWITCHES, ...args], {
      env,
      input,
      windowsHide: true,
    });
    if (result.error) throw cannot('git is niet te vinden op deze computer.');
    if (result.status !== 0) throw explain(result.stderr.toString('utf8'));
    return result.stdout.toString('utf8').trim();
  };
}

/** The answer of a command that may fail, as a setting that is not there. */
function maybe(run: Run, args: readonly string[]): string | undefined {
  try {
    return run(args);
  } catch {
    return undefined;
  }
}

/** The tree of `head` with these entries changed, made in an index of its own. */
function treeWith(root: string, head: string | undefined, entries: readonly string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'cter-index-'));
  try {
    const scratch = runner(root, { GIT_INDEX_FILE: join(dir, 'index') });
    scratch(head === undefined ? ['read-tree', '--empty'] : ['read-tree', head]);
    scratch(['update-index', '--index-info'], `${entries.join('\n')}\n`);
    return scratch(['write-tree']);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * Commits these files (absolute paths in the work tree) as they are on disk, and nothing else. A path without a
 * file is committed as removed. Throws `CannotError` when git cannot; the files themselves are left as they are.
 */
export function commitFiles(root: string, paths: readonly string[], message: string): void {
  const run = runner(root, withoutFilters(root));
  if (existsSync(join(root, '.git', 'MERGE_HEAD')))
    throw cannot('er is een samenvoeging bezig. Rond die eerst af, en leg ze daarna vast.');
  const top = realpathSync(root);
  const none = '0'.repeat(run(['rev-parse', '--show-object-format']) === 'sha256' ? 64 : 40);
  const entries = paths.map((path) => {
    const name = relative(top, join(realpathSync(join(path, '..')), path.split(sep).at(-1) ?? ''))
      .split(sep)
      .join('/');
    if (!existsSync(path)) return `0 ${none}\t${name}`;
    return `100644 ${run(['hash-object', '-w', '--no-filters', '--stdin'], readFileSync(path))}\t${name}`;
  });
  const head = maybe(run, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  const parent = head === undefined ? [] : ['-p', head];
  const signed = maybe(run, ['config', '--type=bool', '--get', 'commit.gpgsign']) === 'true' ? ['-S'] : [];
  const tree = treeWith(root, head, entries);
  const commit = run([...ownSigners(root), 'commit-tree', tree, ...parent, ...signed, '-F', '-'], message);
  run(['update-ref', '-m', `commit: ${message.split('\n')[0]}`, 'HEAD', commit, head ?? none]);
  run(['update-index', '--index-info'], `${entries.join('\n')}\n`);
}
