import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { realGit } from '../../src/io/git.ts';
import type { Signature } from '../../src/ports.ts';
import { type SigningDir, signingDir } from './signing.ts';
import { tempDir } from './temp-dir.ts';

afterEach(() => vi.unstubAllEnvs());

const as = (env: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
};

const stateOf = (repository: SigningDir, commit: string, signers?: string): Signature | undefined =>
  realGit().signatures(repository.dir, [commit], signers).get(commit);

/** The same commit with another message: its signature is that of something else. */
function forged({ dir, git }: SigningDir, commit: string): string {
  const text = git('cat-file', 'commit', commit).replace(/\n\n[\s\S]*$/, '\n\nvervalst\n');
  const input = { input: text, encoding: 'utf8' } as const;
  return execFileSync('git', ['-C', dir, 'hash-object', '-t', 'commit', '-w', '--stdin'], input).trim();
}

describe('the signature of a commit', () => {
  it('is checked against the keys of the person who asks', () => {
    const repository = signingDir({ 'a.md': 'a' });
    const { commit_, env, ssh, gpg, commit } = repository;
    const [bySsh, byGpg] = [commit_('met ssh', 'ssh'), commit_('met gpg', 'gpg')];
    as(env);
    const log = realGit().log(repository.dir, { to: byGpg, paths: [''] });
    expect(log.map((c) => c.id)).toEqual([byGpg, bySsh, commit]);
    expect(log.map((c) => c.isSigned)).toEqual([true, true, false]);
    expect(stateOf(repository, bySsh)).toEqual({ state: 'goed', key: ssh, signer: 'proef@example.org' });
    expect(stateOf(repository, byGpg)).toMatchObject({
      state: 'goed',
      key: gpg,
      signer: 'Proef <proef@example.org>',
    });
  });

  it('that does not fit its commit is bad', () => {
    const repository = signingDir({ 'a.md': 'a' });
    const ids = (['ssh', 'gpg'] as const).map((how) => forged(repository, repository.commit_(how, how)));
    as(repository.env);
    for (const id of ids) expect(stateOf(repository, id)?.state).toBe('slecht');
  });

  it('by a key nobody vouched for is not called good, and not called absent', () => {
    const repository = signingDir({ 'a.md': 'a' });
    const [bySsh, byGpg] = (['ssh', 'gpg'] as const).map((how) => repository.commit_(how, how));
    const stranger = tempDir();
    as({ HOME: stranger, GNUPGHOME: stranger });
    chmodSync(stranger, 0o700);
    expect(stateOf(repository, bySsh!)).toMatchObject({ state: 'niet-vertrouwd', key: repository.ssh });
    expect(stateOf(repository, byGpg!)?.state).toBe('niet-te-controleren');
    // A list of trusted keys that the reader names counts.
    const list = join(repository.env['HOME']!, 'vertrouwd');
    expect(stateOf(repository, bySsh!, list)?.state).toBe('goed');
  });

  it('is not judged by a list or a program that the repository names', () => {
    const repository = signingDir({ 'a.md': 'a' });
    const { dir, git, env, commit_ } = repository;
    const commits = [commit_('ssh', 'ssh'), commit_('gpg', 'gpg')];
    const trap = join(dir, 'gelopen');
    const program = join(dir, 'kwaad.sh');
    writeFileSync(program, `#!/bin/sh\necho x >> ${trap}\necho "[GNUPG:] GOODSIG AAAA Kwaad" >&1\nexit 0\n`);
    chmodSync(program, 0o755);
    for (const key of ['gpg.program', 'gpg.openpgp.program', 'gpg.x509.program', 'gpg.ssh.program'])
      git('config', key, program);
    git('config', 'log.showSignature', 'true');
    git('config', 'gpg.ssh.allowedSignersFile', join(env['HOME']!, 'vertrouwd'));
    git('config', 'gpg.minTrustLevel', 'undefined');
    const stranger = tempDir();
    chmodSync(stranger, 0o700);
    as({ HOME: stranger, GNUPGHOME: stranger });
    expect(commits.map((c) => stateOf(repository, c)?.state)).toEqual([
      'niet-vertrouwd',
      'niet-te-controleren',
    ]);
    realGit().log(dir, { to: commits[1]!, paths: [''] });
    expect(existsSync(trap)).toBe(false);
    // The trap works.
    git('log', '-1');
    expect(existsSync(trap)).toBe(true);
  });
});
