/** Questions for every field of a record, from its schema alone. */
import { tekst } from '../records/fields.ts';
import type { FieldShape, Shape } from '../records/shape.ts';
import {
  type Asking,
  askSingle,
  choicesOf,
  optionOf,
  type Path,
  type Values,
  wordsOf,
} from './ask-single.ts';
import { isSingle, readAnswer } from './read-answer.ts';

type Of<K extends Shape['kind']> = Extract<Shape, { kind: K }>;

/** Asks for every field that was not given as an option; gives the values of all of them. */
export async function askFields(
  asking: Asking,
  fields: readonly FieldShape[],
  path: Path = [],
  known: Values = asking.given.fields,
): Promise<Values> {
  const result: Record<string, unknown> = {};
  const now = path.length === 0 ? { ...asking, soFar: result } : asking;
  for (const field of fields) {
    const value = await askField(now, field, [...path, field.naam], known[field.naam]);
    if (value !== undefined) result[field.naam] = value;
  }
  return result;
}

async function askField(asking: Asking, field: FieldShape, path: Path, known: unknown): Promise<unknown> {
  const { shape } = field;
  const covered = asking.given.covers(path);
  if (covered === 'heel') return known;
  if (shape.kind === 'groep') {
    if (covered === 'niet' && !field.verplicht) {
      const message = `${field.vraag} Wilt u dit invullen?`;
      const words = { ...wordsOf(asking, field, path), message };
      if (!(await asking.prompt.ask({ ...words, kind: 'confirm', default: false }))) return undefined;
    }
    return askFields(asking, inContext(field, path, shape.velden), path, (known ?? {}) as Values);
  }
  if (shape.kind === 'lijst')
    return covered === 'deels'
      ? completeItems(asking, shape, path, known as readonly unknown[])
      : askList(asking, field, shape, path);
  if (shape.kind === 'kaart') return covered === 'deels' ? known : askMap(asking, field, shape, path);
  return askSingle(asking, field, path);
}

/** The fields of a group; nothing was asked about a required one yet, so its first question says what it is about. */
function inContext(
  group: FieldShape,
  path: Path,
  [first, ...rest]: readonly FieldShape[],
): readonly FieldShape[] {
  const isAsked = !group.verplicht || typeof path.at(-1) === 'number';
  if (!first || isAsked) return first ? [first, ...rest] : rest;
  return [{ ...first, uitleg: `${group.vraag} ${first.uitleg}` }, ...rest];
}

/** A field for one item of a list or group: its own words with the form of the item. */
const itemOf = (field: FieldShape, shape: Shape, vraag = field.vraag): FieldShape => ({
  ...field,
  vraag,
  verplicht: true,
  shape,
});

/** Items of which parts were given: what is missing in them is asked, but no items are added. */
async function completeItems(
  asking: Asking,
  { item }: Of<'lijst'>,
  path: Path,
  known: readonly unknown[],
): Promise<readonly unknown[]> {
  if (item.kind !== 'groep') return known;
  const items: unknown[] = [];
  for (const [i, value] of known.entries()) {
    const at = [...path, i];
    const isWhole = asking.given.covers(at) === 'heel';
    items.push(isWhole ? value : await askFields(asking, item.velden, at, value as Values));
  }
  return items;
}

async function askList(
  asking: Asking,
  field: FieldShape,
  shape: Of<'lijst'>,
  path: Path,
): Promise<readonly unknown[]> {
  const { item, minstens } = shape;
  const choices = choicesOf(asking, item);
  if (choices && choices.length > 0) {
    const proposal = asking.proposals?.[path.join('.')];
    const { example: _, ...words } = { ...wordsOf(asking, field, path), optional: minstens === 0 };
    if (proposal !== undefined) Object.assign(words, { default: proposal });
    return (await asking.prompt.ask({ ...words, kind: 'choices', choices })) as readonly string[];
  }
  const items: unknown[] = [];
  for (;;) {
    const value = isSingle(item)
      ? await askNext(asking, field, shape, path, items.length)
      : await askItem(asking, field, shape, path, items.length);
    if (value === undefined) return items;
    items.push(value);
  }
}

/** One more typed value; undefined when it is left empty. */
function askNext(
  asking: Asking,
  field: FieldShape,
  { item, minstens }: Of<'lijst'>,
  path: Path,
  index: number,
): Promise<unknown> {
  const vraag = index === 0 ? field.vraag : `Nog een bij ‘${field.naam}’?`;
  const next = itemOf(field, item, vraag);
  return askSingle(asking, { ...next, verplicht: index < minstens }, [...path, index]);
}

/** One more group; undefined when no more is wanted. */
async function askItem(
  asking: Asking,
  field: FieldShape,
  { item, minstens }: Of<'lijst'>,
  path: Path,
  index: number,
): Promise<unknown> {
  const at = [...path, index];
  if (index >= minstens) {
    const message =
      index === 0 ? `${field.vraag} Wilt u er een toevoegen?` : `Nog een toevoegen bij ‘${field.naam}’?`;
    const words = index === 0 ? wordsOf(asking, field, at) : { name: optionOf(asking, at) };
    if (!(await asking.prompt.ask({ ...words, message, kind: 'confirm', default: false }))) return undefined;
  }
  return askField(asking, itemOf(field, item), at, {});
}

/** Names with a value each, until a name is left empty. */
async function askMap(
  asking: Asking,
  field: FieldShape,
  { waarde }: Of<'kaart'>,
  path: Path,
): Promise<Values> {
  const values: Record<string, unknown> = {};
  const message = `${field.vraag} Typ eerst de naam.`;
  for (;;) {
    const first = Object.keys(values).length === 0;
    const words = first
      ? { ...wordsOf(asking, field, path), message }
      : { name: optionOf(asking, path), message: `Nog een naam bij ‘${field.naam}’?` };
    const name = String(
      await asking.prompt.ask({ ...words, kind: 'text', optional: true, check: nameFault }),
    );
    if (name === '') return values;
    const vraag = `Welke waarde hoort bij ‘${name}’?`;
    const value = await askField(
      asking,
      { ...itemOf(field, waarde, vraag), voorbeeld: undefined },
      [...path, name],
      undefined,
    );
    if (value !== undefined) values[name] = value;
  }
}

const nameFault = (name: string): string | undefined => {
  if (name === '__proto__') return 'Deze naam kan niet. Kies een andere.';
  const read = readAnswer(tekst().shape, name);
  return 'fault' in read ? read.fault : undefined;
};
