import { devNull } from 'node:os';
import type { Signature, SignatureState } from '../ports.ts';
import { askGit } from './git-run.ts';
import { ownSetting, ownSigners } from './git-signers.ts';

/*
 * Who may vouch for a key is decided outside the repository: whoever can write in it could add himself to a list
 * that lies in it. So the programs, the list of trusted SSH keys and the list of revoked ones are the person's
 * own. Without a list of trusted keys git would call an SSH signature absent; with an empty one it still says
 * whether the signature fits the commit.
 */

const STATES: Readonly<Record<string, SignatureState>> = {
  G: 'goed',
  U: 'niet-vertrouwd',
  X: 'verlopen',
  Y: 'verlopen',
  R: 'ingetrokken',
  B: 'slecht',
};

function trust(root: string, signers: string | undefined): readonly string[] {
  const allowed = signers ?? ownSetting(root, 'gpg.ssh.allowedSignersFile') ?? devNull;
  const revoked = ownSetting(root, 'gpg.ssh.revocationFile') ?? '';
  const least = ownSetting(root, 'gpg.minTrustLevel') ?? 'undefined';
  return [
    ...ownSigners(root),
    ...['-c', `gpg.ssh.allowedSignersFile=${allowed}`],
    ...['-c', `gpg.ssh.revocationFile=${revoked}`],
    ...['-c', `gpg.minTrustLevel=${least}`],
  ];
}

/** See `Git.signatures`. */
export function readSignatures(
  root: string,
  commits: readonly string[],
  signers?: string,
): ReadonlyMap<string, Signature> {
  const found = new Map<string, Signature>(commits.map((id) => [id, { state: 'niet-te-controleren' }]));
  if (commits.length === 0) return found;
  const format = ['%H', '%G?', '%GF', '%GK', '%GS', ''].join('%x00');
  // Of git's commands only `log` reads the settings above; everything else it would do is switched off.
  const quiet = ['--no-show-signature', '--no-notes', '--no-decorate', '--no-color', '-s'];
  const words = ['log', '--stdin', '--no-walk=unsorted', ...quiet, `--format=${format}`];
  const output = askGit(root, [...trust(root, signers), ...words], `${commits.join('\n')}\n`);
  const tokens = output.toString('utf8').split('\0');
  for (let at = 0; at + 5 < tokens.length; at += 5) {
    const [id = '', letter = '', print = '', key = '', signer = ''] = tokens.slice(at, at + 5);
    const known = print || key;
    const state = STATES[letter] ?? 'niet-te-controleren';
    found.set(id.trim(), { state, ...(known !== '' && { key: known }), ...(signer !== '' && { signer }) });
  }
  return found;
}
