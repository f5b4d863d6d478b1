/** Data as YAML a person would have written: blocks, with short flat lists on one line. */
import { writeKey, writeScalar } from './scalar.ts';

const MAX_FLOW = 80;

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The pairs of a mapping that have a value; a value that is absent is not written. */
const pairsIn = (value: Mapping): [string, unknown][] =>
  Object.entries(value).filter(([, item]) => item !== undefined);

/** Any value on one line. */
export function writeFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(', ')}]`;
  if (!isMapping(value)) return writeScalar(value, true);
  const pairs = pairsIn(value).map(([key, item]) => `${writeKey(key)}: ${writeFlow(item)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** Whether a value stands behind its key on the same line. */
function inline(value: unknown): string | undefined {
  if (isMapping(value)) return pairsIn(value).length === 0 ? '{}' : undefined;
  if (!Array.isArray(value)) return writeScalar(value);
  const flat = value.every((item) => typeof item !== 'object' || item === null);
  const written = flat ? writeFlow(value) : undefined;
  return written !== undefined && (written.length <= MAX_FLOW || value.length === 0) ? written : undefined;
}

/**
 * What comes behind `key:` — a space and a value, or line feeds and an indented block without a final line
 * feed. `indent` is the column of the key.
 */
export function writeAfterKey(value: unknown, indent: number): string {
  if (typeof value === 'string') {
    const block = literal(value, indent + 2);
    if (block !== undefined) return ` ${block}`;
  }
  const short = inline(value);
  if (short !== undefined) return ` ${short}`;
  const pad = ' '.repeat(indent + 2);
  if (Array.isArray(value)) {
    return value.map((item) => `\n${pad}-${writeItem(item, indent + 2)}`).join('');
  }
  return writeMapping(value as Mapping, indent + 2)
    .map((line) => `\n${line}`)
    .join('');
}

/** What comes behind the dash of an item; `indent` is the column of the dash. */
export function writeItem(value: unknown, indent: number): string {
  if (isMapping(value) && pairsIn(value).length > 0) {
    return ` ${writeMapping(value, indent + 2)
      .join('\n')
      .slice(indent + 2)}`;
  }
  if (Array.isArray(value) && value.length > 0) return ` ${writeFlow(value)}`;
  return writeAfterKey(value, indent);
}

/** A mapping as one text per pair, each beginning with its indentation. */
export function writeMapping(value: Mapping, indent: number): string[] {
  const pad = ' '.repeat(indent);
  return pairsIn(value).map(([key, item]) => `${pad}${writeKey(key)}:${writeAfterKey(item, indent)}`);
}

/** Text of several lines as a literal block, where that holds every character as it is. */
function literal(text: string, indent: number): string | undefined {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  if (
    !body.includes('\n') ||
    /[^\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\ud7ff]/.test(text)
  ) {
    return undefined;
  }
  if (/^[ \n]|\n$| $| \n/.test(body)) return undefined;
  const pad = ' '.repeat(indent);
  const lines = body.split('\n').map((line) => (line === '' ? '' : pad + line));
  return `${text.endsWith('\n') ? '|' : '|-'}\n${lines.join('\n')}`;
}
