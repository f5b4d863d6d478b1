/** English that commander, zod, Node or git would let slip into what a civil servant reads. */
const ENGLISH =
  /\b(?:usage|errors?|options|default|invalid|unknown|required|missing|arguments?|commands?|expected|undefined|null|NaN|display|did you mean|too many|too few|choices|failed|cannot|can't|not found|no such|directory|permission denied|fatal|warning|unexpected|must be|should|received|object Object|allowed|with|from|the|and|of type|is not|ENOENT|EACCES|EISDIR|ENOTDIR)\b/i;

/** The first English word in a text for people, or undefined. Options (`--help`) and paths are not words. */
export function englishIn(text: string): string | undefined {
  return ENGLISH.exec(text.replace(/--[a-z-]+/g, '').replace(/\S*[/.]\S+/g, ''))?.[0];
}
