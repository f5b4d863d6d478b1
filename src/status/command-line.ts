/** Command lines to copy. Text from data only enters in a form that no shell reads as more than a word. */

const PLAIN = /^[\p{L}\p{N}_./:=,@+-]+$/u;
/** Harmless between double quotes in every shell: no `$`, backtick, `!`, `%`, quote or backslash. */
const QUOTABLE = /^[\p{L}\p{N}_./:=,@+\-[\]{}()?’‘ ]+$/u;

/** `cter` with these words; a word that cannot be quoted in every shell stands as `…`, to be filled in. */
export function commandLine(...words: readonly string[]): string {
  const shown = words.map((word) => {
    if (PLAIN.test(word)) return word;
    return QUOTABLE.test(word) ? `"${word}"` : `"${word.split('=')[0]?.replace(/[^\w-]/g, '') ?? ''}=…"`;
  });
  return ['cter', ...shown].join(' ');
}
