import type { Fault } from './finding.ts';
import { spanAt } from './lines.ts';

const MAX_CONTAINERS = 100;
const MAX_INDENT = 400;
const MAX_LINE = 100_000;
const MAX_SIGNS = 1_000;

const HINT = 'Schrijf dit stuk tekst eenvoudiger, of haal het weg.';

/** Text that would make a Markdown parser slow or deep, at most one place per kind of trouble. */
export function findNesting(text: string, bodyStart: number): readonly Fault[] {
  if (isCalm(text, bodyStart)) return [];
  const faults: Fault[] = [];
  let signs = 0;
  let signStart = bodyStart;
  for (let at = bodyStart; at < text.length && faults.length === 0; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const { containers, first } = prefix(text, at, end);
    if (end - at > MAX_LINE) {
      const message = `Deze regel is langer dan ${MAX_LINE.toLocaleString('nl-NL')} tekens.`;
      faults.push(fault(text, at, at + 1, message, 'Verdeel de tekst over meer regels.'));
    } else if (containers > MAX_CONTAINERS || first - at > MAX_INDENT) {
      const message = `Deze regel zit te diep in lijsten of citaten (meer dan ${MAX_CONTAINERS} niveaus).`;
      faults.push(fault(text, at, Math.min(end, at + 20), message, HINT));
    } else {
      // A blank line, a new item, a table row or a heading begins text of its own.
      if (first === end || containers > 0 || isBlockStart(text.charCodeAt(first))) signs = 0;
      if (signs === 0) signStart = first;
      signs += countSigns(text, first, end);
      if (signs > MAX_SIGNS) {
        const message = `Deze alinea heeft meer dan ${MAX_SIGNS.toLocaleString('nl-NL')} opmaaktekens, zoals * [ < of \`.`;
        faults.push(fault(text, signStart, signStart + 1, message, HINT));
      }
    }
    at = end + 1;
  }
  return faults;
}

/** A line that begins with as many signs as `MAX_CONTAINERS` lists or quotes at least take. */
const MARKS = /(?:^|\n)[ \t\r>*+\-.)\d]{100}/;
const SIGN = /[[*_<`~]/g;

/** True where no line and no paragraph can be too much, because the whole body is not: nearly every body. */
function isCalm(text: string, bodyStart: number): boolean {
  if (text.length - bodyStart > MAX_LINE) return false;
  if (MARKS.test(text.slice(bodyStart))) return false;
  if (text.length - bodyStart <= MAX_SIGNS) return true;
  SIGN.lastIndex = bodyStart;
  for (let signs = 0; SIGN.test(text); signs += 1) if (signs === MAX_SIGNS) return false;
  return true;
}

function fault(text: string, start: number, end: number, message: string, hint: string): Fault {
  return { ...spanAt(text, start, end), code: 'tekst-nesting', message, hint };
}

const isBlockStart = (char: number): boolean => char === 35 || char === 124;

/** The list and quote marks a line begins with, and the offset of the first character after them. */
function prefix(text: string, start: number, end: number): { containers: number; first: number } {
  let containers = 0;
  let at = start;
  for (;;) {
    while (at < end && isBlank(text.charCodeAt(at))) at += 1;
    const mark = markEnd(text, at, end);
    if (mark === at) return { containers, first: at };
    containers += 1;
    at = mark;
  }
}

/** The offset after a `>`, `-`, `*`, `+`, `1.` or `1)` at this place, or the place itself. */
function markEnd(text: string, at: number, end: number): number {
  const char = text.charCodeAt(at);
  if (at >= end) return at;
  if (char === 62) return at + 1;
  const spaced = (place: number): boolean => place >= end || text.charCodeAt(place) <= 32;
  if (char === 45 || char === 42 || char === 43) return spaced(at + 1) ? at + 1 : at;
  let digits = at;
  while (digits < end && digits - at < 9 && isDigit(text.charCodeAt(digits))) digits += 1;
  const close = text.charCodeAt(digits);
  return digits > at && (close === 46 || close === 41) && spaced(digits + 1) ? digits + 1 : at;
}

/** A space, a tab, or the carriage return before a line feed. */
const isBlank = (char: number): boolean => char === 32 || char === 9 || char === 13;

const isDigit = (char: number): boolean => char >= 48 && char <= 57;

function countSigns(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const char = text.charCodeAt(at);
    // Nearly every character is a letter.
    if (char > 96 && char !== 126) continue;
    // [ * _ < ` ~ !
    if (char === 91 || char === 42 || char === 95 || char === 60 || char === 96 || char === 126) count += 1;
  }
  return count;
}
