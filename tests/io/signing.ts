import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GitDir, gitDir } from './git-dir.ts';
import { tempDir } from './temp-dir.ts';

/** A repository whose commits can be signed with real keys, and a home folder whose git settings trust them. */
export interface SigningDir extends GitDir {
  /** Home of the person who reads: set HOME (and GNUPGHOME) to it. */
  readonly env: Readonly<Record<string, string>>;
  /** Fingerprints of the SSH and the GPG key. */
  readonly ssh: string;
  readonly gpg: string;
  /** Commits everything, signed with this kind of key or not at all. */
  readonly commit_: (message: string, how: 'ssh' | 'gpg' | 'geen') => string;
}

const run = (file: string, args: readonly string[], env: Record<string, string> = {}): string =>
  execFileSync(file, args, {
    encoding: 'utf8',
    input: '',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...env },
  });

/** Makes keys and a repository; fails when ssh-keygen or gpg is not there: a signature nobody checked proves nothing. */
export function signingDir(files: Readonly<Record<string, string>>): SigningDir {
  const home = tempDir();
  const gnupg = join(home, '.gnupg');
  mkdirSync(gnupg, { mode: 0o700 });
  const env = { HOME: home, GNUPGHOME: gnupg };
  const key = join(home, 'sleutel');
  run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'proef', '-f', key]);
  const person = 'Proef <proef@example.org>';
  const options = ['--batch', '--no-autostart', '--pinentry-mode', 'loopback', '--passphrase', ''];
  run(
    'gpg',
    [...options.filter((o) => o !== '--no-autostart'), '--quick-gen-key', person, 'ed25519', 'sign', 'never'],
    env,
  );
  const gpg = /^fpr:+([0-9A-F]+):/m.exec(run('gpg', ['--with-colons', '--list-keys'], env))?.[1] ?? '';
  const ssh = run('ssh-keygen', ['-l', '-f', `${key}.pub`]).split(' ')[1] ?? '';
  writeFileSync(join(home, 'vertrouwd'), `proef@example.org ${readFileSync(`${key}.pub`, 'utf8')}`);
  writeFileSync(join(home, '.gitconfig'), `[gpg "ssh"]\n\tallowedSignersFile = ${join(home, 'vertrouwd')}\n`);
  const made = gitDir(files);
  const sign = (how: 'ssh' | 'gpg' | 'geen'): string[] => {
    if (how === 'geen') return ['--no-gpg-sign'];
    return how === 'gpg' ? [`-S${gpg}`] : [`-S${key}`];
  };
  const commit_ = (message: string, how: 'ssh' | 'gpg' | 'geen'): string => {
    const who = ['-c', 'user.name=Proef', '-c', 'user.email=proef@example.org'];
    run('git', ['-C', made.dir, 'add', '-A'], env);
    const format = how === 'ssh' ? ['-c', 'gpg.format=ssh'] : [];
    run(
      'git',
      ['-C', made.dir, ...who, ...format, 'commit', '-q', '--allow-empty', ...sign(how), '-m', message],
      env,
    );
    return run('git', ['-C', made.dir, 'rev-parse', 'HEAD'], env).trim();
  };
  return { ...made, env, ssh, gpg, commit_ };
}
