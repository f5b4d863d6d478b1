/** Markdown to a tree: the only place that knows the parser. */
import type { Node, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { RenderError } from './render-error.ts';
import { childLists } from './walk-tree.ts';

/** Deeper nesting than this is not prose; it also keeps every later step within its stack. */
const MOST_NESTING = 60;

/** A line that opens more quotes and lists than that at once, or is indented for as many. */
const TOO_MANY_OPENED = /^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){60}|^[ \t]{400}/m;
/** More of these in one paragraph is no prose, and takes the parser long. */
const MOST_MARKS = 5000;
const MOST_BRACKETS = 2000;
/** More definitions of footnotes and links than this in one text: the parser compares each with all others. */
const MOST_DEFINITIONS = 3000;

/** Indentation in a template shows its structure: it never makes code. */
const TEMPLATE_SYNTAX = { disable: { null: ['codeIndented'] } };

/** A text that cannot be parsed; `offset` counts characters from 0 to where it gets too much. */
export class MarkdownError extends RenderError {
  override readonly name = 'MarkdownError';
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Where the tree nests too deep; undefined when it does nowhere. */
function findTooDeep(root: Root): number | undefined {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_NESTING) return (level[0] as Node).position?.start.offset ?? 0;
    level = level.flatMap((node) => childLists(node).flat());
  }
  return undefined;
}

/** Where the text would keep the parser busy for seconds: its time grows with the cube of the nesting. */
function findTooMuch(markdown: string): number | undefined {
  const opened = TOO_MANY_OPENED.exec(markdown);
  if (opened) return opened.index;
  let offset = 0;
  // The blank lines between paragraphs are parts too, so that the lengths add up.
  for (const part of markdown.split(/(\n[ \t]*\n)/)) {
    const marks = part.replace(/[^*_~`]+/g, '').length;
    if (marks > MOST_MARKS || part.replace(/[^[]+/g, '').length > MOST_BRACKETS) return offset;
    offset += part.length;
  }
  return undefined;
}

/** Where the first definition begins that is one too many. */
function findTooManyDefinitions(markdown: string): number | undefined {
  const parts = markdown.split(']:', MOST_DEFINITIONS + 1);
  return parts.length > MOST_DEFINITIONS ? parts.slice(0, MOST_DEFINITIONS).join(']:').length : undefined;
}

/**
 * The tree of a Markdown text with GitHub's tables, footnotes, strikethrough and task lists.
 * Throws `MarkdownError` naming `source` when it is nested too deep.
 */
export function parseMarkdown(markdown: string, source: string, kind: 'template' | 'body'): Root {
  const tooDeep = `De tekst van ${source} heeft te veel opmaak in elkaar. Haal lijsten, citaten of sterretjes binnen elkaar weg.`;
  const tooMany = `De tekst van ${source} heeft te veel voetnoten. Verdeel de tekst over meer stukken.`;
  const refuse = (sentence: string, offset: number | undefined): void => {
    if (offset !== undefined) throw new MarkdownError(sentence, offset);
  };
  refuse(tooDeep, findTooMuch(markdown));
  refuse(tooMany, findTooManyDefinitions(markdown));
  try {
    const syntax = [gfm({ singleTilde: false })];
    const root = fromMarkdown(markdown, {
      extensions: kind === 'template' ? [...syntax, TEMPLATE_SYNTAX] : syntax,
      mdastExtensions: [gfmFromMarkdown()],
    });
    refuse(tooDeep, findTooDeep(root));
    return root;
  } catch (error) {
    if (error instanceof RangeError) throw new MarkdownError(tooDeep, 0);
    throw error;
  }
}
