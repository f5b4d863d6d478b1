/** A stretch of a text, in UTF-16 units from its start; the end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';

/** The armour of age (its specification, "ASCII armor"): full lines of 64 characters and one shorter last line. */
const SEALED =
  /-----BEGIN AGE ENCRYPTED FILE-----\r?\n(?:[A-Za-z0-9+/]{64}\r?\n)*(?:[A-Za-z0-9+/]{1,64}={0,2}\r?\n)?-----END AGE ENCRYPTED FILE-----/g;

/** The well-formed sealed parts of a text; plain words between the two marks do not count as sealed. */
export function sealedStretches(text: string): readonly Stretch[] {
  if (!text.includes(BEGIN)) return [];
  return [...text.matchAll(SEALED)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}
