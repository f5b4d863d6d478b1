/**
 * How wide text in a chart is. Nobody measures letters while a page is made, and a web page is read in whatever letters
 * the reader has, so it is reckoned in the widest of the usual ones: what fits in those fits in all.
 */

/** Widths of Verdana and DejaVu Sans, the wider of the two, in thousandths of the letter size. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [280, "il'"],
  [364, ' \u00a0,.·‘’jf'],
  [430, 'rtI'],
  [460, '!"()-/:;J[\\]`|'],
  [525, 'sz“”'],
  [560, 'cL?'],
  [605, 'FPkvxy'],
  [616, 'TYaeo'],
  [700, 'ABCKRVXZ'],
  [752, 'HNU'],
  [790, 'DGOQ&'],
  [838, '+<=>~w'],
  [863, 'M'],
  [989, 'Wm'],
  [1076, '%@—…'],
];
const BY_CHARACTER = new Map(WIDTHS.flatMap(([width, all]) => [...all].map((c) => [c, width] as const)));
/** Digits and most small letters. */
const USUAL = 636;
const WIDE_SCRIPT =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u;

function widthOf(character: string): number {
  return BY_CHARACTER.get(character) ?? (WIDE_SCRIPT.test(character) ? 1000 : USUAL);
}

/** The width of text at a letter size, in the unit of that size. */
export function textWidth(text: string, size: number): number {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return ([...plain].reduce((sum, c) => sum + widthOf(c), 0) * size) / 1000;
}

/** A word in pieces that fit; only for a word that no line can hold. */
function pieces(word: string, size: number, room: number): string[] {
  const found = [''];
  for (const character of word) {
    if (found.at(-1) !== '' && textWidth(found.at(-1) + character, size) > room) found.push('');
    found[found.length - 1] += character;
  }
  return found;
}

/** Where a line may end: between words, yet a number that closes a name stays with the word before it. */
const GAP = / (?!\d{1,2}$)/;

/** The text in lines of at most `room` wide, broken between words; at least one line. */
export function wrapText(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text
    .split(GAP)
    .flatMap((w) => (textWidth(w, size) > room ? pieces(w, size, room) : [w]))) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The width of the longest word of these texts. */
export function longestWord(texts: readonly string[], size: number): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(GAP)).map((word) => textWidth(word, size)));
}
