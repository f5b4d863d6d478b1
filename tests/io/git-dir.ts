import { execFileSync } from 'node:child_process';
import { tempDir } from './temp-dir.ts';

/** A real repository in a temporary folder, with these files in one commit. */
export interface GitDir {
  readonly dir: string;
  readonly commit: string;
  /** Runs git in it and gives its standard output. */
  readonly git: (...args: string[]) => string;
}

/** Makes a repository; the person's own git settings play no part. */
export function gitDir(files: Readonly<Record<string, string>>): GitDir {
  const dir = tempDir(files);
  const env = {
    PATH: process.env['PATH'],
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.org',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.org',
  };
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', dir, ...args], {
      env,
      encoding: 'utf8',
      input: '',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  git('init', '-q', '-b', 'main');
  git('add', '-A', '-f');
  git('commit', '-q', '--allow-empty', '-m', 'eerste');
  return { dir, commit: git('rev-parse', 'HEAD').trim(), git };
}
