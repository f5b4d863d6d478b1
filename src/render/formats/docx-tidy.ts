/** Takes everything out of a Word file that differs from run to run, and puts in what the file says of itself. */
import type { DocumentMeta } from '../view-blocks.ts';
import { append, type Parts, partText, setPart } from './docx-package.ts';
import { dropDoubleTypes, keepRelations, ownerOf, relationsOf, setType } from './docx-relations.ts';
import { showBraces, xmlText } from './docx-text.ts';

const CORE = 'docProps/core.xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Gives the relationships that were added a number in the order of the text, instead of a name drawn by lot. */
function numberRelationships(parts: Parts, before: ReadonlySet<string>): void {
  for (const path of parts.keys()) {
    if (!path.endsWith('.rels')) continue;
    const rels = partText(parts, path);
    const owner = ownerOf(path);
    const text = partText(parts, owner);
    const added = new Set(
      [...rels.matchAll(/\sId="([^"]+)"/g)].map((m) => m[1]!).filter((id) => !before.has(`${path} ${id}`)),
    );
    if (added.size === 0) continue;
    const used = [...text.matchAll(/\sr:(?:id|embed|link|pict)="([^"]+)"/g)].map((m) => m[1]!);
    const order = [...new Set([...used.filter((id) => added.has(id)), ...added])];
    let last = 0;
    const next = (): string => {
      last += 1;
      // A house style that was once made here has such names already.
      return before.has(`${path} cter${last}`) ? next() : `cter${last}`;
    };
    const names = new Map(order.map((id) => [id, next()]));
    const rename = (xml: string, attribute: RegExp): string =>
      xml.replace(attribute, (all, start: string, id: string) =>
        names.has(id) ? `${start}${names.get(id)}"` : all,
      );
    setPart(parts, owner, rename(text, /(\sr:(?:id|embed|link|pict)=")([^"]+)"/g));
    const entries =
      rename(rels, /(\sId=")([^"]+)"/g).match(/<Relationship\s[^>]*?(?:\/>|><\/Relationship>)/g) ?? [];
    const first = rels.slice(0, rels.search(/<Relationship\s/));
    setPart(parts, path, `${first}${entries.sort(byId).join('')}</Relationships>`);
  }
}

const idOf = (entry: string): string => /\sId="([^"]+)"/.exec(entry)?.[1] ?? '';
const byId = (a: string, b: string): number => idOf(a).localeCompare(idOf(b), 'en', { numeric: true });

/** Names of all relationships in a file, each with the part it stands in. */
export function relationshipsOf(parts: Parts): ReadonlySet<string> {
  const paths = [...parts.keys()].filter((path) => path.endsWith('.rels'));
  return new Set(paths.flatMap((path) => relationsOf(parts, ownerOf(path)).map(({ id }) => `${path} ${id}`)));
}

/** Title, maker, subject, language and date; whatever the house style said of its own makers goes. */
function setProperties(parts: Parts, meta: DocumentMeta): void {
  const moment = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${meta.datum}T00:00:00Z</dcterms:${name}>`;
  const subject = meta.onderwerp ? `<dc:subject>${xmlText(meta.onderwerp)}</dc:subject>` : '';
  setPart(
    parts,
    CORE,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${xmlText(meta.titel)}</dc:title>${subject}<dc:creator>${xmlText(meta.maker)}</dc:creator><cp:lastModifiedBy>${xmlText(meta.maker)}</cp:lastModifiedBy><dc:language>nl-NL</dc:language>` +
      `${moment('created')}${moment('modified')}</cp:coreProperties>`,
  );
  for (const { kind, path } of relationsOf(parts, ''))
    if (kind === 'core-properties' && path && path !== CORE) parts.delete(path);
  keepRelations(parts, '_rels/.rels', ({ kind, path }) => kind !== 'core-properties' || path === CORE);
  setType(parts, CORE, CORE_TYPE);
  if (!relationsOf(parts, '').some(({ path }) => path === CORE))
    append(parts, '_rels/.rels', `<Relationship Id="cterCore" Type="${CORE_RELATION}" Target="${CORE}"/>`);
}

/** Changes the parts: the same document is the same parts on every run. `before` holds the relationships of the house style. */
export function tidyPackage(parts: Parts, before: ReadonlySet<string>, meta: DocumentMeta): void {
  for (const path of [...parts.keys()]) {
    if (/^word\/.*\.(?:xml|rels)$/.test(path)) setPart(parts, path, showBraces(partText(parts, path)));
  }
  numberRelationships(parts, before);
  dropDoubleTypes(parts);
  setProperties(parts, meta);
}
