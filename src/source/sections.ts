/**
 * The `##` sections of a Markdown body, by a scanner that knows fenced code and HTML comments. A full
 * Markdown parser costs ten times the rest of reading a record; it is for documents.
 */
import type { Fault } from './finding.ts';
import { spanAt } from './lines.ts';

/** One section by offsets in the text: heading line [start, headingEnd), body up to `end`. */
export interface RawSection {
  readonly name: string;
  readonly start: number;
  readonly headingEnd: number;
  readonly bodyStart: number;
  readonly end: number;
  /** The body without comments, trimmed, with line feeds only. */
  readonly text: string;
}

/** What the scanner found; `lead` is the text above the first heading. */
export interface Scan {
  readonly lead: string;
  readonly sections: readonly RawSection[];
  readonly faults: readonly Fault[];
}

/** What the scanner carries from line to line. */
interface State {
  readonly text: string;
  readonly comments: (readonly [number, number])[];
  readonly headings: { name: string; start: number; headingEnd: number; bodyStart: number }[];
  readonly faults: Fault[];
  /** Where the next `<!--` stands, or -1; searched once, so many lines stay linear. */
  nextOpen: number;
}

const BLANK_LINE = /\n[ \t]*\r?\n/;
const HASH = 35;
const SPACE = 32;
const BACKTICK = 96;
const TILDE = 126;
const LESS = 60;

/** Finds the sections of the body that begins at `bodyStart`. */
export function scanSections(text: string, bodyStart: number): Scan {
  const state: State = {
    text,
    comments: [],
    headings: [],
    faults: [],
    nextOpen: text.indexOf('<!--', bodyStart),
  };
  for (let at = bodyStart; at < text.length; ) {
    let first = at;
    while (first < at + 3 && text.charCodeAt(first) === SPACE) first += 1;
    const char = text.charCodeAt(first);
    if (char === BACKTICK || char === TILDE) at = skipFence(state, first) ?? skipLine(state, at);
    else if (char === LESS && text.startsWith('<!--', first)) at = skipComment(state, first);
    else if (char === HASH) at = takeHeading(state, at, first) ?? skipLine(state, at);
    else at = skipLine(state, at);
  }
  return assemble(state, bodyStart);
}

const nextLine = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
};

/** Past an ordinary line, and past the comments that begin in it. */
function skipLine(state: State, start: number): number {
  const { text } = state;
  let from = start;
  let end = nextLine(text, start);
  for (;;) {
    if (state.nextOpen >= 0 && state.nextOpen < from) state.nextOpen = text.indexOf('<!--', from);
    const open = state.nextOpen;
    if (open < 0 || open >= end || inCode(text, from, open)) return end;
    const close = text.indexOf('-->', open + 4);
    if (close < 0) {
      state.nextOpen = -1;
      return end;
    }
    // Inside a paragraph, a comment that does not close before the next blank line is just text.
    if (BLANK_LINE.test(text.slice(open, close))) return end;
    state.comments.push([open, close + 3]);
    from = close + 3;
    if (from >= end) end = nextLine(text, from);
  }
}

const inCode = (text: string, start: number, at: number): boolean =>
  text.slice(start, at).split('`').length % 2 === 0;

/** Past a comment that begins a line, and the rest of the line it ends on. */
function skipComment(state: State, open: number): number {
  const close = state.text.indexOf('-->', open + 4);
  if (close < 0) {
    const message =
      'Het commentaar dat hier begint met <!-- wordt nergens afgesloten. Alle tekst eronder telt nu niet mee.';
    const hint = 'Zet --> achter het commentaar.';
    state.faults.push({ ...spanAt(state.text, open, open + 4), code: 'commentaar-gesloten', message, hint });
    state.comments.push([open, state.text.length]);
    return state.text.length;
  }
  state.comments.push([open, close + 3]);
  return skipLine(state, close + 3);
}

/** Past a fenced block that opens here, or undefined when none does. */
function skipFence(state: State, first: number): number | undefined {
  const { text } = state;
  const char = text[first]!;
  let end = first;
  while (text[end] === char) end += 1;
  const length = end - first;
  const lineEnd = nextLine(text, first);
  if (length < 3 || (char === '`' && text.slice(end, lineEnd).includes('`'))) return undefined;
  for (let at = lineEnd; at < text.length; at = nextLine(text, at)) {
    let close = at;
    while (close < at + 3 && text.charCodeAt(close) === SPACE) close += 1;
    const from = close;
    while (text[close] === char) close += 1;
    if (close - from < length) continue;
    const after = nextLine(text, close);
    if (text.slice(close, after).trim() === '') return after;
  }
  const message = `Het codeblok dat hier begint met ${char.repeat(3)} wordt nergens afgesloten. Kopjes eronder tellen nu niet mee.`;
  const hint = `Zet onder het codeblok een regel met ${char.repeat(Math.min(length, 10))}.`;
  state.faults.push({ ...spanAt(text, first, end), code: 'codeblok-gesloten', message, hint });
  return text.length;
}

/** Notes a heading of the second level, or gives undefined when the line is none. */
function takeHeading(state: State, start: number, first: number): number | undefined {
  const { text } = state;
  if (text.charCodeAt(first + 1) !== HASH || text.charCodeAt(first + 2) === HASH) return undefined;
  const bodyStart = nextLine(text, first);
  const line = text.slice(first + 2, bodyStart);
  const trimmed = line.trim();
  if (line !== '' && line[0] !== ' ' && line[0] !== '\t' && trimmed !== '') return undefined;
  state.headings.push({
    name: headingName(trimmed),
    start,
    headingEnd: first + 2 + line.trimEnd().length,
    bodyStart,
  });
  return bodyStart;
}

/** The words of a heading without the closing `##` some people write. */
function headingName(line: string): string {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) === HASH) end -= 1;
  if (end === line.length || (end > 0 && line[end - 1] !== ' ' && line[end - 1] !== '\t')) return line;
  return line.slice(0, end).trimEnd();
}

function assemble({ text, comments, headings, faults }: State, bodyStart: number): Scan {
  let next = 0;
  const clean = (from: number, to: number): string => {
    let result = '';
    let at = from;
    for (; next < comments.length && comments[next]![0] < to; next += 1) {
      const [open, close] = comments[next]!;
      result += text.slice(at, open);
      at = close;
    }
    const words = (result + text.slice(at, Math.max(at, to))).trim();
    return words.includes('\r') ? words.replaceAll('\r\n', '\n') : words;
  };
  const lead = clean(bodyStart, headings[0]?.start ?? text.length);
  const sections = headings.map((heading, index) => {
    const end = headings[index + 1]?.start ?? text.length;
    const { name, start, headingEnd, bodyStart: from } = heading;
    return { name, start, headingEnd, bodyStart: from, end, text: clean(from, end) };
  });
  return { lead, sections, faults };
}
