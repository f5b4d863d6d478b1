/** Everything that happened to a register in one year, from one pass over its history. */
import type { GitChange, GitCommit, Signature } from '../../ports.ts';
import { isSameRecord, ownChanges, type Source } from '../follow.ts';
import { inRepository, refOf } from '../locate.ts';
import { readVersion, type Version } from '../version.ts';
import { fellAway } from './fell-away.ts';

/** What one commit did to one file of the register. */
export interface AuditTouch {
  readonly commit: GitCommit;
  readonly change: GitChange;
  /** `soort/id` of the record, under its name after the commit; undefined for a file that is no record. */
  readonly ref: string | undefined;
  /** The type of record, or `overig` for settings, notes and the like. */
  readonly soort: string;
  readonly wat: 'toegevoegd' | 'gewijzigd' | 'hernoemd' | 'verwijderd';
}

/** The commits of a year with what they did, and everything before them. */
export interface AuditLog {
  readonly jaar: number;
  /** Oldest first; only of the year. */
  readonly touches: readonly AuditTouch[];
  /** Oldest first; up to the end of the year, from the first commit on. */
  readonly all: readonly AuditTouch[];
  /** What merges of the year let fall, oldest first. */
  readonly dropped: readonly AuditTouch[];
  /** The commits of the year that touched the register, oldest first. */
  readonly commits: readonly GitCommit[];
  readonly signatures: ReadonlyMap<string, Signature>;
  /** Reads versions; ask for many at once. */
  readonly versions: (
    wanted: readonly { readonly blob: string; readonly path: string }[],
  ) => readonly Version[];
}

const yearOfCommit = ({ recorded }: GitCommit): number => Number(recorded.slice(0, 4));

function kindOf({ before, after, from }: GitChange): AuditTouch['wat'] {
  if (before === null) return 'toegevoegd';
  if (after === null) return 'verwijderd';
  return from === undefined ? 'gewijzigd' : 'hernoemd';
}

/** What a commit did, with moves as moves: a file that went and one that came may be one. */
function changesOf({ git, root }: Source, folder: string, commit: GitCommit): readonly GitChange[] {
  const own = ownChanges(commit);
  const [parent, ...others] = commit.parents;
  const mayMove = own.some((c) => c.before === null) && own.some((c) => c.after === null);
  if (!mayMove || parent === undefined || others.length > 0) return own;
  const moves = git
    .compare(root, parent, commit.id, folder)
    .filter((c) => c.from !== undefined && isSameRecord(c));
  const part = new Set(moves.flatMap((m) => [m.path, m.from]));
  return [...own.filter((c) => !part.has(c.path)), ...moves];
}

function touchOf(commit: GitCommit, change: GitChange, start: number): AuditTouch {
  const ref = refOf(change.path.slice(start));
  return { commit, change, ref, soort: ref?.split('/')[0] ?? 'overig', wat: kindOf(change) };
}

/** The log of one year of the register in `folder` (relative to the work tree). `signers`: see `Git.signatures`. */
export function auditLog(
  source: Source & { readonly folder: string },
  jaar: number,
  signers?: string,
): AuditLog {
  const { git, root, head, folder } = source;
  const start = inRepository(folder, '').length;
  const commits = [...git.log(root, { to: head, paths: [folder] })].reverse();
  const until = commits.filter((c) => yearOfCommit(c) <= jaar);
  const all = until.flatMap((commit) =>
    changesOf(source, folder, commit).map((change) => touchOf(commit, change, start)),
  );
  const touches = all.filter(({ commit }) => yearOfCommit(commit) === jaar);
  const dropped = until
    .filter((c) => yearOfCommit(c) === jaar)
    .flatMap((commit) => fellAway(source, folder, commit).map((change) => touchOf(commit, change, start)));
  const ofYear = [...new Set(touches.map((t) => t.commit))];
  const signed = ofYear.filter((c) => c.isSigned).map((c) => c.id);
  return {
    jaar,
    touches,
    all,
    dropped,
    commits: ofYear,
    signatures: git.signatures(root, signed, signers),
    versions(wanted) {
      const contents = git.contents(
        root,
        wanted.map((w) => w.blob),
      );
      return wanted.map(({ blob, path }) => readVersion(path, contents.get(blob)));
    },
  };
}

/** The signature of a commit of the year. */
export const signatureIn = ({ signatures }: AuditLog, { id }: GitCommit): Signature =>
  signatures.get(id) ?? { state: 'geen' };
