const COLOUR = /\u001b\[[\d;]*m/g;

const widthOf = (text: string): number => text.replace(COLOUR, '').length;

function wrapLine(line: string, width: number): string {
  if (widthOf(line) <= width) return line;
  const indent = /^ */.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let now = indent;
  for (const word of line.slice(indent.length).split(/(?<=\S) (?=\S)/)) {
    const next = now.trim() === '' ? now + word : `${now} ${word}`;
    if (now.trim() === '' || widthOf(next) <= width) now = next;
    else {
      lines.push(now);
      now = indent + word;
    }
  }
  return [...lines, now].join('\n');
}

/**
 * Text for a terminal with lines broken between words, each as far in as it began. A word that is wider than the
 * terminal stays whole; a line that moves the cursor is left alone.
 */
export function wrapLines(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (line.includes('\r') ? line : wrapLine(line, width)))
    .join('\n');
}
