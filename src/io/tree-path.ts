/** What every file tree agrees on: which paths it takes, and how much it reads. */

/** Above this many bytes a file is not read unless the caller asks for more: 5 MB (a record is 1–2 KB). */
export const MAX_BYTES = 5 * 1024 * 1024;

/** An empty part, or one of one or two dots. */
const NO_NAME = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** Whether a path is a plain relative path with `/`: not absolute, no `..`, `.` or empty part, no NUL. */
export function isTreePath(path: string): boolean {
  return !NO_NAME.test(path) && !path.includes('\0');
}

/** Whether some part of the path begins with a dot: such names are nobody's record. */
export function isHidden(path: string): boolean {
  return path.startsWith('.') || path.includes('/.');
}

/** The folders to leave out, without the slashes people write around them. */
export function skipSet(skip: readonly string[]): ReadonlySet<string> {
  return new Set(skip.map((folder) => folder.replace(/^(?:\.?\/)+|\/+$/g, '')));
}

/** Whether the path lies in (or is) one of the folders of the set. */
export function isSkipped(path: string, skip: ReadonlySet<string>): boolean {
  if (skip.size === 0) return false;
  if (skip.has(path)) return true;
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
    if (skip.has(path.slice(0, at))) return true;
  }
  return false;
}

/** Plain code-unit order, the order of every listing. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
