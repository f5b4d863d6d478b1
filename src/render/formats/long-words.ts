/** Words that are wider than any column: where they may break. */

/** More letters than this without a place to break. */
const LONG_WORD = /[^\s-]{31,}/gu;

/** The text with a mark wherever a very long word may break: the name of a figure after a dot, else after so many letters. */
export function breakLongWords(text: string, mark: string): string {
  const broken = (piece: string): string => piece.replace(/.{15}(?=.)/gsu, `$&${mark}`);
  return text.replace(LONG_WORD, (word) =>
    word
      .split(/(?<=\.)(?=.)/u)
      .map((piece) => piece.replace(LONG_WORD, broken))
      .join(mark),
  );
}
