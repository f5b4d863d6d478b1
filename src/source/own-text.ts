/** So long a piece is rarely met twice. */
const SHORT = 32;
/** Enough for the ids, words and days that come back again and again; a power of two. */
const SLOTS = 8_192;

/** A text, and the same as numbers. */
interface Text {
  readonly text: string;
  readonly codes: Uint16Array;
}

const texts: string[] = new Array<string>(SLOTS).fill('');
const keys: string[] = new Array<string>(SLOTS).fill('');

/**
 * The text between two offsets, but not as a piece of the larger one: the engine would keep the whole file in
 * memory as long as one long piece of it is in use. Short texts that are equal mostly become one text.
 */
export function ownText({ text, codes }: Text, start: number, end: number): string {
  if (end - start > SHORT) return ownCopy(text.slice(start, end));
  const slot = slotOf(codes, start, end);
  const known = texts[slot]!;
  if (known.length === end - start && text.startsWith(known, start)) return known;
  const own = ownCopy(text.slice(start, end));
  texts[slot] = own;
  return own;
}

/**
 * The same for the name of a field, in the form in which the engine finds it in an object at once. Gives
 * undefined for a name that was not met before: `learn` it when it may be one.
 */
export function knownKey({ text, codes }: Text, start: number, end: number): string | undefined {
  const known = keys[slotOf(codes, start, end)]!;
  return known.length === end - start && text.startsWith(known, start) ? known : undefined;
}

/** The name of a field, which `knownKey` knows from now on. */
export function learnKey({ text, codes }: Text, start: number, end: number): string {
  const own = Object.keys({ [text.slice(start, end)]: 0 })[0]!;
  keys[slotOf(codes, start, end)] = own;
  return own;
}

function slotOf(codes: Uint16Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + codes[at]!) | 0;
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

/**
 * A text that keeps no larger one alive. Below 13 characters the engine copies by itself; a longer text is joined
 * and cut, which copies it as well.
 */
export const ownCopy = (piece: string): string => (piece.length < 13 ? piece : ` ${piece}`.slice(1));
