/** The typeface of a PDF: under a name of our own, with the characters it can show. */

/** The family as the font files name it, and as our layout asks for it: a name of the same length. */
const FILE_FAMILY = 'Source Sans 3';
/** The family a layout asks for. No machine has a font of this name, so every machine makes the same pages. */
export const FAMILY = 'Cter Document';

/** UTF-16 with the high byte first, as font files store names. */
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** A copy of the font under our family name. */
export function ownFamily(font: Uint8Array): Buffer {
  const copy = Buffer.from(font);
  const [from, to] = [wide(FILE_FAMILY), wide(FAMILY)];
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + to.length)) to.copy(copy, at);
  return copy;
}

/** Where a table of the font begins (OpenType, "Table Directory"); undefined when it has none of that name. */
function tableAt(font: DataView, name: string): number | undefined {
  const code = [...name].reduce((n, c) => n * 256 + c.charCodeAt(0), 0);
  for (let i = 0; i < font.getUint16(4); i++) {
    if (font.getUint32(12 + 16 * i) === code) return font.getUint32(12 + 16 * i + 8);
  }
  return undefined;
}

/** The characters (code points) the font has a picture of, from its `cmap` of format 12. */
function charactersOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap') ?? 0;
  const found = new Set<number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const part = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    if (view.getUint16(part) !== 12) continue;
    for (let g = 0; g < view.getUint32(part + 12); g++) {
      const [first, last] = [view.getUint32(part + 16 + 12 * g), view.getUint32(part + 20 + 12 * g)];
      for (let c = first; c <= last; c++) found.add(c);
    }
  }
  return found;
}

/** The characters that all of these fonts can show. */
export function sharedCharacters(fonts: readonly Uint8Array[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = fonts.map(charactersOf);
  return new Set([...first].filter((c) => others.every((other) => other.has(c))));
}
