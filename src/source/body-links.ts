/** Where the links of a Markdown text lead, and where exactly that is written. */
import { fromMarkdown } from 'mdast-util-from-markdown';

/** The destination of a link, an image or a definition: [start, end) in the text, and what it says. */
export interface BodyLink {
  readonly start: number;
  readonly end: number;
  /** With escapes and percent signs resolved. */
  readonly target: string;
}

function decoded(written: string): string {
  const plain = written.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** Every link destination in the text from `from` on, in order; code and comments are no links. */
export function bodyLinks(text: string, from = 0): readonly BodyLink[] {
  const body = text.slice(from);
  const links: BodyLink[] = [];
  const note = function (
    this: { buffer(): void },
    token: { start: { offset: number }; end: { offset: number } },
  ) {
    const [start, end] = [token.start.offset, token.end.offset];
    links.push({ start: start + from, end: end + from, target: decoded(body.slice(start, end)) });
    this.buffer();
  };
  fromMarkdown(body, {
    mdastExtensions: [{ enter: { resourceDestinationString: note, definitionDestinationString: note } }],
  });
  return links.sort((a, b) => a.start - b.start);
}
