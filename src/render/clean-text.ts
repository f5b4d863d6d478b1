/** Takes out of text what no document may carry, and what this folder keeps for its own markers. */

/** Control characters (tab and line ends aside), marks that reorder text, byte order marks. */
const UNSHOWN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Private use (markers are made of it), halves of characters and code points that stand for none. */
const UNKNOWN = /[\ue000-\uf8ff]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;
const SPACES = /[ \t\n\v\f\r\u2028\u2029]+/g;

/** The text without control and reordering characters; what stands for no character becomes U+FFFD. */
export function cleanText(text: string): string {
  return text
    .replace(/[\u000b\u000c\u0085]/g, ' ')
    .replace(UNSHOWN, '')
    .replace(UNKNOWN, '\ufffd');
}

/** The text on one line: every run of spaces, tabs and line ends is one space. Keeps no-break spaces. */
export function oneSpaced(text: string): string {
  return text.replace(SPACES, ' ');
}

/** A copy of plain data with every text and key cleaned; undefined becomes null, so a template may ask for it. */
export function cleanData(data: unknown): unknown {
  if (typeof data === 'string') return cleanText(data);
  if (data === undefined) return null;
  if (Array.isArray(data)) return data.map(cleanData);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [cleanText(key), cleanData(value)]));
}
