/** Which part of a Word file belongs to which, and of what kind each is. */
import { append, DOCUMENT, type Parts, partText, setPart, TYPES } from './docx-package.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** A part that another part or the file as a whole refers to, or an address outside the file. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, such as `header`. */
  readonly kind: string;
  /** Path of the part; undefined for an address outside the file. */
  readonly path: string | undefined;
}

const ATTRIBUTES = `(?:\\s+[^\\s<>/="']+\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*`;
const ENTRY = new RegExp(
  `<(?:\\w+:)?Relationship${ATTRIBUTES}\\s*(?:/>|>\\s*</(?:\\w+:)?Relationship\\s*>)`,
  'g',
);

const attribute = (tag: string, name: string): string | undefined => {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return double ?? single;
};

function resolve(owner: string, target: string): string | undefined {
  try {
    const url = new URL(target, `http://pakket/${owner}`);
    return url.host === 'pakket' ? decodeURIComponent(url.pathname.slice(1)) : undefined;
  } catch {
    return undefined;
  }
}

/** The part that a part with relationships belongs to, empty for the file as a whole: `word/_rels/x.xml.rels` → `word/x.xml`. */
export const ownerOf = (path: string): string => path.replace(/_rels\/([^/]*)\.rels$/i, '$1');
const relationsPath = (owner: string): string => owner.replace(/[^/]*$/, '_rels/$&.rels');

/** Reads the relations of a part, whose paths are those in the file: Word looks past capitals in them. */
function reader(parts: Parts, owner: string): (entry: string) => Relation {
  const stored = new Map([...parts.keys()].map((path) => [path.toLowerCase(), path]));
  return (entry) => {
    const inside = (attribute(entry, 'TargetMode') ?? 'Internal') === 'Internal';
    const path = inside ? resolve(owner, attribute(entry, 'Target') ?? '') : undefined;
    return {
      id: attribute(entry, 'Id') ?? '',
      kind: (attribute(entry, 'Type') ?? '').replace(/^.*\//, ''),
      path: path && (stored.get(path.toLowerCase()) ?? path),
    };
  };
}

/** The relations of a part, or those of the file as a whole when `owner` is empty. */
export function relationsOf(parts: Parts, owner: string): readonly Relation[] {
  const entries = partText(parts, relationsPath(owner)).match(ENTRY) ?? [];
  return entries.map(reader(parts, owner));
}

/** Paths of the parts of one kind that the text refers to. */
export const partsOfKind = (parts: Parts, kind: string): readonly string[] =>
  relationsOf(parts, DOCUMENT).flatMap((r) => (r.kind === kind && r.path !== undefined ? [r.path] : []));

/** Takes out the relations in one part that are not to be kept. */
export function keepRelations(parts: Parts, path: string, keep: (relation: Relation) => boolean): void {
  const read = reader(parts, ownerOf(path));
  const text = partText(parts, path).replace(ENTRY, (entry) => (keep(read(entry)) ? entry : ''));
  setPart(parts, path, text);
}

/** The content types of this file, by path of a part; undefined for a part of which it names none. */
export function typesOf(parts: Parts): (path: string) => string | undefined {
  const tags = partText(parts, TYPES).match(/<(?:Override|Default)\s[^<>]*>/g) ?? [];
  const types = new Map(
    tags.map((tag) => [
      (attribute(tag, 'PartName') ?? `.${attribute(tag, 'Extension')}`).toLowerCase(),
      attribute(tag, 'ContentType'),
    ]),
  );
  return (path) =>
    types.get(`/${path}`.toLowerCase()) ?? types.get(/\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? '');
}

/** Leaves one content type for each extension: Word opens a file with two, of a house style and the library, as damaged. */
export function dropDoubleTypes(parts: Parts): void {
  const seen = new Set<string | undefined>();
  const once = partText(parts, TYPES).replace(/<Default\s[^<>]*\/>/g, (tag) => {
    const extension = attribute(tag, 'Extension')?.toLowerCase();
    if (seen.has(extension)) return '';
    seen.add(extension);
    return tag;
  });
  setPart(parts, TYPES, once);
}

/** Says of what kind a part is, where the file does not. */
export function setType(parts: Parts, path: string, type: string): void {
  if (typesOf(parts)(path) !== type)
    append(parts, TYPES, `<Override PartName="/${path}" ContentType="${type}"/>`);
}

/** This id for a relation of the text and name for its part, or one like it that is not taken. */
export function freeId(parts: Parts, wanted: string): string {
  const taken = new Set(relationsOf(parts, DOCUMENT).map(({ id }) => id));
  let id = wanted;
  while (taken.has(id) || parts.has(`word/${id}.xml`)) id += '0';
  return id;
}

/** Makes a part in `word/` belong to the text under this id, as its styles or a header. */
export function attach(parts: Parts, id: string, name: string, kind: string): void {
  setType(parts, `word/${name}`, `${WORD}${kind}+xml`);
  const path = relationsPath(DOCUMENT);
  if (!parts.has(path)) setPart(parts, path, EMPTY);
  append(parts, path, `<Relationship Id="${id}" Type="${OFFICE}${kind}" Target="${name}"/>`);
}
