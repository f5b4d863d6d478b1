/** Raw frontmatter → typed fields, or what is wrong with it in plain Dutch. */
import type * as z from 'zod';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import { acceptPlain } from './accept.ts';
import type { Form } from './define.ts';
import { fieldHint } from './field-hint.ts';
import type { FieldShape, Shape } from './shape.ts';

type Path = readonly (string | number)[];

/** One thing that is wrong with a field; `path` leads to it in the frontmatter. */
export interface FieldIssue {
  readonly code: 'veld-bekend' | 'veld-verplicht' | 'veld-soort' | 'veld-vorm' | 'veld-keuze' | 'veld-omvang';
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly message: string;
  readonly hint: string;
}

/** The fields of a record, or every issue with them. */
export type FieldsResult = { readonly velden: Readonly<Record<string, unknown>> } | { readonly issues: readonly FieldIssue[] };

/** How a kind of value is called in a sentence. */
const KIND_NAMES: Readonly<Record<Shape['kind'], string>> = {
  tekst: 'een tekst',
  datum: 'een datum (jjjj-mm-dd)',
  getal: 'een getal',
  'geheel-getal': 'een heel getal',
  'ja-nee': 'true (ja) of false (nee)',
  keuze: 'één van de keuzes',
  verwijzing: 'een id',
  ritme: 'een ritme (zoals P3W)',
  lijst: 'een lijst',
  groep: 'een groep velden',
  kaart: 'een groep van naam en waarde',
};

function kindOfValue(value: unknown): string {
  if (value === null) return 'niets';
  if (Array.isArray(value)) return 'een lijst';
  if (typeof value === 'object') return 'een groep velden';
  if (typeof value === 'boolean') return `${value} (${value ? 'ja' : 'nee'})`;
  return typeof value === 'number' ? `het getal ${value}` : 'een tekst';
}

/** The field a path leads to, and the fields that may stand beside its last part. */
function lookUp(fields: readonly FieldShape[], path: Path): { field?: FieldShape; shape?: Shape; siblings: readonly FieldShape[] } {
  let siblings = fields;
  let field: FieldShape | undefined;
  let shape: Shape | undefined = { kind: 'groep', velden: fields };
  for (const part of path) {
    if (shape?.kind === 'groep') {
      siblings = shape.velden;
      field = siblings.find((f) => f.naam === part);
      shape = field?.shape;
    } else if (shape?.kind === 'lijst') shape = shape.item;
    else if (shape?.kind === 'kaart') shape = shape.waarde;
    else shape = undefined;
  }
  return { ...(field && { field }), ...(shape && { shape }), siblings };
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, part) => (at !== null && typeof at === 'object' ? (at as Record<string | number, unknown>)[part] : undefined), raw);
}

/** The name of a field for a message: its last named part, with the number of the item in a list. */
function nameOf(path: Path): string {
  const at = path.findLastIndex((p) => typeof p === 'string');
  const index = path[at + 1];
  const name = quote(path[at] ?? 'het bestand');
  return typeof index === 'number' ? `${name} (nummer ${index + 1})` : name;
}

type Issue = z.core.$ZodIssue;

function unknownKey(key: string, path: Path, siblings: readonly FieldShape[]): FieldIssue {
  const near = nearest(
    key,
    siblings.map((f) => f.naam),
  );
  const known = listing(siblings.map((f) => f.naam));
  return {
    code: 'veld-bekend',
    path: [...path, key],
    part: 'key',
    message: `Het veld ${quote(key)} bestaat hier niet.`,
    hint: /[‘’“”„]/.test(key) ? "Een waarde met een komma hoort tussen rechte aanhalingstekens: ‘ en ’ van Word tellen niet, gebruik '." : near ? `Bedoelde u ‘${near}’?` : `Haal het weg, of gebruik een van deze velden: ${known}.`,
  };
}

/** Wording for sizes, by what zod says the size is of. */
function sizeMessage(issue: Issue & { origin: string }, name: string): string {
  const least = 'minimum' in issue;
  const bound = String(least ? issue.minimum : (issue as { maximum?: unknown }).maximum);
  if (issue.origin === 'array') return `${name} heeft ${least ? 'minstens' : 'hoogstens'} ${bound} waarde${bound === '1' ? '' : 'n'} nodig.`;
  if (issue.origin === 'string') return `${name} moet ${least ? 'minstens' : 'hoogstens'} ${bound} tekens lang zijn.`;
  return `${name} moet ${least ? 'minstens' : 'hoogstens'} ${bound} zijn.`;
}

// One case for each issue code of zod; the length is the number of codes.
function explain(issue: Issue, path: Path, raw: unknown, form: Pick<Form, 'shape'>): FieldIssue {
  const { field, shape } = lookUp(form.shape(), path);
  const value = valueAt(raw, path);
  const name = nameOf(path);
  const hint = fieldHint(field, shape, path, value);
  const leeg = `${name} is leeg. Hier hoort ${shape ? KIND_NAMES[shape.kind] : 'een waarde'}.`;
  const at = { path, part: 'value', hint } as const;
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined)
        return {
          ...at,
          code: 'veld-verplicht',
          part: 'key',
          message: `Het veld ${name} ontbreekt.`,
          // Settings are no frontmatter: cter.yaml has no such lines.
          hint: hint.replace('Bijvoorbeeld: ', path.length === 1 && 'soort' in form ? 'Voeg tussen de twee regels met --- toe, bijvoorbeeld: ' : 'Voeg toe, bijvoorbeeld: '),
        };
      if (value === null) return { ...at, code: 'veld-verplicht', message: leeg, hint: field?.verplicht === false ? `Vul het veld in of haal de regel weg. ${hint}` : hint };
      return { ...at, code: 'veld-soort', message: `${name} moet ${shape ? KIND_NAMES[shape.kind] : 'een andere waarde'} zijn, maar hier staat ${kindOfValue(value)}.` };
    case 'invalid_value': {
      const choices = issue.values.map(String);
      if (value === null) return { ...at, code: 'veld-verplicht', message: `${name} is leeg. Kies uit ${listing(choices, 'of')}.` };
      if (value === undefined) return { ...at, code: 'veld-verplicht', part: 'key', message: `Het veld ${name} ontbreekt.`, hint: `Voeg toe: ${String(path.at(-1))}: ${choices[0]}. De keuzes zijn: ${listing(choices, 'of')}.` };
      return { ...at, code: 'veld-keuze', message: `${quote(value)} is geen keuze voor ${name}. Kies uit ${listing(choices, 'of')}.` };
    }
    case 'invalid_format':
      if (issue.format === 'date')
        return { ...at, code: 'veld-vorm', message: /^\d{4}-\d\d-\d\d$/.test(String(value)) ? `De dag ${quote(value)} bestaat niet.` : `${quote(value)} is geen datum in de vorm jjjj-mm-dd: eerst het jaar, dan de maand, dan de dag.` };
      if (value === '') return { ...at, code: 'veld-vorm', message: leeg };
      return { ...at, code: 'veld-vorm', message: `${quote(value)} past niet bij ${name}. ${issue.message}` };
    case 'too_small':
    case 'too_big':
      return { ...at, code: 'veld-omvang', message: sizeMessage(issue, name) };
    case 'not_multiple_of':
      return { ...at, code: 'veld-vorm', message: `${name} moet een veelvoud van ${issue.divisor} zijn.` };
    case 'invalid_key':
      return { ...at, code: 'veld-vorm', part: 'key', message: `De naam ${quote(path.at(-1))} mag hier niet als veld staan.` };
    default:
      return { ...at, code: 'veld-vorm', message: `De waarde ${quote(value)} past niet bij ${name}.` };
  }
}

/** What zod found, as issues in plain Dutch; `raw` is the whole frontmatter, `base` the path to what was checked. */
export function explainIssues(type: Pick<Form, 'shape'>, issues: readonly Issue[], raw: unknown, base: Path = []): readonly FieldIssue[] {
  const fields = type.shape();
  // Of a text where a list belongs zod says that it is too short as well.
  const wrongKind = new Set(issues.flatMap((issue) => (issue.code === 'invalid_type' ? issue.path.join('\n') : [])));
  return issues.flatMap((issue) => {
    if ((issue.code === 'too_small' || issue.code === 'too_big') && wrongKind.has(issue.path.join('\n'))) return [];
    const path = [...base, ...(issue.path as Path)];
    if (issue.code !== 'unrecognized_keys') return [explain(issue, path, raw, type)];
    const { siblings } = lookUp(fields, [...path, '']);
    return issue.keys.map((key) => unknownKey(key, path, siblings));
  });
}

/** Checks raw frontmatter against a type; gives typed fields or all issues, never the first alone. */
export function readFields(type: Form, raw: Readonly<Record<string, unknown>>): FieldsResult {
  const plain = acceptPlain(type.shape(), raw);
  if (plain) return { velden: plain };
  const result = type.schema().safeParse(raw);
  if (result.success) return { velden: result.data as Readonly<Record<string, unknown>> };
  return { issues: explainIssues(type, result.error.issues, raw) };
}
