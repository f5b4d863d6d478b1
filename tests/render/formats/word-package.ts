/** Whether a Word file holds together, as Word asks of it before it opens one; and the smallest that it opens. */
import { posix } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const TYPES = '[Content_Types].xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((m) => m[1]!);
const twice = (values: readonly string[]): string[] => values.filter((v, i) => values.indexOf(v) !== i);

function faultsOfRelations(parts: Record<string, string>, path: string): string[] {
  const owner = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
  const entries = parts[path]!.match(/<Relationship\s[^>]*>/g) ?? [];
  const ids = entries.map((entry) => / Id="([^"]*)"/.exec(entry)![1]!);
  const targets = entries
    .filter((entry) => !entry.includes('TargetMode="External"'))
    .map((entry) => / Target="([^"]*)"/.exec(entry)![1]!)
    .map((target) => posix.join('/', posix.dirname(owner), target).slice(1));
  const used = all(parts[owner] ?? '', /\sr:(?:id|embed|link|pict)="([^"]*)"/g);
  return [
    ...twice(ids).map((id) => `${path}: ${id} twice`),
    ...targets.filter((target) => parts[target] === undefined).map((target) => `${path}: no ${target}`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `${owner}: no relation ${id}`),
  ];
}

/** What is wrong with the parts of a Word file; nothing when it opens. */
export function faultsOf(parts: Record<string, string>): string[] {
  const types = parts[TYPES]!;
  const named = all(types, /<Override [^>]*PartName="\/([^"]*)"/g);
  const extensions = all(types, /<Default [^>]*Extension="([^"]*)"/g).map((e) => e.toLowerCase());
  const paths = Object.keys(parts).filter((path) => path !== TYPES);
  const typed = (path: string): boolean =>
    named.includes(path) || extensions.includes(path.split('.').at(-1)!.toLowerCase());
  return [
    ...paths.filter((path) => parts[path] === '').map((path) => `${path} is empty`),
    ...paths.filter((path) => !typed(path)).map((path) => `${path} has no type`),
    ...twice([...named, ...extensions]).map((name) => `two types of ${name}`),
    ...paths.filter((path) => /^\/|\\|\.\.\//.test(path)).map((path) => `${path} leads outside`),
    ...paths.filter((path) => path.endsWith('.rels')).flatMap((path) => faultsOfRelations(parts, path)),
  ];
}

/** A Word file of three parts, and others: what is not there need not be there. */
export function smallest(body: string, others: Record<string, string> = {}): Uint8Array {
  const parts = {
    [TYPES]: `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${DECLARATION}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** A relation to something, as it stands in a part with relations. */
export const relation = (id: string, kind: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
