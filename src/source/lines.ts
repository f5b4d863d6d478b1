import type { Span } from '../diagnostics/diagnostic.ts';

let lastText = '';
let lastStarts: readonly number[] = [0];

/** Offsets at which the lines of a text begin; the last text asked for is remembered. */
export function lineStarts(text: string): readonly number[] {
  if (text === lastText) return lastStarts;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  lastText = text;
  lastStarts = starts;
  return starts;
}

/** The index, from 0, of the line that holds an offset. */
export function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offsets in a text (end exclusive) as a span of lines and columns from 1, columns in UTF-16 units. */
export function spanAt(text: string, start: number, end: number): Span {
  const starts = lineStarts(text);
  const from = Math.min(Math.max(start, 0), text.length);
  const to = Math.min(Math.max(end, from), text.length);
  const first = lineIndex(starts, from);
  const last = lineIndex(starts, to);
  return {
    line: first + 1,
    column: from - starts[first]! + 1,
    endLine: last + 1,
    endColumn: to - starts[last]! + 1,
  };
}
