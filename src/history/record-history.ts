import type { GitCommit, Signature } from '../ports.ts';
import type { Change } from './change.ts';
import { compareVersions } from './compare-versions.ts';
import { followRecord, type Source, type Touch } from './follow.ts';
import { NOTHING, type ReadableVersion, readVersion, type VersionFault } from './version.ts';

/** What happened to a record in one commit. */
export interface Moment {
  readonly commit: GitCommit;
  readonly signature: Signature;
  readonly gebeurtenis: 'gemaakt' | 'gewijzigd' | 'hernoemd' | 'verwijderd';
  /** Whether this is a merge in which the changes of one branch fell away. */
  readonly isDropped: boolean;
  /** Where the file lies after it; relative to the work tree. */
  readonly path: string;
  /** Where it lay before, when it moved. */
  readonly from?: string;
  readonly changes: readonly Change[];
  /** Why this version cannot be read; then there are no changes to tell. */
  readonly fault?: VersionFault;
  /** The commit of the version it was compared with, when the one directly before could not be read. */
  readonly since?: string;
}

const eventOf = ({ change }: Touch): Moment['gebeurtenis'] => {
  if (change.before === null) return 'gemaakt';
  if (change.after === null) return 'verwijderd';
  return change.from === undefined ? 'gewijzigd' : 'hernoemd';
};

/** The last version that could be read, and the commit it is of. */
interface Known {
  readonly version: ReadableVersion;
  readonly commit: string;
}

function momentOf(
  { commit, change, dropped = false }: Touch,
  signature: Signature,
  contents: ReadonlyMap<string, Uint8Array>,
  known: Known | undefined,
): Moment {
  const { path, from, before, after } = change;
  const about = {
    commit,
    signature,
    gebeurtenis: eventOf({ commit, change }),
    isDropped: dropped,
    path,
    ...(from && { from }),
  };
  const read = (blob: string | null, name: string) =>
    blob === null ? NOTHING : readVersion(name, contents.get(blob));
  const [old, now] = [read(before, from ?? path), read(after, path)];
  if ('fault' in now) return { ...about, changes: [], fault: now.fault };
  if (!('fault' in old)) return { ...about, changes: compareVersions(old, now) };
  const base = known ?? { version: NOTHING, commit: '' };
  return { ...about, changes: compareVersions(base.version, now), since: base.commit };
}

/** The moments of a record, oldest first, and its bytes after the last of them. */
export interface RecordHistory {
  readonly moments: readonly Moment[];
  readonly latest?: Uint8Array | undefined;
}

/** The history of the record at a path (relative to the work tree), as git has it. `signers`: see `Git.signatures`. */
export function recordHistory(source: Source, path: string, signers?: string): RecordHistory {
  const { git, root } = source;
  const touches = followRecord(source, path);
  const blobs = touches.flatMap(({ change: { before, after } }) => [before, after].filter((b) => b !== null));
  const contents = git.contents(root, blobs);
  const signatures = git.signatures(
    root,
    touches.flatMap((t) => (t.commit.isSigned ? [t.commit.id] : [])),
    signers,
  );
  let known: Known | undefined;
  const moments = [...touches].reverse().map((touch) => {
    const { commit, change } = touch;
    const moment = momentOf(touch, signatures.get(commit.id) ?? { state: 'geen' }, contents, known);
    const version = change.after === null ? NOTHING : readVersion(change.path, contents.get(change.after));
    if (!('fault' in version)) known = { version, commit: commit.id };
    return moment;
  });
  return { moments, latest: contents.get(touches[0]?.change.after ?? '') };
}
