/** Which repository and which record a question about history is about. */
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Source } from '../history/follow.ts';
import { inRepository, type Located, locateBefore, locateNow, type Wanted } from '../history/locate.ts';
import type { Ports } from '../ports.ts';
import { recordTypes } from '../records/index.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import type { General } from './define.ts';
import { typeNamed } from './record-type.ts';
import { gitRoot } from './require-git.ts';

/** The history of one register: where to read it, and the folder of the register below the work tree. */
export interface RegisterHistory extends Source {
  readonly dir: string;
  readonly folder: string;
}

/** The history of the register in `dir`. Throws `UsageError` outside git and before the first commit. */
export function historyOf(ports: Ports, dir: string): RegisterHistory {
  const { git } = ports;
  const root = gitRoot(
    ports,
    dir,
    'Dit register staat niet in git, dus er is geen geschiedenis. Begin met ‘git init’, en leg de bestanden vast met ‘git commit’.',
  );
  const head = git.resolve(root, 'HEAD');
  if (head === undefined)
    throw new UsageError('In deze git-map is nog niets vastgelegd. Doe dat eerst met ‘git commit’.');
  return { git, root, head, dir, folder: git.below(root, dir) };
}

/** Says on standard error that older commits are missing, when they are. */
export function warnOfShallow({ ports, general }: { ports: Ports; general: General }, root: string): boolean {
  const shallow = ports.git.isShallow(root);
  if (shallow && !general.quiet)
    ports.stderr.write(
      'Let op: van deze git-map is maar een deel opgehaald. Wat ouder is, ontbreekt hier. Haal alles op met ‘git fetch --unshallow’.\n',
    );
  return shallow;
}

function wantedFrom(word: string): Wanted {
  const slash = word.indexOf('/');
  if (slash < 0) return { id: word, types: recordTypes };
  return { id: word.slice(slash + 1), types: [typeNamed(word.slice(0, slash))] };
}

function unknown(ports: Ports, dir: string, { id, types }: Wanted): UsageError {
  const ids = types.flatMap(({ map }) =>
    ports
      .tree(join(dir, map))
      .walk()
      .map(({ path }) => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '')),
  );
  const near = nearest(id, ids);
  return new UsageError(
    `Er is in dit register niets met de id ${quote(id)}, en in de geschiedenis van git ook niet. ${near ? `Bedoelde u ‘${near}’?` : 'Met ‘cter list SOORT’ ziet u welke er zijn.'}`,
  );
}

/** The record a word stands for, now or before; its path is relative to the work tree. Throws `UsageError` for none and for several. */
export function recordInHistory(
  ports: Ports,
  history: RegisterHistory,
  word: string,
): Located & { readonly exists: boolean } {
  const wanted = wantedFrom(word);
  const now = locateNow((folder) => ports.tree(join(history.dir, folder)), wanted);
  const [found, ...others] = now;
  const refs = [...new Set(now.map((l) => l.ref))];
  if (refs.length > 1)
    throw new UsageError(`${quote(word)} past bij meer dan één soort. Kies uit ${listing(refs, 'of')}.`);
  if (others.length > 0)
    throw new UsageError(
      `Er zijn twee bestanden met de id ${quote(word)}: ${listing(now.map((l) => l.path))}. Een id mag maar één keer voorkomen; haal een van de twee weg.`,
    );
  if (found) return { ref: found.ref, path: inRepository(history.folder, found.path), exists: true };
  const before = locateBefore(history, history.folder, wanted);
  if (!before) throw unknown(ports, history.dir, wanted);
  return { ...before, exists: ports.tree(history.root).has(before.path) };
}

/** The option with which a reader says whose SSH keys to trust. */
export const signersOption = [
  '--ondertekenaars <bestand>',
  'lijst van SSH-sleutels die u vertrouwt, in plaats van die in uw git-instellingen',
] as const;

/** The absolute path of the list of trusted SSH keys, when one is given. Throws `UsageError` when it is not there. */
export function readSigners({ cwd, tree }: Ports, option: unknown): string | undefined {
  if (option === undefined) return undefined;
  const path = resolve(cwd, String(option));
  if (tree(dirname(path)).has(basename(path))) return path;
  throw new UsageError(`Het bestand ${quote(option)} van --ondertekenaars bestaat niet. Controleer het pad.`);
}
