/**
 * C0 (tab and line ends aside), a carriage return that ends no line, DEL, C1, and the marks that reorder
 * text: what must never reach a terminal.
 */
const UNSAFE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g;

const shown = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The text with every control character and every bidirectional control shown as `\u` and four digits. */
export function safeText(text: string): string {
  return text.replace(UNSAFE, shown);
}

/** As `safeText`, with line ends and tabs escaped as well: a file name must not begin a line of its own. */
export function safeLine(text: string): string {
  return safeText(text).replace(/[\t\r\n]/g, shown);
}

/** As `safeText`, with one sign for each that is unsafe: what stands behind it keeps its column. */
export function sameWidth(text: string): string {
  return text.replace(UNSAFE, '\ufffd').replace(/\t/g, ' ');
}

/** The text on one line: line ends and tabs become a space, controls are escaped, at most `max` characters. */
export function oneLine(text: string, max = 200): string {
  const flat = safeText(text.slice(0, max * 2).replace(/[\t\r\n]+/g, ' '));
  return flat.length > max ? `${flat.slice(0, max - 1)}…` : flat;
}

/** A value from a file, in Dutch quotation marks, short enough for a message. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return `‘${oneLine(text, 60)}’`;
}
