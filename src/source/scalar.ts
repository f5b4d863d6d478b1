/** Values as YAML text that YAML 1.1 and 1.2 read alike. */

/** What a plain scalar would be in YAML 1.1 or 1.2 instead of text: words, and everything like a number. */
const WORDS = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/i;
const NUMBERS =
  /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[\da-f_]+|[\d_]+(?::[0-5]?\d)*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.[\d_]+(?:e[-+]?\d+)?|\.inf|e[-+]?\d+)$|^\.nan$/i;
/** Characters that are not shown, or end a line: only double quotes can hold them. */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]|[\ud800-\udfff]/u;
const LONG = 1_000;

/** Whether text means itself without quotes; `flow`: between brackets, where more signs count. */
export function isPlain(text: string, flow: boolean): boolean {
  if (text === '' || text !== text.trim() || HIDDEN.test(text)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`.<=~+]/.test(text) || /:(?:\s|$)|\s#/.test(text)) return false;
  if (flow && /[,[\]{}]|:["']/.test(text)) return false;
  return !WORDS.test(text) && !NUMBERS.test(text);
}

/** Text on one line, in quotes only where it needs them. */
export function writeText(text: string, flow = false): string {
  if (isPlain(text, flow)) return text;
  if (HIDDEN.test(text)) return doubleQuoted(text);
  return text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
}

function doubleQuoted(text: string): string {
  const escaped = JSON.stringify(text).replace(
    /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return escaped;
}

/** The name of a field. Throws when it is longer than YAML allows. */
export function writeKey(key: string): string {
  const written = writeText(key, true);
  if (written.length > LONG) throw new Error('a key longer than YAML allows');
  return written;
}

/** A value that is not a list or mapping, on one line. Throws on what YAML cannot hold. */
export function writeScalar(value: unknown, flow = false): string {
  if (typeof value === 'string') return writeText(value, flow);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value !== 'number') throw new Error(`a ${typeof value} cannot be written as YAML`);
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return Object.is(value, -0) ? '-0' : String(value);
}
