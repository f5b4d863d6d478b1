/**
 * A strict reader for the plain part of YAML that people write in records: mappings and lists by
 * indentation, values and `[…]` or `{…}` on one line. It reads at five times the speed of a parser for all of
 * YAML, and that is most of the time of reading a register. Whatever it does not know for sure it leaves to the
 * full parser; a property test holds the two to the same answers. One file, because the cursor is one thing.
 */
import { coreValue, isCore } from './core-scalar.ts';
import { ownText } from './own-text.ts';

/** Where the reader is: on entry to a line, `at` is its first character and `indent` the spaces before it. */
interface Cursor {
  readonly text: string;
  at: number;
  /** -1 at the end of the text. */
  indent: number;
  depth: number;
}

/** Thrown when the text is not plain; caught in `readPlain`. Not an Error, since a stack would cost time. */
const NOT_PLAIN = Symbol('not plain');

/** Far below the depth at which a record is refused. */
const MAX_DEPTH = 12;
const MAX_KEY = 200;
/** Longer numbers lose digits, and the parsers lose different ones. */
const MAX_NUMBER = 12;

/** Tabs, control characters, odd line ends: each has a meaning or a message of its own. */
const ODD = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

const LF = 10;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const QUOTE = 39;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;

/** Signs that begin something else than plain text. */
const SIGNS = new Set([...'-?:,[]{}#&*!|>\'"%@`'].map((sign) => sign.charCodeAt(0)));

/**
 * The mapping that the plain YAML in [start, end) of a text holds; undefined when it is not plain, or is wrong.
 * Line ends must be line feeds.
 */
export function readPlain(whole: string, start = 0, end = whole.length): Record<string, unknown> | undefined {
  const text = whole.slice(start, end);
  if (ODD.test(text)) return undefined;
  const cursor: Cursor = { text, at: 0, indent: 0, depth: 0 };
  try {
    nextLine(cursor);
    if (cursor.indent !== 0) return undefined;
    const fields = readMap(cursor, 0);
    return cursor.indent === -1 ? fields : undefined;
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

function decline(): never {
  throw NOT_PLAIN;
}

/** To the first line from here on that is not blank and not a comment; `at` must be at the start of a line. */
function nextLine(cursor: Cursor): void {
  const { text } = cursor;
  for (let at = cursor.at; at < text.length; ) {
    const start = at;
    while (text.charCodeAt(at) === SPACE) at += 1;
    const char = text.charCodeAt(at);
    if (char === HASH) at = lineEnd(text, at);
    else if (char !== LF && at < text.length) {
      cursor.at = at;
      cursor.indent = at - start;
      return;
    }
    at += 1;
  }
  cursor.at = text.length;
  cursor.indent = -1;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** To the next line, where nothing but spaces may follow on this one. */
function endLine(cursor: Cursor): void {
  skipSpaces(cursor);
  if (cursor.at < cursor.text.length && cursor.text.charCodeAt(cursor.at) !== LF) decline();
  cursor.at += 1;
  nextLine(cursor);
}

function skipSpaces(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) === SPACE) cursor.at += 1;
}

const isItem = ({ text, at }: Cursor): boolean =>
  text.charCodeAt(at) === DASH && text.charCodeAt(at + 1) === SPACE;

function readMap(cursor: Cursor, indent: number): Record<string, unknown> {
  if (++cursor.depth > MAX_DEPTH) decline();
  const map: Record<string, unknown> = {};
  do {
    const end = keyEnd(cursor);
    if (end === 0) decline();
    const key = takeKey(cursor, end, map);
    map[key] = readEntry(cursor, indent);
  } while (cursor.indent === indent);
  if (cursor.indent > indent) decline();
  cursor.depth -= 1;
  return map;
}

/** The offset of the colon behind the key that begins here, or 0 when there is none. */
function keyEnd({ text, at }: Cursor): number {
  if (!isLetter(text.charCodeAt(at))) return 0;
  let end = at + 1;
  while (isKeyChar(text.charCodeAt(end))) end += 1;
  if (text.charCodeAt(end) !== COLON || end - at > MAX_KEY) return 0;
  const after = text.charCodeAt(end + 1);
  return after === SPACE || after === LF || end + 1 === text.length ? end : 0;
}

const isLetter = (char: number): boolean => (char > 96 && char < 123) || (char > 64 && char < 91);
const isKeyChar = (char: number): boolean =>
  isLetter(char) || char === DASH || char === 95 || (char > 47 && char < 58);

/** The key up to `end`, past its colon. A double key, one every object has, or a word like true is not plain. */
function takeKey(cursor: Cursor, end: number, map: object): string {
  const key = ownText(cursor.text.slice(cursor.at, end));
  if (key in map || isCore(key)) decline();
  cursor.at = end + 1;
  return key;
}

/** What stands behind a key: on its line, below it, or nothing. */
function readEntry(cursor: Cursor, indent: number): unknown {
  const { text } = cursor;
  skipSpaces(cursor);
  if (cursor.at < text.length && text.charCodeAt(cursor.at) !== LF) return readInline(cursor);
  endLine(cursor);
  if (cursor.indent >= indent && isItem(cursor)) return readList(cursor, cursor.indent);
  return cursor.indent > indent ? readMap(cursor, cursor.indent) : null;
}

function readList(cursor: Cursor, indent: number): unknown[] {
  if (++cursor.depth > MAX_DEPTH) decline();
  const list: unknown[] = [];
  do {
    cursor.at += 2;
    list.push(keyEnd(cursor) > 0 ? readMap(cursor, indent + 2) : readInline(cursor));
  } while (cursor.indent === indent && isItem(cursor));
  if (cursor.indent > indent) decline();
  cursor.depth -= 1;
  return list;
}

/** A value up to the end of its line. */
function readInline(cursor: Cursor): unknown {
  const { text, at } = cursor;
  const char = text.charCodeAt(at);
  const quoted = char === QUOTE || char === DOUBLE_QUOTE;
  if (quoted || char === OPEN_LIST || char === OPEN_MAP) {
    const value = quoted ? readQuoted(cursor, char) : readFlow(cursor, char);
    endLine(cursor);
    return value;
  }
  const end = lineEnd(text, at);
  for (let i = at; i < end; i += 1) {
    const here = text.charCodeAt(i);
    if (here === COLON && (i + 1 === end || text.charCodeAt(i + 1) === SPACE)) decline();
    if (here === HASH && text.charCodeAt(i - 1) === SPACE) decline();
  }
  const value = scalar(text, at, end);
  cursor.at = end + 1;
  nextLine(cursor);
  return value;
}

/** Plain text between two offsets as text, number, true, false or null. */
function scalar(text: string, start: number, to: number): unknown {
  let end = to;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end -= 1;
  const first = text.charCodeAt(start);
  if (end === start || first === SPACE) decline();
  // A minus sign before a digit is a number or text; before anything else it may be a list.
  const second = text.charCodeAt(start + 1);
  if (SIGNS.has(first) && !(first === DASH && second > 47 && second < 58)) decline();
  const piece = text.slice(start, end);
  if (!isCore(piece)) return ownText(piece);
  if (piece.length >= MAX_NUMBER) decline();
  return coreValue(piece);
}

/** Text in quotes that close on the same line, without codes. */
function readQuoted(cursor: Cursor, quote: number): string {
  const { text } = cursor;
  const start = cursor.at + 1;
  let doubled = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === LF || (char === 92 && quote === DOUBLE_QUOTE)) break;
    if (char !== quote) continue;
    if (quote === QUOTE && text.charCodeAt(at + 1) === QUOTE) {
      doubled = true;
      at += 1;
      continue;
    }
    cursor.at = at + 1;
    const piece = text.slice(start, at);
    return ownText(doubled ? piece.replaceAll("''", "'") : piece);
  }
  return decline();
}

/** A list or mapping between brackets, on one line. */
function readFlow(cursor: Cursor, open: number): unknown {
  if (++cursor.depth > MAX_DEPTH) decline();
  const { text } = cursor;
  const close = open === OPEN_LIST ? CLOSE_LIST : CLOSE_MAP;
  const list: unknown[] = [];
  const map: Record<string, unknown> = {};
  cursor.at += 1;
  skipSpaces(cursor);
  let more = text.charCodeAt(cursor.at) !== close;
  while (more) {
    if (open === OPEN_LIST) list.push(readFlowValue(cursor));
    else {
      const end = keyEnd(cursor);
      if (end === 0) decline();
      const key = takeKey(cursor, end, map);
      skipSpaces(cursor);
      map[key] = readFlowValue(cursor);
    }
    skipSpaces(cursor);
    const char = text.charCodeAt(cursor.at);
    more = char === COMMA;
    if (!more && char !== close) decline();
    if (more) {
      cursor.at += 1;
      skipSpaces(cursor);
    }
  }
  cursor.at += 1;
  cursor.depth -= 1;
  return open === OPEN_LIST ? list : map;
}

function readFlowValue(cursor: Cursor): unknown {
  const { text, at } = cursor;
  const char = text.charCodeAt(at);
  if (char === QUOTE || char === DOUBLE_QUOTE) return readQuoted(cursor, char);
  if (char === OPEN_LIST || char === OPEN_MAP) return readFlow(cursor, char);
  let end = at;
  for (; end < text.length; end += 1) {
    const here = text.charCodeAt(end);
    if (here === COMMA || here === CLOSE_LIST || here === CLOSE_MAP) break;
    if (here === COLON || here === HASH || here === LF || here === OPEN_LIST || here === OPEN_MAP) decline();
  }
  cursor.at = end;
  return scalar(text, at, end);
}
