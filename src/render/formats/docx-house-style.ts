/** Opens a house style: whatever file comes in, what goes on is whole, keeps to itself and has a page and styles. */
import { checkAmount } from './docx-limits.ts';
import {
  DOCUMENT,
  type Parts,
  partText,
  REASON,
  readPackage,
  refuse,
  setPart,
  TYPES,
} from './docx-package.ts';
import { checkPlace, completePage } from './docx-page.ts';
import { keepRelations, ownerOf, type Relation, relationsOf, typesOf } from './docx-relations.ts';
import { addStyles, completeStyles } from './docx-styles.ts';

const ELSEWHERE =
  'er zit iets in dat Word van een andere plek haalt, zoals een gekoppeld plaatje. Kies in Word ‘Bestand’, ‘Info’, ‘Koppelingen naar bestanden bewerken’ en dan ‘Koppeling verbreken’, en sla het op.';
/** Fields for which Word opens another file or address. */
const FETCHING =
  /(?:<w:instrText(?:\s[^<>]*)?>|\sw:instr=["'])\s*(?:INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|DDE|LINK|DATABASE)\s/i;
/** The template that Word made the file from and the list it writes letters to: a document needs neither. */
const LEFT_OUT = ['attachedTemplate', 'mailMergeSource', 'mailMergeHeaderSource'];
const LEFT_OUT_XML =
  /<w:attachedTemplate\s[^<>]*?(?:\/>|>\s*<\/w:attachedTemplate>)|<w:mailMerge>[\s\S]*?<\/w:mailMerge>/g;
const REFERENCE = /\sr:(?:id|embed|link|pict)=["']([^"']+)["']/g;

const referencesIn = (parts: Parts, path: string): Set<string> =>
  new Set([...partText(parts, path).matchAll(REFERENCE)].map((m) => m[1]!));

/** Word opens a file with a part of no kind as damaged. What nothing refers to, a system's own leftovers, goes. */
function dropStrays(parts: Parts): void {
  const typeOf = typesOf(parts);
  for (const path of [...parts.keys()]) if (path !== TYPES && typeOf(path) === undefined) parts.delete(path);
}

/** Whether a relation goes on to the document. Throws `RenderError` for one that cannot be missed nor kept. */
function goesOn(parts: Parts, used: ReadonlySet<string>, { id, kind, path }: Relation): boolean {
  if (LEFT_OUT.includes(kind)) return false;
  if (path === undefined) return kind === 'hyperlink' || refuse(ELSEWHERE);
  if (parts.has(path)) return true;
  if (used.has(id)) refuse(REASON.damaged);
  return false;
}

/** Leaves in the relations what is there, inside the file; the document must ask nothing of a network. */
function tidyRelations(parts: Parts): void {
  for (const path of [...parts.keys()].filter((p) => /\.rels$/i.test(p))) {
    const owner = ownerOf(path);
    const used = referencesIn(parts, owner);
    keepRelations(parts, path, (relation) => goesOn(parts, used, relation));
  }
  for (const path of [...parts.keys()].filter((p) => /^word\/.*\.xml$/i.test(p))) {
    const xml = partText(parts, path).replace(LEFT_OUT_XML, '');
    if (FETCHING.test(xml)) refuse(ELSEWHERE);
    setPart(parts, path, xml);
    const known = new Set(relationsOf(parts, path).map(({ id }) => id));
    for (const id of referencesIn(parts, path)) if (!known.has(id)) refuse(REASON.damaged);
  }
}

/** The parts of a house style with a place for the text. Throws `RenderError`, saying what to do, for any other file. */
export function openHouseStyle(bytes: Uint8Array): Parts {
  const parts = readPackage(bytes);
  dropStrays(parts);
  const main = relationsOf(parts, '').find(({ kind }) => kind === 'officeDocument');
  if (main?.path !== DOCUMENT || !typesOf(parts)(DOCUMENT)?.endsWith('.document.main+xml'))
    refuse(REASON.noText);
  checkAmount(parts);
  tidyRelations(parts);
  checkPlace(parts);
  completePage(parts);
  completeStyles(parts);
  addStyles(parts);
  return parts;
}
