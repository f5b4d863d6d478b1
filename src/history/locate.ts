/** Where a record lies, now or when it was last there. */
import type { FileTree, GitCommit } from '../ports.ts';
import { classify } from '../register/classify.ts';
import { moveIn, type Source } from './follow.ts';

/** A record by name, with the path of its file below the work tree. */
export interface Located {
  readonly ref: string;
  readonly path: string;
}

/** What a record may be: an id with the types it may be of. */
export interface Wanted {
  readonly id: string;
  readonly types: readonly { readonly soort: string; readonly map: string }[];
}

/** `soort/id` of a file in the register, or undefined. `path` is relative to the register. */
export function refOf(path: string): string | undefined {
  const kind = classify(path);
  return kind.kind === 'record' ? `${kind.type.soort}/${kind.id}` : undefined;
}

const isWanted = (ref: string | undefined, { id, types }: Wanted): boolean =>
  ref !== undefined && types.some((t) => ref === `${t.soort}/${id}`);

/** The files of the register that are this record; `open` gives the tree of a folder of it. */
export function locateNow(open: (folder: string) => FileTree, wanted: Wanted): readonly Located[] {
  return wanted.types.flatMap(({ soort, map }) =>
    open(map)
      .walk()
      .map(({ path }) => `${map}/${path}`)
      .filter((path) => isWanted(refOf(path), wanted))
      .map((path) => ({ ref: `${soort}/${wanted.id}`, path })),
  );
}

/** Paths of a register (`folder`, relative to the work tree) as git knows them. */
export const inRepository = (folder: string, path: string): string =>
  folder === '' ? path : `${folder}/${path}`;

/**
 * The last place in git of a record that is not there any more, by its last name: one that was renamed is
 * followed forward. `folder` is the register, relative to the work tree. Undefined when git never knew it.
 */
export function locateBefore(source: Source, folder: string, wanted: Wanted): Located | undefined {
  const paths = wanted.types.map((t) => inRepository(folder, t.map));
  const start = folder === '' ? 0 : folder.length + 1;
  const commits = source.git.log(source.root, { to: source.head, paths });
  let path: string | undefined;
  for (const commit of commits) {
    const change = commit.changes[0]?.find((c) => isWanted(refOf(c.path.slice(start)), wanted));
    if (!change) continue;
    path = change.path;
    const seen = new Set<string>();
    for (let by: GitCommit | undefined = commit; by !== undefined && !seen.has(path); ) {
      seen.add(path);
      const next: string | undefined = moveIn(source, by, path, 'from')?.path;
      path = next ?? path;
      by = commits.find((c) => c.changes[0]?.some((d) => d.path === next && d.after === null));
    }
    break;
  }
  const ref = path === undefined ? undefined : refOf(path.slice(start));
  return path === undefined || ref === undefined ? undefined : { ref, path };
}
