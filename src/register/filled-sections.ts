/** Records of one type mostly have the same headings, so this many combinations are plenty. */
const MAX_KNOWN = 1_000;

const known = new Map<string, ReadonlyMap<string, boolean>>();

/**
 * The headings of a record, each with whether there is text below it. Equal answers are one object: a register
 * holds few different ones, and none of them keeps the text of a file in memory.
 */
export function filledSections(
  sections: readonly { readonly name: string; readonly text: string }[],
): ReadonlyMap<string, boolean> {
  let key = '';
  for (const { name, text } of sections) key += `${text === '' ? '-' : '+'}${name}\n`;
  const same = known.get(key);
  if (same) return same;
  const lines = key.split('\n').slice(0, -1);
  const made = new Map(lines.map((line) => [line.slice(1), line.startsWith('+')]));
  if (known.size < MAX_KNOWN) known.set(key, made);
  return made;
}
