/** Writing CSV, for other programs and for a Dutch spreadsheet. */

/** One way to write CSV. */
export interface CsvForm {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
  /** A mark at the start that tells Excel the text is UTF-8. */
  readonly mark: boolean;
}

/** RFC 4180, for programs. */
export const PLAIN_CSV: CsvForm = { separator: ',', decimal: '.', mark: false };
/** What Excel with Dutch settings opens by a double click: semicolon, decimal comma, a mark for UTF-8. */
export const EXCEL_CSV: CsvForm = { separator: ';', decimal: ',', mark: true };

/** One cell; what is not registered stays empty, a list becomes a line for each item, with – for what is not registered. */
export type Cell = string | number | undefined | readonly Cell[];

/** A spreadsheet runs text that begins with one of these as a formula; an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function plainText(cell: Cell, decimal: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  if (typeof cell === 'string') return cell;
  if (cell.every((item) => item === undefined)) return '';
  return cell.map((item) => (item === undefined ? '–' : plainText(item, decimal))).join('\n');
}

function cellText(cell: Cell, { separator, decimal }: CsvForm): string {
  const text = plainText(cell, decimal);
  const safe = typeof cell !== 'number' && FORMULA.test(text) ? `'${text}` : text;
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows as CSV, each ended by CRLF. Text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function writeCsv(rows: readonly (readonly Cell[])[], form: CsvForm): string {
  const lines = rows.map((row) => `${row.map((cell) => cellText(cell, form)).join(form.separator)}\r\n`);
  return `${form.mark ? '\ufeff' : ''}${lines.join('')}`;
}
