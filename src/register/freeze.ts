/**
 * Freezes plain data all the way down and gives it back. Depth is bounded by the reader, which refuses
 * deeply nested frontmatter.
 */
export function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const key of Object.keys(value)) deepFreeze((value as Record<string, unknown>)[key]);
  }
  return value;
}
