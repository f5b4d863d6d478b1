/** Changes to a cabinet, each with its line in the log: what is to be written, not the writing. */
import type { FileChange } from '../ports.ts';
import { type Toegang, withLine } from './access-log.ts';
import { seal } from './age.ts';
import { type Cabinet, KAST, keysOf, type Lezer, LOG } from './cabinet.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const at = ({ root }: Cabinet, path: string): string => `${root}/${path}`;

const fileOf = (casus: string, generatie: number, lezer: string): string =>
  `casussen/${casus}/${String(generatie).padStart(4, '0')}.${lezer}.age`;

/** The log with these lines more, and `kast.json` with where it ends and these readers. */
export function logged(
  cabinet: Cabinet,
  lines: readonly Toegang[],
  lezers: readonly Lezer[] = cabinet.lezers,
): readonly FileChange[] {
  let { log, stand } = cabinet;
  for (const line of lines) ({ log, stand } = withLine(log, stand, line));
  const kast = `${JSON.stringify({ formaat: 1, lezers, logboek: stand }, null, 2)}\n`;
  return [
    { path: at(cabinet, LOG), content: bytes(log), expected: cabinet.hashes.log, isPrivate: true },
    { path: at(cabinet, KAST), content: bytes(kast), expected: cabinet.hashes.kast, isPrivate: true },
  ];
}

/** A new generation of the key of a case, sealed for every reader. */
export async function newGeneration(
  cabinet: Cabinet,
  casus: string,
  identity: string,
): Promise<readonly FileChange[]> {
  const generatie = (keysOf(cabinet, casus).at(-1)?.generatie ?? 0) + 1;
  return Promise.all(
    cabinet.lezers.map(async ({ id, ontvanger }) => ({
      path: at(cabinet, fileOf(casus, generatie, id)),
      content: bytes(`${await seal(identity, [ontvanger])}\n`),
      expected: null,
      isPrivate: true,
    })),
  );
}

/** Every key that `identities` holds, sealed for one reader more. */
export async function sharedWith(
  cabinet: Cabinet,
  lezer: Lezer,
  identities: readonly { readonly casus: string; readonly generatie: number; readonly identity: string }[],
): Promise<readonly FileChange[]> {
  return Promise.all(
    identities.map(async ({ casus, generatie, identity }) => ({
      path: at(cabinet, fileOf(casus, generatie, lezer.id)),
      content: bytes(`${await seal(identity, [lezer.ontvanger])}\n`),
      expected: null,
      isPrivate: true,
    })),
  );
}
