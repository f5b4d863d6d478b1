import { fileURLToPath } from 'node:url';
import { openDiskTree } from '../../../src/io/disk-tree.ts';

const filesIn = (url: URL): Readonly<Record<string, Uint8Array>> => {
  const tree = openDiskTree(fileURLToPath(url));
  return Object.fromEntries(tree.walk().map(({ path }) => [path, tree.read(path)]));
};

/** The example register, for a run in memory. */
export const voorbeeld = filesIn(new URL('../../../templates/voorbeeld', import.meta.url));
/** The register of another municipality, with a checklist of four steps that asks other things. */
export const otherMunicipality = filesIn(new URL('../../other-municipality/register', import.meta.url));
