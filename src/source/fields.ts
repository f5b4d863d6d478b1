import { isOrdinary, uncleanValues } from './clean.ts';
import { findDepth, tooDeep } from './depth.ts';
import { explainLine } from './fault-line.ts';
import { explainErrors } from './faults.ts';
import type { Fault } from './finding.ts';
import type { Frontmatter } from './frontmatter.ts';
import { spanAt } from './lines.ts';
import { readTree } from './values.ts';
import { readPlain } from './yaml-plain.ts';
import { openTree } from './yaml-tree.ts';

/** The data of one file, or what is wrong with them; both when the data can be used all the same. */
export interface FieldsResult {
  readonly fields?: Record<string, unknown>;
  readonly faults: readonly Fault[];
}

/**
 * The fields in the YAML at `range`. Plain YAML is read fast; the rest goes to the parser that knows places,
 * by way of `split` when the YAML is only the head of a file. Whether the text is `ordinary` (clean.ts) is known by
 * then. Never throws on wrong text.
 */
export function readYamlFields(
  text: string,
  range: Frontmatter,
  ordinary = isOrdinary(text),
  split: (parse: () => FieldsResult) => FieldsResult = (parse) => parse(),
): FieldsResult {
  const fields = plainFields(text, range, ordinary);
  if (fields) return { fields, faults: [] };
  const deep = findDepth(text, range.start, range.end);
  return deep ? { faults: [deep] } : split(() => parseFully(text, range));
}

function plainFields(
  text: string,
  { start, end }: Frontmatter,
  ordinary: boolean,
): Record<string, unknown> | undefined {
  if (!text.includes('\r')) return readPlain(text, start, end, ordinary);
  // Values must not end in a carriage return; the original stays for places and for writing.
  return readPlain(text.slice(start, end).replaceAll('\r\n', '\n'));
}

/** The fields by the parser that knows places, whatever the text looks like. */
export function parseFully(text: string, range: Frontmatter): FieldsResult {
  try {
    const tree = openTree(text);
    const syntax = explainErrors(tree);
    if (syntax.length > 0) return { faults: syntax };
    const { value, faults } = readTree(tree);
    return faults.length > 0 ? { faults } : asFields(text, range, value);
  } catch (error) {
    // Nesting that the depth check let through; anything else is a bug and must be seen.
    if (error instanceof RangeError) return { faults: [tooDeep(text, range.start)] };
    throw error;
  }
}

function asFields(text: string, range: Frontmatter, value: unknown): FieldsResult {
  if (value === null) return { fields: {}, faults: [] };
  if (typeof value === 'object' && !Array.isArray(value)) {
    const fields = value as Record<string, unknown>;
    return { fields, faults: uncleanValues(text, range, fields) };
  }
  return { faults: [noFields(text, range, Array.isArray(value))] };
}

/** A list or loose text where a mapping was wanted. */
function noFields(text: string, range: Frontmatter, list: boolean): Fault {
  const yaml = text.slice(range.start, range.end);
  const first = /^(?![ \t]*#)[ \t]*\S/m.exec(yaml);
  const start = first ? first.index + first[0].length - 1 : 0;
  const end = start + (/\r?\n|$/.exec(yaml.slice(start))?.index ?? 0);
  const place = (from: number, to: number) => spanAt(text, range.start + from, range.start + to);
  if (!list) {
    const glued = explainLine(yaml.replaceAll('\r', ' '), { code: '', start, end });
    if (glued && yaml[glued.start] === ':') {
      return { ...glued, ...place(glued.start, glued.end), code: 'frontmatter-yaml' };
    }
  }
  const message = list
    ? 'De gegevens zijn hier een lijst. Het moeten regels zijn van de vorm ‘naam: waarde’.'
    : 'Hier staat losse tekst. Het moeten regels zijn van de vorm ‘naam: waarde’.';
  const hint = 'Zet vóór elke waarde een naam, een dubbele punt en een spatie.';
  return { ...place(start, end), code: 'frontmatter-velden', message, hint };
}
