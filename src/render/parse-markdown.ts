/** Markdown to a tree: the only place that knows the parser. */
import type { Nodes, Root } from 'mdast';
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

function isTooDeep(root: Root): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_NESTING) return true;
    level = level.flatMap((node) => childLists(node).flat());
  }
  return false;
}

/** Whether the text would keep the parser busy for seconds: its time grows with the cube of the nesting. */
function isTooMuch(markdown: string): boolean {
  if (TOO_MANY_OPENED.test(markdown)) return true;
  const isOver = (part: string): boolean =>
    part.replace(/[^*_~`]+/g, '').length > MOST_MARKS || part.replace(/[^[]+/g, '').length > MOST_BRACKETS;
  return markdown.split(/\n[ \t]*\n/).some(isOver);
}

/**
 * The tree of a Markdown text with GitHub's tables, footnotes, strikethrough and task lists.
 * Throws `RenderError` naming `source` when it is nested too deep.
 */
export function parseMarkdown(markdown: string, source: string, kind: 'template' | 'body'): Root {
  const tooDeep = `De tekst van ${source} heeft te veel opmaak in elkaar. Haal lijsten, citaten of sterretjes binnen elkaar weg.`;
  try {
    if (isTooMuch(markdown)) throw new RenderError(tooDeep);
    if (markdown.split(']:').length > MOST_DEFINITIONS)
      throw new RenderError(
        `De tekst van ${source} heeft te veel voetnoten. Verdeel de tekst over meer stukken.`,
      );
    const syntax = [gfm({ singleTilde: false })];
    const root = fromMarkdown(markdown, {
      extensions: kind === 'template' ? [...syntax, TEMPLATE_SYNTAX] : syntax,
      mdastExtensions: [gfmFromMarkdown()],
    });
    if (isTooDeep(root)) throw new RenderError(tooDeep);
    return root;
  } catch (error) {
    if (error instanceof RangeError) throw new RenderError(tooDeep);
    throw error;
  }
}
