/** The formats a document can be written in; each is loaded only when it is asked for. */
import type { RenderedDocument } from '../block-tree.ts';

/** One format. `text`: the result may go to standard output. */
export interface Format {
  readonly name: string;
  /** File name extension, without a dot. */
  readonly extension: string;
  readonly text: boolean;
  readonly write: (document: RenderedDocument) => Promise<string | Uint8Array>;
}

/** Every format, in the order they are offered. */
export const formats = [
  { name: 'md', extension: 'md', text: true, write: async (d) => (await import('./md.ts')).writeMd(d) },
  {
    name: 'html',
    extension: 'html',
    text: true,
    write: async (d) => (await import('./html.ts')).writeHtml(d),
  },
  {
    name: 'docx',
    extension: 'docx',
    text: false,
    write: async (d) => (await import('./docx.ts')).writeDocx(d),
  },
  { name: 'pdf', extension: 'pdf', text: false, write: async (d) => (await import('./pdf.ts')).writePdf(d) },
  { name: 'eml', extension: 'eml', text: true, write: async (d) => (await import('./eml.ts')).writeEml(d) },
] as const satisfies readonly Format[];

/** The name of a format. */
export type FormatName = (typeof formats)[number]['name'];
