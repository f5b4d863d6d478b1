import { askGit } from './git-run.ts';

/** See `Git.messages`. */
export function readMessages(root: string, from: string, to: string): ReadonlyMap<string, string> {
  const range = ['-z', '--format=%H%n%B', '--no-show-signature', '--no-color', `${from}..${to}`];
  const output = askGit(root, ['-c', 'i18n.logOutputEncoding=UTF-8', 'log', ...range, '--']).toString('utf8');
  const commits = output.split('\0').filter((text) => text !== '');
  return new Map(
    commits.map((text) => [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n') + 1)]),
  );
}
