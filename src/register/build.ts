/**
 * Files → one immutable register. What needs the text of every file (checks on personal data) rides along as
 * `onText`, so that no text is kept in memory; `readTexts` is for when nothing else is asked.
 */
import { type Diagnostic, NOWHERE, type Span } from '../diagnostics/diagnostic.ts';
import { unreadable } from '../diagnostics/file-problems.ts';
import type { FileTree, TreeEntry } from '../ports.ts';
import type { Soort } from '../records/index.ts';
import { type FieldIssue, readFields } from '../records/read.ts';
import { decodeText } from '../source/bytes.ts';
import { type ReadResult, readDocument, readSettings, type SourceDocument } from '../source/document.ts';
import { placeOf } from '../source/position.ts';
import { readText } from '../source/text-file.ts';
import { classify, type FileKind } from './classify.ts';
import { filledSections } from './filled-sections.ts';
import { deepFreeze } from './freeze.ts';
import { freezeRegister, type Loading } from './frozen.ts';
import { likelyType } from './misplaced.ts';
import { type Given, readAhead } from './read-ahead.ts';
import type { CterRecord, Register } from './register.ts';

/** Is told the text of every file that could be decoded, records that failed included. */
export type OnText = (file: {
  readonly path: string;
  readonly text: string;
  readonly soort?: string;
  readonly ordinary?: boolean;
}) => void;

const withSoort = (kind: FileKind) => kind.kind === 'record' && { soort: kind.type.soort };

/** Folders directly in a register that hold no records. */
const OUTSIDE = ['templates', 'uitvoer'];

const finding = (code: string, file: string, span: Span, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'fout',
  file,
  ...span,
  message,
  hint,
  related: [],
});

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
    secties: filledSections(document.sections),
  });
}

type RecordKind = FileKind & { kind: 'record' };

/** What is wrong with fields that do not fit: all of it, unless the file as a whole is in the wrong folder. */
function misfits(
  document: SourceDocument,
  { type }: RecordKind,
  issues: readonly FieldIssue[],
): readonly Diagnostic[] {
  const likely = likelyType(type, document.fields);
  if (!likely)
    return issues.map((i) =>
      finding(i.code, document.path, placeOf(document, i.path, i.part), i.message, i.hint),
    );
  const message = `Dit bestand staat in de map ‘${type.map}’, maar de velden zijn die van ${likely.woorden.enkel}.`;
  return [
    finding('bestand-soort', document.path, NOWHERE, message, `Verplaats het naar de map ‘${likely.map}’.`),
  ];
}

function sameId(document: SourceDocument, { type, id }: RecordKind, first: CterRecord): Diagnostic {
  const message = `Er zijn twee bestanden met de id ‘${id}’ bij ${type.woorden.meer}; een id mag maar één keer voorkomen.`;
  const hint = 'Is een van de twee een kopie? Haal die weg. Geef hem anders een andere bestandsnaam.';
  const related = [{ file: first.path, line: 1, column: 1, message: 'Dit is het andere bestand.' }];
  return { ...finding('id-uniek', document.path, NOWHERE, message, hint), related };
}

function addRecord(document: SourceDocument, kind: RecordKind, loading: Loading): void {
  const { soort } = kind.type;
  const result = readFields(kind.type, document.fields);
  if ('issues' in result) {
    loading.failed.set(`${soort}/${kind.id}`, document.path);
    for (const found of misfits(document, kind, result.issues)) loading.diagnostics.push(found);
    return;
  }
  const ofType = loading.records.get(soort) ?? new Map<string, CterRecord>();
  loading.records.set(soort, ofType);
  const first = ofType.get(kind.id);
  if (first) loading.diagnostics.push(sameId(document, kind, first));
  else
    ofType.set(kind.id, toRecord(soort as Soort, kind.id, document, result.velden as CterRecord['velden']));
}

/** What each kind of file is read as: only a record has frontmatter. */
function readAs(kind: FileKind['kind'], path: string, bytes: Uint8Array): ReadResult {
  if (kind === 'record') return readDocument(path, bytes);
  return kind === 'instellingen' ? { ...readSettings(path, bytes), diagnostics: [] } : readText(path, bytes);
}

function loadFile(given: Given, loading: Loading, onText: OnText | undefined): void {
  const { path } = given;
  const kind = classify(path);
  loading.files++;
  if ('problem' in given) {
    loading.diagnostics.push(unreadable(path, given.problem));
    if (kind.kind === 'record') loading.failed.set(`${kind.type.soort}/${kind.id}`, path);
    return;
  }
  if (kind.kind === 'vreemd')
    loading.diagnostics.push(finding(kind.code, path, NOWHERE, kind.message, kind.hint));
  const { document, text, ordinary = false, diagnostics } = readAs(kind.kind, path, given.bytes);
  // Of a file that does not belong here it is enough to say so, whatever is in it.
  if (kind.kind !== 'vreemd') loading.diagnostics.push(...diagnostics);
  if (text !== undefined) {
    loading.read++;
    onText?.({ path, text, ordinary, ...withSoort(kind) });
  }
  if (kind.kind !== 'record') return;
  if (document) addRecord(document, kind, loading);
  else loading.failed.set(`${kind.type.soort}/${kind.id}`, path);
}

/** Everything below the root of a tree that a register is read from. */
export const registerFiles = (tree: FileTree): readonly TreeEntry[] => tree.walk(OUTSIDE);

/** Tells the texts alone, as reading the register would tell them. */
export function readTexts(tree: FileTree, onText: OnText): void {
  for (const given of readAhead(tree, registerFiles(tree))) {
    if ('problem' in given) continue;
    const decoded = decodeText(given.bytes);
    if ('text' in decoded)
      onText({ path: given.path, text: decoded.text, ...withSoort(classify(given.path)) });
  }
}

/** Reads files below the root of the tree. Faults become diagnostics; nothing is skipped in silence. */
export function buildRegister(
  tree: FileTree,
  onText?: OnText,
  files: readonly TreeEntry[] = registerFiles(tree),
): Register {
  const loading: Loading = { records: new Map(), failed: new Map(), diagnostics: [], files: 0, read: 0 };
  for (const given of readAhead(tree, files)) loadFile(given, loading, onText);
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
