/** `a`, `a en b`, `a, b en c`: a Dutch list of words. */
export function listing(words: readonly string[], conjunction: 'en' | 'of' = 'en'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** `1 bestand`, `2 bestanden`: a count with the right form of the noun. */
export function counted(count: number, singular: string, plural: string): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
