/** The fast reader for ordinary YAML; the only file that knows js-yaml. */
import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml';

/** The value of a text, or the word that the full parser must look at it. */
export type FastResult = { readonly value: unknown } | { readonly slow: true };

/** The scalars of YAML 1.2's core schema that are not text: null, true, false and numbers. */
const CORE =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The value of a plain scalar that `CORE` accepts. */
function coreValue(text: string): null | boolean | number {
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

const SCHEMA = FAILSAFE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:core', {
      kind: 'scalar',
      resolve: (data: unknown) => typeof data === 'string' && CORE.test(data),
      construct: coreValue,
    }),
  ],
});

/**
 * What makes a text unusual: everything the two parsers might read differently, and a little more. Every
 * repetition is bounded or runs to one fixed character, so the search stays linear.
 */
const UNUSUAL = new RegExp(
  [
    // Characters with a meaning of their own, tabs and lone carriage returns among them.
    '[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff\\ufffe\\uffff]',
    '<<|__proto__',
    // A second document, a directive, a dash without a space or with nothing behind it.
    '^(?:---|\\.\\.\\.|%)|^ *-[^ \\n]|- *$',
    // Anchors, aliases, tags, block text, complex keys and reserved signs at the start of a value.
    '(?:^|[:,[{-]) *[&*!?|>%@`]',
    // A comment glued to a value, a colon glued to a quote, codes that can spell any key.
    '["\'\\]}]#|["\']:[^ \\n]|\\\\[xuU]',
    // A quote that is not closed on its own line.
    "(?:^|[:,[{-]) *(?:\"(?:[^\"\\\\\\n]|\\\\.)*$|'(?:[^'\\n]|'')*$)",
    // Keys that are not text: the parsers turn them into text in different ways.
    '\\d{12}|(?:^|[,[{]|- ) *(?:[-+]?[.\\d]|~|null|true|false)[^\\n:]{0,40}:',
  ].join('|'),
  'im',
);

/** Whether a text lies inside the part of YAML that both parsers read alike. */
export function isOrdinary(yaml: string): boolean {
  return !UNUSUAL.test(yaml);
}

/** Reads ordinary YAML; whatever is unusual or wrong is left to the full parser. Never throws. */
export function readFast(yaml: string): FastResult {
  if (!isOrdinary(yaml)) return { slow: true };
  try {
    return { value: load(yaml, { schema: SCHEMA }) ?? null };
  } catch {
    return { slow: true };
  }
}
