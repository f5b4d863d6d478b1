/** What the layout of a PDF gets to see, as plain data. */
import type { Root } from 'mdast';
import { documentWords } from '../document-words.ts';
import type { DocumentMeta } from '../view-blocks.ts';
import { isWide, plainBlocks } from './plain-blocks.ts';

/** From this many headings of level 2 and 3 a reader wants a table of contents. */
const CONTENTS_FROM = 6;

/** With more headings than this only those of level 2 stand in it, so that it keeps to one page. */
const DEEP_TO = 28;

/** The document for the layout: `document` says what it is, `inhoud` and `noten` hold its blocks. */
export function pageData(root: Root, meta: DocumentMeta) {
  const { blocks, notes } = plainBlocks(root);
  const headings = blocks.filter((b) => b.kind === 'heading' && (b.level === 2 || b.level === 3));
  return {
    document: documentWords(meta),
    liggend: !meta.staand && isWide(blocks),
    inhoudsopgave: headings.length >= CONTENTS_FROM,
    inhoudDiep: headings.length <= DEEP_TO,
    inhoud: blocks,
    noten: notes,
  };
}
