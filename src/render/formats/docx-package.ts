/** A Word file as the parts in its zip, and back. */
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { RenderError } from '../render-error.ts';

/** The parts of a Word file by their path; an XML part is text in UTF-8. */
export type Parts = Map<string, Uint8Array>;

/** The part that holds the text. */
export const DOCUMENT = 'word/document.xml';
/** The part that says of what kind every part is. */
export const TYPES = '[Content_Types].xml';
/** Together the parts may be this large once unpacked; a zip can claim far more than it holds. */
const MOST_BYTES = 200 * 1024 * 1024;
/** A house style is a frame: this is the most XML that is looked through, and the most parts. */
const MOST_XML = 5 * 1024 * 1024;
const MOST_PARTS = 1000;

/** Why a file cannot be the house style, and what to do. */
export const REASON = {
  damaged: 'het is beschadigd. Open het in Word, laat Word het herstellen en sla het opnieuw op.',
  noText: 'er zit geen Word-tekst in. Open het in Word en sla het op als .docx.',
  notByWord: 'er zit opmaak in die Word zelf niet maakt. Sla het in Word opnieuw op.',
  tooLarge: 'het is uitgepakt te groot. Haal grote plaatjes eruit.',
  tooLong:
    'er staat te veel in. Haal de tekst en tabellen eruit die niet in elk document horen, laat de regel {{inhoud}} staan en sla het opnieuw op.',
} as const;

/** Throws `RenderError`: this house style will not do. */
export function refuse(sentence: string): never {
  throw new RenderError(`Het Word-bestand met de huisstijl kan niet gebruikt worden: ${sentence}`);
}

/** The text of a part, empty when it is not there. */
export function partText(parts: Parts, path: string): string {
  return new TextDecoder().decode(parts.get(path) ?? new Uint8Array());
}

/** Puts a text in the place of a part. */
export function setPart(parts: Parts, path: string, text: string): void {
  parts.set(path, new TextEncoder().encode(text));
}

/** The text of a part with a root element to put things in, also when it was empty and closed itself. */
export function openText(parts: Parts, path: string): string {
  return partText(parts, path).replace(/<([\w:]+)([^<>]*)\/>\s*$/, '<$1$2></$1>');
}

/** Puts XML at the end of the root element of a part. */
export function append(parts: Parts, path: string, xml: string): void {
  const text = openText(parts, path);
  const end = text.lastIndexOf('</');
  setPart(parts, path, text.slice(0, end) + xml + text.slice(end));
}

/** A name that would come out beside the folder where somebody unpacks the file. */
const leadsOutside = (name: string): boolean => /\\|:|(?:^|\/)\.{0,2}(?:\/|$)/.test(name);

/** Says of each file in a zip whether it is a part; refuses before unpacking what nobody needs in a house style. */
function gate(): (file: { name: string; size: number; originalSize: number }) => boolean {
  let [count, total, xml] = [0, 0, 0];
  return ({ name, size, originalSize }) => {
    if (name.endsWith('/')) return false;
    if (leadsOutside(name)) refuse(REASON.notByWord);
    // What is not compressed is as large as it lies there, whatever it claims.
    const bytes = Math.max(size, originalSize);
    count += 1;
    total += bytes;
    if (/\.(?:xml|rels)$/i.test(name)) xml += bytes;
    if (xml > MOST_XML) refuse(REASON.tooLong);
    if (total > MOST_BYTES || count > MOST_PARTS) refuse(REASON.tooLarge);
    return true;
  };
}

function unpack(bytes: Uint8Array): Parts {
  const [first, second] = bytes;
  // The older container of Microsoft, which .doc files and files with a password have.
  if (first === 0xd0 && second === 0xcf)
    refuse(
      'het heeft een wachtwoord of de oude indeling .doc. Open het in Word en sla het op als .docx zonder wachtwoord.',
    );
  if (first !== 0x50 || second !== 0x4b)
    refuse('het is geen .docx. Open het in Word en kies ‘Opslaan als’, ‘Word-document (.docx)’.');
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: gate() })));
  } catch (error) {
    if (error instanceof RenderError) throw error;
    return refuse(REASON.damaged);
  }
}

/** The parts of a Word document or template (.dotx becomes .docx). Throws `RenderError` for anything else. */
export function readPackage(bytes: Uint8Array): Parts {
  const parts = unpack(bytes);
  const types = partText(parts, TYPES);
  const document = partText(parts, DOCUMENT);
  if (/macroEnabled/i.test(types))
    refuse('er zitten macro’s in. Sla het op als gewoon Word-document (.docx), zonder macro’s.');
  if (types === '' || !/<w:body[\s/>]/.test(document)) refuse(REASON.noText);
  if (document.includes('http://purl.oclc.org/ooxml/'))
    refuse('het is opgeslagen als ‘Strict Open XML’. Sla het op als gewoon Word-document (.docx).');
  setPart(
    parts,
    TYPES,
    types.replaceAll('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml'),
  );
  return parts;
}

/** The first parts of a package stand first, the others in plain order of their paths. */
function order(path: string): string {
  return path === TYPES ? '0' : path === '_rels/.rels' ? '1' : `2${path}`;
}

/** The zip of these parts; the same parts give the same bytes, whatever order they came in and wherever the clock stands. */
export function writePackage(parts: Parts): Uint8Array {
  const paths = [...parts.keys()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const files: Zippable = {};
  // A zip keeps local time, so the fixed moment is a local one as well.
  for (const path of paths)
    files[path] = [parts.get(path)!, { mtime: '1980-01-01T12:00:00', level: 9, os: 0 }];
  return zipSync(files);
}

/** The parts of a file this program made itself. */
export function ownParts(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)));
}
