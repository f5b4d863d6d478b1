/** A record under another name: which files become what. Nothing is written here. */
import { posix } from 'node:path';
import { checkRegister, type Opened } from '../cter.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { CannotError } from '../errors.ts';
import type { CterRecord } from '../register/register.ts';
import { bodyLinks } from '../source/body-links.ts';
import { encodeText } from '../source/bytes.ts';
import { readDocument } from '../source/document.ts';
import { setValue } from '../source/edit.ts';
import { listing } from '../text/lists.ts';
import { edited, type PlannedFile, type ReadFile, readForEdit, removed, withFiles } from './change.ts';
import { withNewId } from './kept-figures.ts';
import { linksTo, type Mention, mentionsOf } from './mentions.ts';

/** One file before and after. */
export interface PlannedText {
  readonly file: ReadFile;
  readonly path: string;
  readonly text: string;
}

/** A renaming that can be shown and written. */
export interface RenamePlan {
  readonly texts: readonly PlannedText[];
  readonly files: readonly PlannedFile[];
  /** How many places name the record. */
  readonly mentions: number;
}

/** The text with these links leading to the new file; what stands behind the path stays. */
function relink(text: string, path: string, links: readonly number[], id: string, newPath: string): string {
  const { document } = readDocument(path, encodeText(text));
  const all = bodyLinks(text, document?.bodyOffset ?? 0);
  let result = text;
  for (const { start, end, target } of [...links].reverse().flatMap((i) => all[i] ?? [])) {
    const written = text.slice(start, end);
    const at = written.lastIndexOf(`${id}.md`);
    const rest = /[?#].*$/s.exec(target)?.[0] ?? '';
    const name = posix.basename(newPath);
    const link =
      at < 0
        ? `${encodeURI(posix.relative(posix.dirname(path), newPath))}${rest}`
        : `${written.slice(0, at)}${name}${written.slice(at + id.length + 3)}`;
    result = result.slice(0, start) + link + result.slice(end);
  }
  return result;
}

function rewritten(
  file: ReadFile,
  mentions: readonly Mention[],
  record: CterRecord,
  newPath: string,
): string {
  const newId = posix.basename(newPath, '.md');
  let { text } = file;
  for (const m of mentions) if ('pad' in m) text = setValue(text, m.pad, m.value(newId));
  const links = mentions.flatMap((m) => ('link' in m ? [m.link] : []));
  return links.length === 0 ? text : relink(text, file.path, links, record.id, newPath);
}

/** The files with figures of published reports that name the record. */
function inFigures(opened: Opened, record: CterRecord, newId: string): readonly PlannedText[] {
  return opened.published.flatMap(({ path }) => {
    const file = readForEdit(opened, path);
    const text = withNewId(file.text, record, newId);
    return text === file.text ? [] : [{ file, path, text }];
  });
}

/**
 * The files that change when a record gets another id. Throws `CannotError` when a file with faults names the
 * old id: whether that is a reference cannot be known.
 */
export function planRename(opened: Opened, record: CterRecord, newId: string): RenamePlan {
  const { mentions, unclear } = mentionsOf(opened, record);
  if (unclear.length > 0)
    throw new CannotError(
      `Hernoemen kan nog niet. In ${listing(unclear)} staan fouten, en misschien ook verwijzingen naar ‘${record.id}’. Verbeter eerst die fouten; met ‘cter validate’ ziet u ze.`,
    );
  const newPath = posix.join(posix.dirname(record.path), `${newId}.md`);
  const own = readForEdit(opened, record.path);
  const all = [...mentions, ...linksTo(record.path, own.text, record.path)];
  const paths = [...new Set([record.path, ...all.map((m) => m.path)])];
  const texts = paths.map((path): PlannedText => {
    const file = path === record.path ? own : readForEdit(opened, path);
    const text = rewritten(
      file,
      all.filter((m) => m.path === path),
      record,
      newPath,
    );
    return { file, path: path === record.path ? newPath : path, text };
  });
  const figures = inFigures(opened, record, newId);
  texts.push(...figures);
  const files = texts.flatMap(({ file, path, text }): PlannedFile[] =>
    path === file.path
      ? [edited(file, text)]
      : [removed(file), { path, content: encodeText(text, file.bom), expected: null }],
  );
  return { texts, files, mentions: all.length + figures.length };
}

/** The findings that these files would bring, of any severity; a file that moved keeps the ones it had. */
export function newFindings(
  opened: Opened,
  { files, texts }: Pick<RenamePlan, 'files' | 'texts'>,
  today: string,
): readonly Diagnostic[] {
  const names = new Map(texts.map(({ file, path }) => [file.path, path]));
  const key = ({ code, file }: Diagnostic) => `${code}\n${names.get(file) ?? file}`;
  const known = new Map<string, number>();
  for (const f of checkRegister(opened, today).findings) known.set(key(f), (known.get(key(f)) ?? 0) + 1);
  return checkRegister(withFiles(opened, files), today).findings.filter((f) => {
    const left = known.get(key(f)) ?? 0;
    known.set(key(f), left - 1);
    return left <= 0;
  });
}
