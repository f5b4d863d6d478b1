/** Bytes to text and back: UTF-8 only, a byte order mark aside. */
import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import { NOWHERE } from '../diagnostics/diagnostic.ts';
import type { Fault } from './finding.ts';
import { spanAt } from './lines.ts';

/** Decoded text without its byte order mark, or the fault that made decoding impossible. */
export type Decoded = { readonly text: string; readonly bom: boolean } | { readonly fault: Fault };

const HINT = 'Open het bestand in uw tekstprogramma en kies ‘Opslaan als’ met de codering UTF-8.';

/** Decodes a file; never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  const buffer = Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf16(buffer)) {
    return { fault: notUtf8('Dit bestand is opgeslagen als UTF-16. Dit programma leest alleen UTF-8.') };
  }
  const ascii = isAscii(buffer);
  if (!ascii && !isUtf8(buffer)) return { fault: badByte(buffer) };
  const bom = buffer.length >= 3 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
  // The same text for ASCII, and to copy it is quicker than to decode it.
  const text = ascii ? buffer.toString('latin1') : buffer.toString('utf8', bom ? 3 : 0);
  const nul = text.indexOf('\0');
  if (nul < 0) return { text, bom };
  const message = 'Hier staat een nulteken (U+0000). Dit is geen gewoon tekstbestand.';
  return { fault: { ...notUtf8(message), ...spanAt(text, nul, nul + 1) } };
}

/** Text as the bytes of a file, with a byte order mark where the file had one. */
export function encodeText(text: string, bom = false): Uint8Array {
  return Buffer.from(bom ? `\ufeff${text}` : text, 'utf8');
}

function notUtf8(message: string): Fault {
  return { ...NOWHERE, code: 'bestand-utf8', message, hint: HINT };
}

/** A byte order mark, or a zero byte beside each of the first characters. */
function isUtf16(buffer: Buffer): boolean {
  const [a, b] = [buffer[0], buffer[1]];
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  if (buffer.length < 4) return false;
  return (a === 0 && buffer[2] === 0 && b !== 0) || (b === 0 && buffer[3] === 0 && a !== 0);
}

function badByte(buffer: Buffer): Fault {
  const text = buffer.toString('utf8');
  let bytesBefore = 0;
  let from = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    bytesBefore += Buffer.byteLength(text.slice(from, at));
    from = at;
    // A replacement character that really stands in the file is three good bytes.
    const genuine = buffer[bytesBefore] === 0xef && buffer[bytesBefore + 1] === 0xbf;
    if (!genuine || buffer[bytesBefore + 2] !== 0xbd) break;
  }
  const clean = text.startsWith('\ufeff') ? text.slice(1) : text;
  const place = clean === text ? from : from - 1;
  const message =
    'Dit teken is niet als UTF-8 opgeslagen. Het bestand komt waarschijnlijk uit een ouder programma (codering Windows-1252 of ANSI).';
  return { ...notUtf8(message), ...spanAt(clean, place, place + 1) };
}
