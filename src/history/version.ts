/** One version of a file as data, or why it cannot be read. Knows no record types: old versions need not fit today's. */
import { readDocument, readSettings, type Section } from '../source/document.ts';
import { contentHash } from '../text/content-hash.ts';
import { sealedStretches } from '../text/sealed.ts';

/** Why a version cannot be read, and where. */
export interface VersionFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** A version that can be compared field by field. */
export interface ReadableVersion {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Text by section; '' is the text above the first heading. */
  readonly texts: ReadonlyMap<string, string>;
}

/** One version of a file. */
export type Version = ReadableVersion | { readonly fault: VersionFault };

/** What there is before a file is made and after it is gone. */
export const NOTHING: ReadableVersion = { fields: {}, texts: new Map() };

/** A sealed part is shown by the beginning of its hash: that it changed may be seen, the cipher text helps nobody. */
function withoutSealed(text: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of sealedStretches(text)) {
    const hash = contentHash(new TextEncoder().encode(text.slice(start, end))).slice(0, 12);
    result += `${text.slice(at, start)}[verzegeld dossier ${hash}]`;
    at = end;
  }
  return result + text.slice(at);
}

function textsOf(lead: string, sections: readonly Section[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (lead !== '') texts.set('', withoutSealed(lead));
  for (const { name, text } of sections) {
    const before = texts.get(name);
    // Two sections with one name are one text here: neither may be lost.
    texts.set(name, before === undefined ? withoutSealed(text) : `${before}\n\n${withoutSealed(text)}`);
  }
  return texts;
}

/** Reads a version; `bytes` is undefined when git could not give them. Never throws. */
export function readVersion(path: string, bytes: Uint8Array | undefined): Version {
  if (bytes === undefined) {
    const message = 'De inhoud van deze versie ontbreekt in git, of is te groot voor een record.';
    return { fault: { message, line: 1, column: 1 } };
  }
  const faultOf = (d: readonly VersionFault[]): Version => {
    const { message, line, column } = d[0] ?? {
      message: 'Deze versie kon niet gelezen worden.',
      line: 1,
      column: 1,
    };
    return { fault: { message, line, column } };
  };
  if (!path.endsWith('.md')) {
    const { fields, diagnostics } = readSettings(path, bytes);
    return fields ? { fields, texts: new Map() } : faultOf(diagnostics);
  }
  const { document, diagnostics } = readDocument(path, bytes);
  if (!document) return faultOf(diagnostics);
  return { fields: document.fields, texts: textsOf(document.lead, document.sections) };
}
