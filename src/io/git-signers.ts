import { runGit } from './git-run.ts';

const SIGNERS = ['gpg.program', 'gpg.openpgp.program', 'gpg.x509.program', 'gpg.ssh.program'];
const USUAL: Readonly<Record<string, string>> = {
  'gpg.x509.program': 'gpgsm',
  'gpg.ssh.program': 'ssh-keygen',
};

/** A setting of the person or the machine, whatever the repository says; undefined when there is none. */
export function ownSetting(root: string, key: string): string | undefined {
  for (const scope of ['--global', '--system']) {
    const value = runGit(root, ['config', scope, '--type=path', '--get', key])?.toString('utf8').trim();
    if (value) return value;
  }
  return undefined;
}

/** `-c` options that pin the programs for signatures to the person's own settings, never those of the repository. */
export function ownSigners(root: string): readonly string[] {
  const usual = ownSetting(root, 'gpg.program') ?? 'gpg';
  return SIGNERS.flatMap((key) => ['-c', `${key}=${ownSetting(root, key) ?? USUAL[key] ?? usual}`]);
}
