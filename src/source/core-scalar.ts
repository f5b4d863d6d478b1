/** The scalars of YAML 1.2's core schema that are not text: null, true, false and numbers. */
const CORE =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The signs, digits and letters with which such a scalar begins. */
const FIRST = new Set([...'~nNtTfF+-.0123456789'].map((char) => char.charCodeAt(0)));

/** Whether a plain scalar is something else than text. */
export function isCore(text: string): boolean {
  return FIRST.has(text.charCodeAt(0)) && CORE.test(text);
}

/** The value of a plain scalar that `isCore` accepts. */
export function coreValue(text: string): null | boolean | number {
  switch (text[0]) {
    case '~':
    case 'n':
    case 'N':
      return null;
    case 't':
    case 'T':
      return true;
    case 'f':
    case 'F':
      return false;
  }
  if (/nan$/i.test(text)) return Number.NaN;
  if (/inf$/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return Number(text);
}
