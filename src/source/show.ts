/**
 * C0 (tab and line feed aside), a carriage return that ends no line, DEL, C1, and the marks that reorder
 * text. Zero-width joiners and soft hyphens are ordinary writing and stay.
 */
export const UNSAFE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/;

const UNSAFE_ALL = new RegExp(UNSAFE.source, 'g');

/** The name of a character as `U+001B`. */
export function charName(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A piece of a file for use in a message: on one line, at most `max` characters, no control characters. */
export function show(text: string, max = 60): string {
  const flat = text
    .slice(0, max * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(UNSAFE_ALL, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return flat.length > max ? `${flat.slice(0, max - 1)}…` : flat;
}
