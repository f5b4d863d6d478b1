import type { Git, GitChange } from '../ports.ts';
import type { Change } from './change.ts';
import { compareVersions } from './compare-versions.ts';
import { isSameRecord } from './follow.ts';
import { inRepository, refOf } from './locate.ts';
import { NOTHING, readVersion, type VersionFault } from './version.ts';

/** What differs in one file of a register between two commits. */
export interface FileDifference {
  /** `soort/id`, or undefined for a file that is no record. */
  readonly ref: string | undefined;
  /** Relative to the work tree; of a file that is gone where it lay. */
  readonly path: string;
  readonly from?: string;
  readonly gebeurtenis: 'toegevoegd' | 'gewijzigd' | 'hernoemd' | 'verwijderd';
  readonly changes: readonly Change[];
  /** Why one of the two versions cannot be read, and which; then there are no changes to tell. */
  readonly fault?: VersionFault & { readonly versie: 'oude' | 'nieuwe' };
}

/** Which two versions of which register. */
export interface Revisions {
  readonly git: Git;
  /** Absolute root of the work tree. */
  readonly root: string;
  /** The register below it. */
  readonly folder: string;
  readonly before: string;
  readonly after: string;
}

/** A move that is none of ours is a file that went and one that came. */
function asOurs(change: GitChange): readonly GitChange[] {
  const { path, from, before, after } = change;
  if (from === undefined || isSameRecord(change)) return [change];
  return [
    { path: from, before, after: null },
    { path, before: null, after },
  ];
}

function eventOf({ before, after, from }: GitChange): FileDifference['gebeurtenis'] {
  if (before === null) return 'toegevoegd';
  if (after === null) return 'verwijderd';
  return from === undefined ? 'gewijzigd' : 'hernoemd';
}

function differenceOf(
  change: GitChange,
  contents: ReadonlyMap<string, Uint8Array>,
  folder: string,
): FileDifference {
  const { path, from, before, after } = change;
  const ref = refOf(path.slice(inRepository(folder, '').length));
  const about = { ref, path, ...(from !== undefined && { from }), gebeurtenis: eventOf(change) };
  // Of a file that is neither a record nor the settings nobody knows the fields.
  if (ref === undefined && !path.endsWith('cter.yaml')) return { ...about, changes: [] };
  const [old, now] = [
    before === null ? NOTHING : readVersion(from ?? path, contents.get(before)),
    after === null ? NOTHING : readVersion(path, contents.get(after)),
  ];
  if ('fault' in old) return { ...about, changes: [], fault: { ...old.fault, versie: 'oude' } };
  if ('fault' in now) return { ...about, changes: [], fault: { ...now.fault, versie: 'nieuwe' } };
  return { ...about, changes: compareVersions(old, now) };
}

/** Every file of the register that differs between the two, by path. */
export function revisionDiff({ git, root, folder, before, after }: Revisions): readonly FileDifference[] {
  const changes = git.compare(root, before, after, folder).flatMap(asOurs);
  const blobs = changes.flatMap((c) => [c.before, c.after].filter((b) => b !== null));
  const contents = git.contents(root, blobs);
  return changes
    .map((change) => differenceOf(change, contents, folder))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
