/** Reading CSV as spreadsheets write it: UTF-8 with or without mark, Windows-1252, UTF-16; semicolons, commas or tabs. */

/** One row with the line of the file on which it begins, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows that have anything in them, the heading first; or why the file cannot be read, with the line where that is known. */
export type CsvRead =
  | { readonly rows: readonly CsvRow[]; readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' }
  | { readonly fault: string };

const WORKBOOK = [0x50, 0x4b, 0x03, 0x04];

const starts = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((b, i) => bytes[i] === b);

/** The signs of Windows-1252 that Latin-1 lacks, from 0x80; some versions of Node read both the same. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const windowsSign = (sign: string): string => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign;

function decode(bytes: Uint8Array): { text: string; encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' } {
  if (starts(bytes, [0xff, 0xfe]))
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    // What is not UTF-8 is what Excel calls "CSV" without more.
    const text = new TextDecoder('latin1').decode(bytes);
    return { text: text.replace(/[\u0080-\u009f]/g, windowsSign), encoding: 'Windows-1252' };
  }
}

/** The sign that stands most often between the headings; `sep=;` on a line of its own says it outright. */
function separatorOf(text: string): { separator: string; from: number; line: number } {
  const told = /^sep=(.)(?:\r\n|\n|\r)/.exec(text);
  if (told?.[1]) return { separator: told[1], from: told[0].length, line: 2 };
  const heading = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string) => heading.split(sign).length;
  const separator = [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  return { separator, from: 0, line: 1 };
}

/** One cell that begins at `at`, and where it ends; undefined when its quote is never closed. */
function cellAt(text: string, at: number, separator: string): { cell: string; end: number } | undefined {
  if (text[at] !== '"') {
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
    return { cell: text.slice(at, end), end };
  }
  let cell = '';
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      // Text behind a closed quote belongs to the cell, as spreadsheets read it.
      const rest = cellAt(text, quote + 1, separator);
      return rest && { cell: cell + rest.cell, end: rest.end };
    }
    cell += '"';
    from = quote + 2;
  }
}

/** Reads a CSV file; quoted cells may hold separators, quotes and line ends. Never throws. */
export function readCsv(bytes: Uint8Array): CsvRead {
  if (starts(bytes, WORKBOOK))
    return { fault: 'Dit is een werkmap van Excel. Kies in Excel ‘Opslaan als’ en dan ‘CSV UTF-8’.' };
  const { text, encoding } = decode(bytes);
  const { separator, from, line: first } = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let [line, begin] = [first, first];
  for (let at = from; at < text.length; ) {
    const read = cellAt(text, at, separator);
    if (!read) return { fault: `Regel ${line}: hier begint een aanhalingsteken dat nergens wordt gesloten.` };
    cells.push(read.cell.replace(/\r\n?/g, '\n').trim());
    line += read.cell.split(/\r\n|\n|\r/).length - 1;
    at = read.end;
    if (text[at] === separator && at + 1 <= text.length) {
      at++;
      if (at < text.length) continue;
      cells.push('');
    }
    if (cells.some((c) => c !== '')) rows.push({ line: begin, cells });
    cells = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    begin = ++line;
  }
  return { rows, encoding };
}
