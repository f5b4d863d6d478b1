/** A value written as it would stand in the file, on one line. */
export function writtenValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writtenValue).join(', ')}]`;
  if (value !== null && typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([k, x]) => `${k}: ${writtenValue(x)}`)
      .join(', ')} }`;
  return typeof value === 'string' && /[:#[\]{},&*!|>'"%@`\n]|^[-?\s]|\s$|^$/.test(value) ? JSON.stringify(value) : String(value);
}

/** A field written as it would stand in the file. */
export const written = (naam: string, value: unknown): string => `${naam}: ${writtenValue(value)}`;
