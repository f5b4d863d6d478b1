import type { Fault } from './finding.ts';
import { spanAt } from './lines.ts';

/** More levels than this no record needs; parsers that call themselves stay far from the end of the stack. */
export const MAX_DEPTH = 50;

/**
 * The place where YAML nests deeper than `MAX_DEPTH`, if it does. One pass over the characters: levels by
 * indentation and dashes per line, levels by brackets across lines. It errs on the side of refusing.
 */
export function findDepth(text: string, start: number, end: number): Fault | undefined {
  const columns: number[] = [];
  let flow = 0;
  for (let at = start; at < end; ) {
    const lineStart = at;
    let item = true;
    let level = 0;
    for (; at < end; at += 1) {
      const char = text.charCodeAt(at);
      if (char === 10) break;
      if (item && char !== 32 && char !== 9) {
        const column = at - lineStart;
        const spaced = at + 1 >= end || text.charCodeAt(at + 1) <= 32;
        while (level < columns.length && columns[level]! < column) level += 1;
        columns.length = level;
        columns.push(column);
        level += 1;
        // `- `, `? ` and `: ` open a level of their own on the same line.
        item = spaced && (char === 45 || char === 63 || char === 58);
        if (column === 0 && char > 96 && char < 123) flow = 0;
      }
      if (char === 91 || char === 123) flow += 1;
      else if ((char === 93 || char === 125) && flow > 0) flow -= 1;
      if (columns.length + flow > MAX_DEPTH) return tooDeep(text, at);
    }
    at += 1;
  }
  return undefined;
}

/** The finding for nesting too deep at this offset. */
export function tooDeep(text: string, at: number): Fault {
  const message = `Hier zitten de gegevens meer dan ${MAX_DEPTH} niveaus diep in elkaar.`;
  const hint = 'Haal niveaus weg: een gegeven zit nooit zo diep.';
  return { ...spanAt(text, at, at + 1), code: 'frontmatter-diepte', message, hint };
}
