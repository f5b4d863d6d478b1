/**
 * Files → one immutable register. The one loop of the program that reads every file; what needs the text
 * of every file (checks on personal data) rides along as `onText`, so that no text is kept in memory.
 */
import { type Diagnostic, NOWHERE, type Span } from '../diagnostics/diagnostic.ts';
import { CannotError } from '../errors.ts';
import { FileError, type FileTree } from '../ports.ts';
import { recordTypes, type Soort } from '../records/index.ts';
import { readFields } from '../records/read.ts';
import { type ReadResult, readDocument, readSettings, type SourceDocument } from '../source/document.ts';
import { placeOf } from '../source/position.ts';
import { readText } from '../source/text-file.ts';
import { classify, type FileKind } from './classify.ts';
import { deepFreeze } from './freeze.ts';
import { linksOf } from './links.ts';
import { placeInDocument } from './place.ts';
import { unreadable } from './problems.ts';
import type { CterRecord, Link, Register, Where } from './register.ts';

/** Is told the text of every file that could be decoded, records that failed included. */
export type OnText = (file: {
  readonly path: string;
  readonly text: string;
  readonly bodyOffset: number;
  readonly soort?: string;
}) => void;

/** Folders directly in a register that hold no records. */
export const OUTSIDE = ['templates', 'uitvoer'];

interface Loading {
  readonly records: Map<string, CterRecord>;
  readonly failed: Map<string, string>;
  readonly diagnostics: Diagnostic[];
  files: number;
  read: number;
}

const finding = (code: string, file: string, span: Span, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'fout',
  file,
  ...span,
  message,
  hint,
  related: [],
});

function readBytes(tree: FileTree, path: string, loading: Loading): Uint8Array | undefined {
  try {
    return tree.read(path);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    loading.diagnostics.push(unreadable(path, error.problem));
    return undefined;
  }
}

function toRecord(
  soort: Soort,
  id: string,
  document: SourceDocument,
  velden: CterRecord['velden'],
): CterRecord {
  return Object.freeze({
    soort,
    id,
    ref: `${soort}/${id}`,
    path: document.path,
    velden: deepFreeze(velden),
    secties: new Map(document.sections.map((s) => [s.name, s.text !== ''])),
  });
}

function addRecord(document: SourceDocument, kind: FileKind & { kind: 'record' }, loading: Loading): void {
  const ref = `${kind.type.soort}/${kind.id}`;
  const result = readFields(kind.type, document.fields);
  if ('issues' in result) {
    loading.failed.set(ref, document.path);
    for (const { code, path, part, message, hint } of result.issues) {
      loading.diagnostics.push(finding(code, document.path, placeOf(document, path, part), message, hint));
    }
    return;
  }
  const first = loading.records.get(ref);
  if (first) {
    const message = `Er zijn twee bestanden met de id ‘${kind.id}’ bij ${kind.type.woorden.meer}; een id mag maar één keer voorkomen.`;
    const related = [{ file: first.path, line: 1, column: 1, message: 'Dit is het andere bestand.' }];
    loading.diagnostics.push({
      ...finding(
        'id-uniek',
        document.path,
        NOWHERE,
        message,
        'Geef een van de twee een andere bestandsnaam.',
      ),
      related,
    });
    return;
  }
  loading.records.set(
    ref,
    toRecord(kind.type.soort as Soort, kind.id, document, result.velden as CterRecord['velden']),
  );
}

/** What each kind of file is read as: only a record has frontmatter. */
function readAs(kind: FileKind['kind'], path: string, bytes: Uint8Array): ReadResult {
  if (kind === 'record') return readDocument(path, bytes);
  return kind === 'instellingen' ? { ...readSettings(path, bytes), diagnostics: [] } : readText(path, bytes);
}

function loadFile(tree: FileTree, path: string, loading: Loading, onText: OnText | undefined): void {
  const kind = classify(path);
  loading.files++;
  if (kind.kind === 'vreemd')
    loading.diagnostics.push(finding(kind.code, path, NOWHERE, kind.message, kind.hint));
  const bytes = readBytes(tree, path, loading);
  const { document, text, diagnostics } = bytes ? readAs(kind.kind, path, bytes) : { diagnostics: [] };
  // Of a file that does not belong here it is enough to say so, whatever is in it.
  if (kind.kind !== 'vreemd') loading.diagnostics.push(...diagnostics);
  if (text !== undefined) {
    loading.read++;
    onText?.({
      path,
      text,
      bodyOffset: document?.bodyOffset ?? 0,
      ...(kind.kind === 'record' && { soort: kind.type.soort }),
    });
  }
  if (kind.kind !== 'record') return;
  if (document) addRecord(document, kind, loading);
  else loading.failed.set(`${kind.type.soort}/${kind.id}`, path);
}

/** Reads everything below the root of the tree. Faults become diagnostics; nothing is skipped in silence. */
export function buildRegister(tree: FileTree, onText?: OnText): Register {
  const loading: Loading = { records: new Map(), failed: new Map(), diagnostics: [], files: 0, read: 0 };
  for (const entry of tree.walk(OUTSIDE)) {
    if (entry.problem) {
      loading.files++;
      loading.diagnostics.push(unreadable(entry.path, entry.problem));
      const kind = classify(entry.path);
      if (kind.kind === 'record') loading.failed.set(`${kind.type.soort}/${kind.id}`, entry.path);
    } else loadFile(tree, entry.path, loading, onText);
  }
  if (loading.records.size === 0) {
    loading.diagnostics.push(
      finding(
        'register-gevuld',
        'cter.yaml',
        NOWHERE,
        'Dit register bevat geen enkel record dat gelezen kon worden.',
        'Staat u in de goede map? Zet records in de map van hun soort, bijvoorbeeld ‘interventies’.',
      ),
    );
  }
  return freezeRegister(tree, loading);
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

function freezeRegister(tree: FileTree, loading: Loading): Register {
  const bySoort = new Map<string, CterRecord[]>(recordTypes.map((t) => [t.soort, []]));
  for (const record of loading.records.values()) bySoort.get(record.soort)?.push(record);
  for (const list of bySoort.values()) Object.freeze(list.sort((a, b) => (a.id < b.id ? -1 : 1)));
  let backlinks: ReadonlyMap<string, readonly Link[]> | undefined;
  // Findings are placed in order of file, so remembering one document is enough to read each file once.
  let last: SourceDocument | undefined;
  const source = (record: CterRecord) => {
    if (last?.path !== record.path) last = sourceOf(tree, record);
    return last;
  };
  const all = (soort: string) => bySoort.get(soort) ?? [];
  return Object.freeze({
    all: all as Register['all'],
    *everything() {
      for (const list of bySoort.values()) yield* list;
    },
    find: ((soort, id) => loading.records.get(`${soort}/${id}`)) as Register['find'],
    byRef: (ref: string) => loading.records.get(ref),
    failed: (ref: string) => loading.failed.has(ref),
    linksOf,
    backlinks(ref: string) {
      backlinks ??= backlinkIndex(loading.records.values());
      return backlinks.get(ref) ?? [];
    },
    source,
    place: (record: CterRecord, where: Where) => placeInDocument(source(record), where),
    diagnostics: Object.freeze(loading.diagnostics),
    counts: Object.freeze({ files: loading.files, read: loading.read, records: loading.records.size }),
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
