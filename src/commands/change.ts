/**
 * Changing a register: files as they were read → their new bytes → checked as a part of the whole register →
 * written all or none → committed when that was asked for. Every command that changes records goes this way.
 */
import { resolve } from 'node:path';
import { checkRegister, type Opened, openRegister } from '../cter.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { CannotError, UsageError } from '../errors.ts';
import { FileError } from '../ports.ts';
import { overlayTree } from '../scaffold/overlay-tree.ts';
import { decodeText, encodeText } from '../source/bytes.ts';
import { contentHash } from '../text/content-hash.ts';
import type { Call } from './define.ts';
import { requireGit } from './require-git.ts';

/** A text file of the register as it was read; `path` is relative to the register. */
export interface ReadFile {
  readonly path: string;
  /** Without byte order mark, line ends as they are. */
  readonly text: string;
  readonly bom: boolean;
  /** The sha256 of its bytes. */
  readonly hash: string;
}

/** One file as it is to become; content null removes it. `expected` is the hash it had, null when it must not exist yet. */
export interface PlannedFile {
  readonly path: string;
  readonly content: Uint8Array | null;
  readonly expected: string | null;
}

/**
 * Reads a file that will be edited. Read it before asking anything: a change that somebody else makes from then
 * on stops the writing instead of being lost. Throws `CannotError` when it cannot be read.
 */
export function readForEdit({ tree }: Pick<Opened, 'tree'>, path: string): ReadFile {
  try {
    const bytes = tree.read(path);
    const decoded = decodeText(bytes);
    if ('text' in decoded) return { path, text: decoded.text, bom: decoded.bom, hash: contentHash(bytes) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
  throw new CannotError(`Het bestand ${path} kon niet gelezen worden. Bestaat het nog, en mag u het lezen?`);
}

/** The file with another text. */
export const edited = (file: ReadFile, text: string): PlannedFile => ({
  path: file.path,
  content: encodeText(text, file.bom),
  expected: file.hash,
});

/** A file that is not there yet. */
export const created = (path: string, text: string): PlannedFile => ({
  path,
  content: encodeText(text),
  expected: null,
});

/** The file removed. */
export const removed = (file: ReadFile): PlannedFile => ({
  path: file.path,
  content: null,
  expected: file.hash,
});

/** The register as it would be with these files. */
export const withFiles = (opened: Pick<Opened, 'tree'>, files: readonly PlannedFile[]): Opened =>
  openRegister(overlayTree(opened.tree, new Map(files.map((f) => [f.path, f.content]))), { toCheck: true });

/** Whether a file is a part of the register: the program's own folder and documents are not. */
export const isRecord = ({ path }: PlannedFile): boolean => !/^(?:\.|uitvoer\/|templates\/)/.test(path);

/** Lines shift when text is added above, so a finding is known by what it says and where it lies. */
const identity = (f: Diagnostic): string => `${f.code}\n${f.file}\n${f.message}`;

const ERNST = ['fout', 'waarschuwing'] as const;

const findingsOf = (opened: Opened, today: string, ernst: readonly string[]): readonly Diagnostic[] =>
  checkRegister(opened, today).findings.filter((f) => ernst.includes(f.severity));

/** The faults, and when asked for the warnings, that these files would bring and that are not there now. */
export function newFindings(
  opened: Opened,
  files: readonly PlannedFile[],
  today: string,
  ernst: readonly (typeof ERNST)[number][] = ERNST,
): readonly Diagnostic[] {
  const after = findingsOf(withFiles(opened, files), today, ernst);
  if (after.length === 0) return [];
  const before = new Set(findingsOf(opened, today, ernst).map(identity));
  return after.filter((f) => !before.has(identity(f)));
}

/** The findings of severity fout among those. */
export const newFaults = (
  opened: Opened,
  files: readonly PlannedFile[],
  today: string,
): readonly Diagnostic[] => newFindings(opened, files, today, ['fout']);

const line = ({ file, message, hint, code }: Diagnostic): string => `  ${file}: ${message} ${hint} (${code})`;

/**
 * Writes these files, all or none, as they are. Throws `CannotError` when one of them changed since it was read;
 * then nothing is written. With `--commit` they become one commit; `message` holds ids and no content.
 */
export function writeChanges(
  { ports, options }: Pick<Call, 'ports' | 'options'>,
  { tree: { root } }: Pick<Opened, 'tree'>,
  files: readonly PlannedFile[],
  message: string,
): void {
  const repository = options['commit'] === true ? requireGit(ports, root) : undefined;
  const placed = (list: readonly PlannedFile[]) => list.map((f) => ({ ...f, path: resolve(root, f.path) }));
  ports.writer.write(root, placed(files));
  // What the program keeps for itself is not for git.
  const kept = files.filter((f) => !f.path.startsWith('.cter/'));
  if (repository !== undefined)
    ports.git.commit(
      repository,
      placed(kept).map((c) => c.path),
      message,
    );
}

/** Throws `UsageError` naming everything that `cter validate` would find wrong with these files and that was not wrong before. */
export function requireSound(
  { general }: Pick<Call, 'general'>,
  opened: Opened,
  files: readonly PlannedFile[],
): void {
  refuseFaults(newFaults(opened, files.filter(isRecord), general.today));
}

/** Throws `UsageError` naming these findings, when there are any. */
export function refuseFaults(faults: readonly Diagnostic[]): void {
  if (faults.length > 0)
    throw new UsageError(
      `Dit is niet opgeslagen, want ‘cter validate’ zou het afkeuren:\n${faults.map(line).join('\n')}`,
    );
}

/** `writeChanges`, unless that would bring something wrong: then it throws as `requireSound`, and nothing is written. */
export function saveChanges(
  call: Pick<Call, 'ports' | 'general' | 'options'>,
  opened: Opened,
  files: readonly PlannedFile[],
  message: string,
): void {
  requireSound(call, opened, files);
  writeChanges(call, opened, files, message);
}
