/** Looking into a Word file, and making other ones of the house style. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The texts of the parts of a Word file, by path. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The file with its parts changed. */
export function changed(
  bytes: Uint8Array,
  change: (parts: Record<string, string>) => Record<string, string>,
): Uint8Array {
  const parts = change(partsOf(bytes));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** The file with every `from` in one part replaced. */
export function replaced(bytes: Uint8Array, path: string, from: string | RegExp, to: string): Uint8Array {
  return changed(bytes, (parts) => ({ ...parts, [path]: parts[path]!.replaceAll(from, to) }));
}

/** What a reader sees in a piece of Word XML. */
export function visible(xml: string): string {
  const text = [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<\/w:p>/g)]
    .map((m) => m[1] ?? '\n')
    .join('');
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The paragraphs with this style, as a reader sees them. */
export function paragraphsIn(xml: string, style: string): string[] {
  const all = xml.match(/<w:p(?:\s[^>]*)?>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g) ?? [];
  return all.filter((p) => p.includes(`<w:pStyle w:val="${style}"/>`)).map((p) => visible(p).trim());
}
