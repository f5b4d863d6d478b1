/**
 * A strict reader for the plain part of YAML that people write in records: mappings and lists by
 * indentation, values and `[…]` or `{…}` on one line. It reads at five times the speed of a parser for all of
 * YAML, and that is most of the time of reading a register. Whatever it does not know for sure it leaves to the
 * full parser; a property test holds the two to the same answers. The length is that of one reader with one cursor.
 */
import { codesOf } from './codes.ts';
import { coreValue, isCore } from './core-scalar.ts';
import { knownKey, learnKey, ownCopy, ownText } from './own-text.ts';

/** Where the reader is: on entry to a line, `at` is its first character and `indent` the spaces before it. */
interface Cursor {
  readonly text: string;
  /** The same text as numbers, up to `end`. */
  readonly codes: Uint16Array;
  /** The end of the YAML: the start of a line, or the end of the text. */
  readonly end: number;
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

/** What the first character of a plain value means: 1 for signs of something else, 2 where a number may begin. */
const FIRST = new Uint8Array(128);
for (const sign of '-?:,[]{}#&*!|>\'"%@`') FIRST[sign.charCodeAt(0)] = 1;
for (const sign of '~nNtTfF+.0123456789') FIRST[sign.charCodeAt(0)] = 2;

/** What a key is made of: a letter, with which it begins, or what may follow on one. */
const IN_KEY = new Uint8Array(128);
const LETTER = 1;
for (const sign of 'abcdefghijklmnopqrstuvwxyz') {
  IN_KEY[sign.charCodeAt(0)] = LETTER;
  IN_KEY[sign.toUpperCase().charCodeAt(0)] = LETTER;
}
for (const sign of '-_0123456789') IN_KEY[sign.charCodeAt(0)] = 2;

/**
 * The mapping that the plain YAML in [start, end) of a text holds; undefined when it is not plain, or is wrong.
 * Line ends must be line feeds, `end` the start of a line or the end of the text. A text that is known to be
 * `ordinary` (clean.ts) has no odd characters to look for.
 */
export function readPlain(
  text: string,
  start = 0,
  end = text.length,
  ordinary = false,
): Record<string, unknown> | undefined {
  if (!ordinary && ODD.test(text.slice(start, end))) return undefined;
  const cursor: Cursor = { text, codes: codesOf(text, end), end, at: start, indent: 0, depth: 0 };
  try {
    nextLine(cursor);
    if (cursor.indent !== 0) return undefined;
    const fields = readMap(cursor, 0);
    return cursor.at === end ? fields : undefined;
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
  const { text, codes, end } = cursor;
  for (let at = cursor.at; at < end; ) {
    const start = at;
    while (codes[at] === SPACE) at += 1;
    const char = codes[at]!;
    if (char === HASH) at = lineEnd(text, at);
    else if (char !== LF && at < end) {
      cursor.at = at;
      cursor.indent = at - start;
      return;
    }
    at += 1;
  }
  cursor.at = end;
  cursor.indent = -1;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** To the next line, where nothing but spaces may follow on this one. */
function endLine(cursor: Cursor): void {
  skipSpaces(cursor);
  if (cursor.at < cursor.end && cursor.codes[cursor.at] !== LF) decline();
  cursor.at += 1;
  nextLine(cursor);
}

function skipSpaces(cursor: Cursor): void {
  while (cursor.codes[cursor.at] === SPACE) cursor.at += 1;
}

const isItem = ({ codes, at }: Cursor): boolean => codes[at] === DASH && codes[at + 1] === SPACE;

function readMap(cursor: Cursor, indent: number): Record<string, unknown> {
  if (++cursor.depth > MAX_DEPTH) decline();
  const map: Record<string, unknown> = {};
  let count = 0;
  do {
    const key = takeKey(cursor);
    map[key] = readEntry(cursor, indent);
    count += 1;
  } while (cursor.indent === indent);
  if (cursor.indent > indent) decline();
  // Fewer than were read: one of them stands there twice.
  if (Object.keys(map).length !== count) decline();
  cursor.depth -= 1;
  return map;
}

/** The offset of the colon behind the key that begins here, or 0 when there is none. A key is a word or a year. */
function keyEnd({ codes, at, end: last }: Cursor): number {
  let end = at;
  const first = codes[at]!;
  if (first < 128 && IN_KEY[first] === LETTER) {
    for (let char = first; char < 128 && IN_KEY[char] !== 0; char = codes[end]!) end += 1;
  } else if (first !== 48) while (isDigit(codes[end]!) && end - at < 4) end += 1;
  if (codes[end] !== COLON || end === at || end - at > MAX_KEY) return 0;
  const after = codes[end + 1]!;
  return after === SPACE || after === LF || end + 1 === last ? end : 0;
}

const isDigit = (char: number): boolean => char > 47 && char < 58;

/** The key that begins here, past its colon. A word like true is not plain. */
function takeKey(cursor: Cursor): string {
  const { text, codes, at } = cursor;
  const end = keyEnd(cursor);
  if (end === 0) decline();
  cursor.at = end + 1;
  const known = knownKey(cursor, at, end);
  if (known !== undefined) return known;
  if (isCore(text.slice(at, end)) && !isDigit(codes[at]!)) decline();
  return learnKey(cursor, at, end);
}

/** What stands behind a key: on its line, below it, or nothing. */
function readEntry(cursor: Cursor, indent: number): unknown {
  skipSpaces(cursor);
  if (cursor.at < cursor.end && cursor.codes[cursor.at] !== LF) return readInline(cursor);
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
  const { codes, at } = cursor;
  const char = codes[at]!;
  const quoted = char === QUOTE || char === DOUBLE_QUOTE;
  if (quoted || char === OPEN_LIST || char === OPEN_MAP) {
    const value = quoted ? readQuoted(cursor, char) : readFlow(cursor, char);
    endLine(cursor);
    return value;
  }
  let end = at;
  for (; end < cursor.end && codes[end] !== LF; end += 1) {
    const after = codes[end + 1];
    if (codes[end] === COLON && (after === SPACE || after === LF || end + 1 === cursor.end)) decline();
    if (codes[end] === HASH && codes[end - 1] === SPACE) decline();
  }
  const value = scalar(cursor, at, end);
  cursor.at = end + 1;
  nextLine(cursor);
  return value;
}

/** Plain text between two offsets as text, number, true, false or null. */
function scalar(cursor: Cursor, start: number, to: number): unknown {
  const { text, codes } = cursor;
  let end = to;
  while (end > start && codes[end - 1] === SPACE) end -= 1;
  const first = codes[start]!;
  if (end === start || first === SPACE) decline();
  const kind = first < 128 ? FIRST[first] : 0;
  if (kind === 0) return ownText(cursor, start, end);
  // A minus sign before a digit is a number or text; before anything else it may be a list.
  const second = codes[start + 1]!;
  if (kind === 1 && !(first === DASH && second > 47 && second < 58)) decline();
  if (isDay(codes, start)) return ownText(cursor, start, end);
  const piece = text.slice(start, end);
  if (!isCore(piece)) return ownText(cursor, start, end);
  if (piece.length >= MAX_NUMBER) decline();
  return coreValue(piece);
}

/** Whether four digits and a hyphen stand here. Most of what begins with a digit is a day, which is text. */
const isDay = (codes: Uint16Array, at: number): boolean =>
  codes[at + 4] === DASH &&
  isDigit(codes[at]!) &&
  isDigit(codes[at + 1]!) &&
  isDigit(codes[at + 2]!) &&
  isDigit(codes[at + 3]!);

/** Text in quotes that close on the same line, without codes. */
function readQuoted(cursor: Cursor, quote: number): string {
  const { text, codes, end } = cursor;
  const start = cursor.at + 1;
  let doubled = false;
  for (let at = start; at < end; at += 1) {
    const char = codes[at]!;
    if (char === LF || (char === 92 && quote === DOUBLE_QUOTE)) break;
    if (char !== quote) continue;
    if (quote === QUOTE && codes[at + 1] === QUOTE) {
      doubled = true;
      at += 1;
      continue;
    }
    cursor.at = at + 1;
    return doubled ? ownCopy(text.slice(start, at).replaceAll("''", "'")) : ownText(cursor, start, at);
  }
  return decline();
}

/** A list or mapping between brackets, on one line. */
function readFlow(cursor: Cursor, open: number): unknown {
  if (++cursor.depth > MAX_DEPTH) decline();
  const value = open === OPEN_LIST ? readFlowList(cursor) : readFlowMap(cursor);
  cursor.depth -= 1;
  return value;
}

function readFlowList(cursor: Cursor): unknown[] {
  const list: unknown[] = [];
  for (let more = opens(cursor, CLOSE_LIST); more; more = goesOn(cursor, CLOSE_LIST)) {
    list.push(readFlowValue(cursor));
  }
  return list;
}

function readFlowMap(cursor: Cursor): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  let count = 0;
  for (let more = opens(cursor, CLOSE_MAP); more; more = goesOn(cursor, CLOSE_MAP)) {
    const key = takeKey(cursor);
    skipSpaces(cursor);
    map[key] = readFlowValue(cursor);
    count += 1;
  }
  if (Object.keys(map).length !== count) decline();
  return map;
}

/** Past the opening bracket; false, and past the closing one, when there is nothing between them. */
function opens(cursor: Cursor, close: number): boolean {
  cursor.at += 1;
  skipSpaces(cursor);
  if (cursor.codes[cursor.at] !== close) return true;
  cursor.at += 1;
  return false;
}

/** Past the comma, or false and past the closing bracket. */
function goesOn(cursor: Cursor, close: number): boolean {
  skipSpaces(cursor);
  const char = cursor.codes[cursor.at];
  cursor.at += 1;
  if (char === close) return false;
  if (char !== COMMA) decline();
  skipSpaces(cursor);
  return true;
}

function readFlowValue(cursor: Cursor): unknown {
  const { codes, at } = cursor;
  const char = codes[at]!;
  if (char === QUOTE || char === DOUBLE_QUOTE) return readQuoted(cursor, char);
  if (char === OPEN_LIST || char === OPEN_MAP) return readFlow(cursor, char);
  let end = at;
  for (; end < cursor.end; end += 1) {
    const here = codes[end]!;
    if (here === COMMA || here === CLOSE_LIST || here === CLOSE_MAP) break;
    if (here === COLON || here === HASH || here === LF || here === OPEN_LIST || here === OPEN_MAP) decline();
  }
  cursor.at = end;
  return scalar(cursor, at, end);
}
