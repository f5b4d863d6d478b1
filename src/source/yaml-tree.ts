/** YAML with the place of every node; the only file that knows the yaml package. */
import type { CST } from 'yaml';
import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { type Frontmatter, yamlRange } from './frontmatter.ts';

export type { CST };
export { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair };

/** One syntax error: the parser's code and the offsets, in `source`, it points at. */
export interface TreeError {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** The YAML of one text. Offsets of nodes count in `source`; `toText` makes offsets in the text of them. */
export interface Tree {
  readonly text: string;
  readonly range: Frontmatter;
  /** The YAML alone, with line feeds only. */
  readonly source: string;
  readonly root: Node | null;
  readonly errors: readonly TreeError[];
  toText(offset: number): number;
}

let last: Tree | undefined;

/** Parses the YAML of a text with positions; the last text is remembered. Never throws on wrong YAML. */
export function openTree(text: string): Tree {
  if (last?.text === text) return last;
  const range = yamlRange(text);
  const raw = text.slice(range.start, range.end);
  const source = raw.includes('\r') ? raw.replaceAll('\r\n', '\n') : raw;
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    // The package's own search for double keys is quadratic; duplicates.ts does it in one pass.
    uniqueKeys: false,
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    keepSourceTokens: true,
    prettyErrors: false,
    // 'silent' would also hide that a second document follows.
    logLevel: 'error',
  });
  const errors = [...document.errors, ...document.warnings.filter((w) => w.code === 'BAD_DIRECTIVE')]
    .map((error) => ({ code: error.code, start: error.pos[0], end: error.pos[1] }))
    .sort((a, b) => a.start - b.start);
  const toText = raw === source ? (offset: number) => offset + range.start : mapper(raw, range.start);
  last = { text, range, source, root: document.contents as Node | null, errors, toText };
  return last;
}

/** Offsets in text with line feeds only → offsets in the same text with its carriage returns. */
function mapper(raw: string, base: number): (offset: number) => number {
  const removed: number[] = [];
  for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 2)) {
    removed.push(at - removed.length);
  }
  return (offset) => {
    let low = 0;
    let high = removed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (removed[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low + base;
  };
}

/** The text of a key, as it appears in `fields`. */
export function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value ?? '') : '';
}
