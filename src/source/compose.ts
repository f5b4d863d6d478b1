import { writeMapping } from './write-yaml.ts';

/** The text of a new record: frontmatter, a blank line, the body. The same input gives the same text. */
export function composeDocument(fields: Readonly<Record<string, unknown>>, body: string): string {
  const yaml = writeMapping(fields, 0)
    .map((line) => `${line}\n`)
    .join('');
  const text = body === '' || body.endsWith('\n') ? body : `${body}\n`;
  return `---\n${yaml}---\n${text === '' ? '' : `\n${text}`}`;
}
