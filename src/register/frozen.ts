/** What was loaded → the register that everyone above sees. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { CannotError } from '../errors.ts';
import { FileError, type FileTree } from '../ports.ts';
import { recordTypes } from '../records/index.ts';
import { readDocument, type SourceDocument } from '../source/document.ts';
import { linksOf, refOf } from './links.ts';
import { placeInDocument } from './place.ts';
import type { CterRecord, Link, Register, Where } from './register.ts';

/** A register while it is being read. */
export interface Loading {
  /** By type and then by id: one map of `soort/id` would cost a name of its own for each. */
  readonly records: Map<string, Map<string, CterRecord>>;
  /** `soort/id` of every file that could not become a record, with its path. */
  readonly failed: Map<string, string>;
  readonly diagnostics: Diagnostic[];
  files: number;
  read: number;
}

function backlinkIndex(records: Iterable<CterRecord>): ReadonlyMap<string, readonly Link[]> {
  const index = new Map<string, Link[]>();
  for (const record of records) {
    for (const link of linksOf(record)) {
      const known = index.get(link.to);
      if (known) known.push(link);
      else index.set(link.to, [link]);
    }
  }
  return index;
}

function hasFailed(loading: Loading, soort: string): boolean {
  for (const ref of loading.failed.keys()) if (ref.startsWith(`${soort}/`)) return true;
  return false;
}

/** Records in order, and by name. */
function orderedRecords({ records: byId }: Loading) {
  const sorted = (soort: string) =>
    Object.freeze([...(byId.get(soort)?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1)));
  const bySoort = new Map(recordTypes.map(({ soort }) => [soort as string, sorted(soort)]));
  let count = 0;
  for (const list of bySoort.values()) count += list.length;
  const find = (soort: string, id: string) => byId.get(soort)?.get(id);
  return {
    bySoort,
    count,
    find,
    *everything() {
      for (const list of bySoort.values()) yield* list;
    },
    byRef(ref: string) {
      const slash = ref.indexOf('/');
      return find(ref.slice(0, slash), ref.slice(slash + 1));
    },
  };
}

/** The register over what was loaded; nothing in it can be changed. */
export function freezeRegister(tree: FileTree, loading: Loading): Register {
  const { bySoort, count, find, everything, byRef } = orderedRecords(loading);
  let backlinks: ReadonlyMap<string, readonly Link[]> | undefined;
  // Findings are placed in order of file, so remembering one document is enough to read each file once.
  let last: SourceDocument | undefined;
  const source = (record: CterRecord) => {
    if (last?.path !== record.path) last = sourceOf(tree, record);
    return last;
  };
  const isMissing = (soort: string | undefined, value: string) =>
    soort === undefined
      ? !byRef(value) && !loading.failed.has(value)
      : !find(soort, value) && !loading.failed.has(refOf(soort, value));
  return Object.freeze({
    all: ((soort: string) => bySoort.get(soort) ?? []) as Register['all'],
    everything,
    find: find as Register['find'],
    byRef,
    failed: (ref: string) => loading.failed.has(ref),
    incomplete: (soort: string) => hasFailed(loading, soort),
    linksOf: (record: CterRecord) => linksOf(record),
    deadLinksOf: (record: CterRecord) => linksOf(record, isMissing),
    backlinks(ref: string) {
      // In the order of the files, as they were read.
      backlinks ??= backlinkIndex([...loading.records.values()].flatMap((ofType) => [...ofType.values()]));
      return backlinks.get(ref) ?? [];
    },
    source,
    place: (record: CterRecord, where: Where) => placeInDocument(source(record), where),
    diagnostics: Object.freeze(loading.diagnostics),
    counts: Object.freeze({ files: loading.files, read: loading.read, records: count }),
  });
}

function sourceOf(tree: FileTree, record: CterRecord): SourceDocument {
  const changed = () =>
    new CannotError(
      `Het bestand ${record.path} veranderde terwijl cter bezig was. Voer de opdracht opnieuw uit.`,
    );
  try {
    const { document } = readDocument(record.path, tree.read(record.path));
    if (document) return document;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
  throw changed();
}
