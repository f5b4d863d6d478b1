import { devNull } from 'node:os';
import { CannotError } from '../errors.ts';
import { programs } from './programs.ts';

/*
 * A repository is somebody else's: its settings may name programs to run. Only reading commands that
 * touch no work tree are used (rev-parse, merge-base, ls-tree, cat-file without filters), so hooks,
 * filters, diff drivers, aliases and pagers are never reached. `status` looks at the work tree and the index, and
 * `write-tree` at the index: both run with every filter emptied. The switches below close what remains:
 * the file monitor, hooks, and the fetch of missing objects by a remote of the repository's choice.
 */
/** What every call of git begins with. */
export const SWITCHES = [
  '--no-pager',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'protocol.allow=never',
];

// Unlike protocol.allow this also beats `protocol.<name>.allow` in the repository's own settings.
const NO_PROTOCOL = 'geen';

/** Settings of the person or the CI machine (as safe.directory), and where git itself lies. */
const KEPT = /^GIT_(?:CONFIG_|CEILING_DIRECTORIES$|DISCOVERY_ACROSS_FILESYSTEM$|EXEC_PATH$)/;

/**
 * The environment for git. GIT_DIR, GIT_INDEX_FILE and the like, which git sets around a hook, are left
 * out: the repository is found from the folder asked about, with its own index.
 */
export function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || KEPT.test(name));
  return {
    ...Object.fromEntries(own),
    // Grafts and replacements would show another history than the commits themselves hold.
    GIT_GRAFT_FILE: devNull,
    GIT_ALLOW_PROTOCOL: NO_PROTOCOL,
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

const MOST_BYTES = 1024 * 1024 * 1024;

/** What a call of git may have besides: more environment, and how much it may answer. */
interface GitLimits {
  readonly env?: NodeJS.ProcessEnv;
  readonly mostBytes?: number;
}

/** Standard output of a git command run in `dir`; undefined when git fails, is missing, knows nothing, or says too much. */
export function runGit(
  dir: string,
  args: readonly string[],
  input = '',
  { env = {}, mostBytes = MOST_BYTES }: GitLimits = {},
): Buffer | undefined {
  const result = programs().spawnSync('git', ['-C', dir, ...SWITCHES, ...args], {
    env: { ...gitEnvironment(process.env), ...env },
    input,
    maxBuffer: mostBytes,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  return result.error === undefined && result.status === 0 ? result.stdout : undefined;
}

/**
 * The environment that empties every filter the settings name. Whoever writes an index needs it: git then
 * compares files that were saved in the same moment, and reads them through the filters of the repository.
 */
export function withoutFilters(root: string): NodeJS.ProcessEnv {
  const which = '^filter\\..*\\.(clean|smudge|process|required)$';
  const names = runGit(root, ['config', '-z', '--name-only', '--get-regexp', which])?.toString('utf8') ?? '';
  const keys = [...new Set(names.split('\0').filter((name) => name !== ''))];
  // Not with -c: the name of a filter may hold what ends a key there.
  const before = Number(process.env['GIT_CONFIG_COUNT'] ?? 0) || 0;
  const settings = keys.flatMap((key, i) => [
    [`GIT_CONFIG_KEY_${before + i}`, key],
    [`GIT_CONFIG_VALUE_${before + i}`, key.endsWith('.required') ? 'false' : ''],
  ]);
  return { ...Object.fromEntries(settings), GIT_CONFIG_COUNT: String(before + keys.length) };
}

/** See `Git.refused`. */
export function refused(dir: string): string | undefined {
  const words = ['-C', dir, ...SWITCHES, 'rev-parse', '--show-toplevel'];
  const { stderr } = programs().spawnSync('git', words, {
    env: gitEnvironment(process.env),
    windowsHide: true,
  });
  return /dubious ownership in repository at '([^\n]*)'/.exec(stderr?.toString('utf8') ?? '')?.[1];
}

/** See `Git.isPartial`. */
export const isPartial = (root: string): boolean =>
  runGit(root, ['config', '--get-regexp', '^(extensions\\.partialclone|remote\\..*\\.promisor)$']) !==
  undefined;

/** Why git could not read what is in the repository: objects that were never fetched, or damage. */
export function cannotRead(root: string): CannotError {
  return new CannotError(
    isPartial(root)
      ? 'git kon de geschiedenis niet lezen, want van deze git-map is maar een deel opgehaald. Haal de map opnieuw op met ‘git clone’, zonder ‘--filter’.'
      : 'git kon de geschiedenis niet lezen. Controleer de map met ‘git fsck’, en probeer het daarna opnieuw.',
  );
}

/** As `runGit`, where no answer would be a wrong answer. Throws `CannotError`. */
export function askGit(dir: string, args: readonly string[], input = ''): Buffer {
  const output = runGit(dir, args, input);
  if (output !== undefined) return output;
  throw cannotRead(dir);
}
