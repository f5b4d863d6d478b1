/** The titles in a list of things that have one; nothing for what is not such a list. Never throws. */
export function titlesIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    const titel = typeof item === 'object' && item !== null && 'titel' in item ? item.titel : undefined;
    return typeof titel === 'string' && titel.trim() !== '' ? [titel.trim()] : [];
  });
}
