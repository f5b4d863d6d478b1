/** Every place in a register that names one record. */
import { posix } from 'node:path';
import type { Opened } from '../cter.ts';
import { FileError } from '../ports.ts';
import { registerFiles } from '../register/build.ts';
import { classify } from '../register/classify.ts';
import type { CterRecord, DataPath } from '../register/register.ts';
import { bodyLinks } from '../source/body-links.ts';
import { decodeText } from '../source/bytes.ts';
import { readDocument } from '../source/document.ts';
import { readSettings } from '../source/settings.ts';

/** A place in a file, relative to the register: in its data with the value that belongs there, or a link in its text. */
export type Mention = { readonly path: string } & (
  | { readonly pad: DataPath; readonly value: (id: string) => string }
  | { readonly link: number }
);

/** What names a record, and files with faults that may name it as well: nobody can tell. */
export interface Mentions {
  readonly mentions: readonly Mention[];
  readonly unclear: readonly string[];
}

/** Names that are no reference by their schema: the promise a report explains, and the case that was destroyed. */
function looseMentions({ register }: Opened, { soort, id }: CterRecord): readonly Mention[] {
  if (soort === 'interventie' || soort === 'programma') {
    const other = soort === 'interventie' ? 'programma' : 'interventie';
    const record = register.find(soort, id);
    const own = new Set((record?.velden.afspraken ?? []).map((a) => a.id));
    const isOurs = (afspraak: string) => own.has(afspraak) || register.find(other, id) === undefined;
    return register.all('jaarverslag').flatMap(({ path, velden }) =>
      velden.verklaringen.flatMap(({ afspraak }, i): Mention[] => {
        const [named, promise = ''] = afspraak.split('/');
        const value = (to: string) => `${to}/${promise}`;
        return named === id && isOurs(promise) ? [{ path, pad: ['verklaringen', i, 'afspraak'], value }] : [];
      }),
    );
  }
  if (soort !== 'casus') return [];
  const destroyed = register.all('vernietiging').filter((v) => v.velden.casus === id);
  return destroyed.map(({ path }) => ({ path, pad: ['casus'], value: (to) => to }));
}

function inFields(opened: Opened, record: CterRecord): readonly Mention[] {
  const { register } = opened;
  const links = register.backlinks(record.ref).map(({ from, path }): Mention => {
    const written = path.reduce<unknown>(
      (at, step) => (at as Record<string | number, unknown>)[step],
      from.velden,
    );
    const typed = String(written).includes('/');
    return { path: from.path, pad: path, value: (id) => (typed ? `${record.soort}/${id}` : id) };
  });
  return [...links, ...looseMentions(opened, record)];
}

function inSettings({ settings, tree }: Opened, record: CterRecord): readonly Mention[] {
  const path = 'cter.yaml';
  const own: Mention[] =
    record.soort === 'gemeente' && settings.gemeente === record.id
      ? [{ path, pad: ['gemeente'], value: (id) => id }]
      : [];
  const { fields } = readSettings(path, tree.read(path));
  const aside = Array.isArray(fields?.['negeren']) ? (fields['negeren'] as { pad?: unknown }[]) : [];
  const newPath = (id: string) => posix.join(posix.dirname(record.path), `${id}.md`);
  return [
    ...own,
    ...aside.flatMap(({ pad }, i): Mention[] =>
      pad === record.path ? [{ path, pad: ['negeren', i, 'pad'], value: newPath }] : [],
    ),
  ];
}

/** Whether a link in a file leads to another file of the register. */
export function leadsTo(from: string, target: string, to: string): boolean {
  const [path = ''] = target.split(/[?#]/);
  if (path === '' || path.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(path)) return false;
  return posix.join(posix.dirname(from), path) === to;
}

const BOUNDARY = '[^a-z0-9-]';

function inTexts({ tree, register }: Opened, record: CterRecord): Mentions {
  const mentions: Mention[] = [];
  const unclear: string[] = [];
  const failed = new Set(register.diagnostics.filter((d) => d.severity === 'fout').map((d) => d.file));
  const word = new RegExp(`(?:^|${BOUNDARY})${record.id}(?:$|${BOUNDARY})`, 'm');
  for (const { path, problem } of registerFiles(tree)) {
    if (path === record.path) continue;
    const text = problem === undefined ? textOf(tree, path) : undefined;
    // What cannot be read may name anything; other findings say why it cannot.
    if (text === undefined && problem !== 'koppeling') unclear.push(path);
    if (text === undefined || !text.includes(record.id)) continue;
    const kind = classify(path);
    if (kind.kind === 'instellingen') continue;
    if (kind.kind === 'vreemd' || (failed.has(path) && !hasRecord(register, path))) {
      if (word.test(text)) unclear.push(path);
      continue;
    }
    mentions.push(...linksTo(path, text, record.path));
  }
  return { mentions, unclear };
}

const hasRecord = (register: Opened['register'], path: string): boolean => {
  const kind = classify(path);
  return kind.kind === 'record' && register.byRef(`${kind.type.soort}/${kind.id}`)?.path === path;
};

function textOf(tree: Opened['tree'], path: string): string | undefined {
  try {
    const decoded = decodeText(tree.read(path));
    return 'text' in decoded ? decoded.text : undefined;
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

/** The links of a file that lead to another, by their place among all its links. */
export function linksTo(path: string, text: string, to: string): readonly (Mention & { link: number })[] {
  const { document } = readDocument(path, new TextEncoder().encode(text));
  return bodyLinks(text, document?.bodyOffset ?? 0).flatMap(({ target }, link) =>
    leadsTo(path, target, to) ? [{ path, link }] : [],
  );
}

/** Everything that names the record: references, links in texts, settings, and names that are no reference by their schema. */
export function mentionsOf(opened: Opened, record: CterRecord): Mentions {
  const { mentions, unclear } = inTexts(opened, record);
  return { mentions: [...inFields(opened, record), ...inSettings(opened, record), ...mentions], unclear };
}
