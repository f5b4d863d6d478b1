/** Looking into a PDF without a program for it. */
import { inflateSync } from 'node:zlib';

/** Everything in the file that is text, with its packed streams unpacked. */
export function insidePdf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    const end = raw.indexOf('endstream', index);
    const packed = Buffer.from(raw.slice(index + mark.length, end), 'latin1');
    try {
      return inflateSync(packed).toString('latin1');
    } catch {
      return '';
    }
  });
  return `${raw}\n${streams.join('\n')}`;
}

/** How often something stands in a text. */
export const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
