/** The system's code of an error (`ENOENT`, `EACCES`, …), or an empty text when it has none. */
export function errno(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : '';
}
