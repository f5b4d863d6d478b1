/** A Word file as the parts in its zip, and back. */
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { RenderError } from '../render-error.ts';

/** The parts of a Word file by their path; an XML part is text in UTF-8. */
export type Parts = Map<string, Uint8Array>;

/** The part that holds the text. */
export const DOCUMENT = 'word/document.xml';
const TYPES = '[Content_Types].xml';
/** Together the parts may be this large once unpacked; a zip can claim far more than it holds. */
const MOST_BYTES = 200 * 1024 * 1024;

const refuse = (sentence: string): never => {
  throw new RenderError(`Het Word-bestand met de huisstijl kan niet gebruikt worden: ${sentence}`);
};

/** The text of a part, empty when it is not there. */
export function partText(parts: Parts, path: string): string {
  return new TextDecoder().decode(parts.get(path) ?? new Uint8Array());
}

/** Puts a text in the place of a part. */
export function setPart(parts: Parts, path: string, text: string): void {
  parts.set(path, new TextEncoder().encode(text));
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
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (total > MOST_BYTES) refuse('het is uitgepakt te groot. Haal grote plaatjes eruit.');
        return !name.endsWith('/');
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof RenderError) throw error;
    return refuse('het is beschadigd. Open het in Word, laat Word het herstellen en sla het opnieuw op.');
  }
}

/** The parts of a Word document or template (.dotx becomes .docx). Throws `RenderError` for anything else. */
export function readPackage(bytes: Uint8Array): Parts {
  const parts = unpack(bytes);
  const types = partText(parts, TYPES);
  const document = partText(parts, DOCUMENT);
  if (/macroEnabled/i.test(types))
    refuse('er zitten macro’s in. Sla het op als gewoon Word-document (.docx), zonder macro’s.');
  if (types === '' || !/<w:body[\s/>]/.test(document))
    refuse('er zit geen Word-tekst in. Open het in Word en sla het op als .docx.');
  if (document.includes('http://purl.oclc.org/ooxml/'))
    refuse('het is opgeslagen als ‘Strict Open XML’. Sla het op als gewoon Word-document (.docx).');
  if (/<!DOCTYPE/i.test(document))
    refuse('er zit opmaak in die Word zelf niet maakt. Sla het in Word opnieuw op.');
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
