/** What a template or layout may ask of the document as a whole. */
import type { DocumentMeta } from './view-blocks.ts';

/** What a document says of itself, with null for what it leaves out: templates fail on a name that does not exist. */
export function documentWords(meta: DocumentMeta) {
  return {
    ...meta,
    onderwerp: meta.onderwerp ?? null,
    banner: meta.banner ?? null,
    stempel: meta.stempel ?? null,
  };
}
