/** Proof that a dossier is gone: every version of it that git or the work tree holds, and what still opens it. */
import type { GitObject } from '../ports.ts';
import { open } from './age.ts';
import { allSealedIn } from './sealed-body.ts';

const MARK = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Every different armoured text in these objects and files, those that no branch leads to included. */
export function sealedVersions(objects: Iterable<GitObject>, files: readonly string[]): readonly string[] {
  const decoder = new TextDecoder();
  const found = new Set<string>();
  for (const { type, bytes } of objects) {
    if (type !== 'blob') continue;
    const text = decoder.decode(bytes);
    if (text.includes(MARK))
      for (const armoured of allSealedIn(text)) found.add(armoured.replaceAll('\r\n', '\n'));
  }
  for (const text of files)
    for (const armoured of allSealedIn(text)) found.add(armoured.replaceAll('\r\n', '\n'));
  return [...found];
}

/** Those of the versions that one of these identities opens. */
export async function openable(
  versions: readonly string[],
  identities: readonly string[],
): Promise<readonly string[]> {
  if (identities.length === 0) return [];
  const opened = await Promise.all(versions.map((version) => open(version, identities)));
  return versions.filter((_, i) => 'text' in (opened[i] ?? {}));
}
