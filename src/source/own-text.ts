/** So long a piece is rarely met twice. */
const SHORT = 32;
/** Enough for the ids, words and days of a large register; a bound, so that memory stays bounded. */
const MAX_KNOWN = 20_000;

const known = new Map<string, string>();

/**
 * The same text, but not as a piece of a larger one: the engine would keep the whole file in memory as long as
 * one long piece of it is in use. Short texts that are equal become one text.
 */
export function ownText(piece: string): string {
  if (piece.length > SHORT) return ` ${piece}`.slice(1);
  const same = known.get(piece);
  if (same !== undefined) return same;
  const own = piece.length < 13 ? piece : ` ${piece}`.slice(1);
  if (known.size < MAX_KNOWN) known.set(own, own);
  return own;
}
