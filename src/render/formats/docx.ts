/** The tree as a Word document, laid out by a municipality's own Word file. */
import {
  type IPatch,
  type Paragraph,
  PatchType,
  patchDocument,
  TextRun,
  Paragraph as WordParagraph,
} from 'docx';
import { longDate } from '../../text/dates.ts';
import type { RenderedDocument } from '../block-tree.ts';
import { makePictures } from '../charts/picture.ts';
import { RenderError } from '../render-error.ts';
import type { DocumentMeta } from '../view-blocks.ts';
import { makeSpot, wordBlocks } from './docx-blocks.ts';
import { openHouseStyle } from './docx-house-style.ts';
import { ownParts, type Parts, REASON, refuse, writePackage } from './docx-package.ts';
import { asksInHeader, textWidth, turnSheet } from './docx-page.ts';
import { stampHeaders } from './docx-stamp.ts';
import { styleIds } from './docx-styles.ts';
import { hideBraces } from './docx-text.ts';
import { relationshipsOf, tidyPackage } from './docx-tidy.ts';
import { isWide, plainBlocks } from './plain-blocks.ts';

/** What a house style may ask for in its header, footer and text: `{{titel}}`, `{{maker}}` and so on. */
function ownWords(meta: DocumentMeta): Record<string, IPatch> {
  const words = {
    titel: meta.titel,
    maker: meta.maker,
    datum: longDate(meta.datum),
    onderwerp: meta.onderwerp ?? '',
    banner: meta.banner ?? '',
    stempel: meta.stempel ?? '',
  };
  return Object.fromEntries(
    Object.entries(words).map(([name, text]) => [
      name,
      { type: PatchType.PARAGRAPH, children: [new TextRun(hideBraces(text))] },
    ]),
  );
}

const noPicture = (): never => {
  throw new Error('no chart, no picture');
};

/** The banner as a paragraph below the title, unless every page has it in its header. */
const bannerOf = (parts: Parts, { banner }: DocumentMeta, style: string): readonly WordParagraph[] =>
  banner && !asksInHeader(parts, 'banner')
    ? [new WordParagraph({ style, children: [new TextRun(hideBraces(banner))] })]
    : [];

/** The library reads every part, also those that nobody looked at before: what is wrong in them is wrong in the house style. */
function refuseBroken(error: unknown): never {
  if (error instanceof Error && error.message.startsWith('Invalid XML')) refuse(REASON.damaged);
  throw error;
}

/**
 * The document as .docx. The same input gives the same bytes. Throws `RenderError` without a house style, and for one
 * that is no Word file or has no place for the text.
 */
export async function writeDocx(document: RenderedDocument): Promise<Uint8Array> {
  const { root, meta, houseStyle, chartFont } = document;
  if (!houseStyle) throw new RenderError('Het bestand huisstijl.docx ontbreekt in de map templates.');
  const parts = openHouseStyle(houseStyle);
  if (meta.stempel) stampHeaders(parts, meta.stempel);
  const { blocks, notes } = plainBlocks(root);
  if (!meta.staand && isWide(blocks)) turnSheet(parts);
  const styles = styleIds(parts);
  const hasChart = blocks.some((block) => block.kind === 'chart');
  const picture = hasChart ? await makePictures(chartFont) : noPicture;
  const spot = makeSpot({ styles, picture }, textWidth(parts));
  const [title, ...rest] = wordBlocks(blocks, spot);
  const children = [title!, ...bannerOf(parts, meta, styles.notice), ...rest];
  const footnotes = notes.map((note, i) => {
    const content = wordBlocks(note, {
      sheet: spot.sheet,
      width: spot.width,
      left: 0,
      depth: 0,
      style: 'FootnoteText',
    });
    return [i + 1, { children: content.filter((c): c is Paragraph => c instanceof WordParagraph) }] as const;
  });
  const patched = await patchDocument({
    outputType: 'uint8array',
    data: writePackage(parts),
    keepOriginalStyles: true,
    patches: { ...ownWords(meta), inhoud: { type: PatchType.DOCUMENT, children } },
    footnotes: Object.fromEntries(footnotes),
    numbering: spot.sheet.lists.definitions(),
  }).catch(refuseBroken);
  const made = ownParts(patched);
  tidyPackage(made, relationshipsOf(parts), meta);
  return writePackage(made);
}
