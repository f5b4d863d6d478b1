/** A view and a template become one tree of blocks, which every format is written from. */
import type { Root, RootContent } from 'mdast';
import type { RenderedDocument } from './block-tree.ts';
import { cleanData } from './clean-text.ts';
import { documentWords } from './document-words.ts';
import { fillTree } from './fill-tree.ts';
import { type FormatName, formats } from './formats/index.ts';
import { makeMarkers } from './markers.ts';
import { numberFootnotes } from './number-footnotes.ts';
import { MarkdownError, parseMarkdown } from './parse-markdown.ts';
import { makeBlockReader } from './place-block.ts';
import { placeHeadings } from './place-headings.ts';
import { flattenHeadings } from './read-body.ts';
import { RenderError, TemplateError } from './render-error.ts';
import { runTemplate } from './run-template.ts';
import { tidyTree } from './tidy-tree.ts';
import type { ViewModel } from './view-blocks.ts';

/** What a document is made of. `layouts` holds every other template text by file name, layouts of formats too. */
export interface RenderInput {
  readonly view: ViewModel;
  readonly template: { readonly name: string; readonly text: string };
  readonly layouts: Readonly<Record<string, string>>;
  /** Only for Word: the file that gives styles, header and footer, with a line `{{inhoud}}`. */
  readonly houseStyle?: Uint8Array;
  /** Only for PDF: the font files. */
  readonly fonts?: readonly Uint8Array[];
  /** Only for Word: where the font of its charts lies. */
  readonly chartFont?: string;
}

/**
 * The document as a tree of blocks. The template sees the view's data, and as `document` what the view says of
 * itself. Throws `TemplateError` for a mistake in the template, `RenderError` for prose that cannot be shown.
 */
export function renderDocument(input: RenderInput): RenderedDocument {
  try {
    return makeTree(input);
  } catch (error) {
    return refuseTooLarge(error);
  }
}

function makeTree({ view, template, layouts, ...files }: RenderInput): RenderedDocument {
  const { data, ...meta } = cleanData(view) as ViewModel;
  const markers = makeMarkers();
  const others = cleanData(layouts) as Record<string, string>;
  const text = cleanData(template.text) as string;
  const texts = { name: template.name, text, others };
  const made = runTemplate(texts, { ...data, document: documentWords(meta) }, markers);

  const root = parseMade(made);
  fillTree(root, markers, makeBlockReader());
  const nodes = flattenHeadings(tidyTree(root, '0-'), true);
  root.children = placeHeadings(nodes as RootContent[], meta.titel);
  numberFootnotes(root);
  return { meta, root, layouts: others, ...files };
}

/** The tree of what a template made. Throws `TemplateError` at the part of the template that made too much of it. */
function parseMade({ markdown, trace }: ReturnType<typeof runTemplate>): Root {
  try {
    return parseMarkdown(markdown, 'dit sjabloon', 'template');
  } catch (error) {
    if (!(error instanceof MarkdownError)) throw error;
    const { file, line, column } = trace.placeAt(error.offset);
    throw new TemplateError(file, line, column, error.message);
  }
}

/** What runs out of room becomes a sentence: a document can be too large, which is no fault of the program. */
function refuseTooLarge(error: unknown): never {
  if (error instanceof RangeError && /call stack|string length|array length/i.test(error.message))
    throw new RenderError('Het document is te groot om te maken. Laat in het sjabloon minder zien.');
  throw error;
}

/** The document in one format: text, or bytes for a format that is not text. */
export async function writeDocument(
  document: RenderedDocument,
  name: FormatName,
): Promise<string | Uint8Array> {
  try {
    return await formats.find((format) => format.name === name)!.write(document);
  } catch (error) {
    return refuseTooLarge(error);
  }
}
