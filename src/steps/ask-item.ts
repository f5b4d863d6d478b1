/** One more item of a list, asked so that a list is quick to type: the first answer left empty ends it. */
import type { FieldShape } from '../records/shape.ts';
import { arrange } from '../scaffold/arrange.ts';
import { askFields } from '../scaffold/ask-fields.ts';
import { type Asking, askSingle } from '../scaffold/ask-single.ts';
import { freeId } from '../scaffold/id.ts';
import { isSingle } from '../scaffold/read-answer.ts';
import { slug } from '../text/slug.ts';

type Item = Readonly<Record<string, unknown>>;

/** What is done differently for the items of one field. It hangs on the field, never on a step. */
interface Help {
  /** Fields that a check asks for, so that they may not stay empty here. */
  readonly verplicht?: readonly string[];
  /** Fields that follow from the others. */
  readonly volgt?: (item: Item) => Item;
  readonly overslaan?: readonly string[];
}

const HELP: Readonly<Record<string, Help>> = {
  acties: { verplicht: ['wie', 'uiterlijk'] },
  bijeenkomsten: {
    overslaan: ['online'],
    volgt: (item) => (item['plaats'] === undefined ? { ...item, online: true } : item),
  },
};

const isTyped = ({ naam, verplicht, shape }: FieldShape): boolean =>
  verplicht && naam !== 'id' && (shape.kind === 'tekst' || shape.kind === 'datum');

/** The first choice is where everything begins, such as an action that is open. */
const isStatus = ({ naam, shape }: FieldShape): boolean => naam === 'status' && shape.kind === 'keuze';

/** The answer that may stay empty: the first that is typed, else the first. */
function leadOf(fields: readonly FieldShape[]): FieldShape {
  const lead = fields.find(isTyped) ?? fields[0];
  if (!lead) throw new Error('a group without fields');
  return lead;
}

/** An id for one item more, made of the first words of its text. */
export function itemId(text: string, others: readonly unknown[]): string {
  const ids = others.map((o) => (o as Item)['id']);
  const first = text.split(/\s+/).slice(0, 4).join(' ');
  return freeId(slug(first) || 'punt', (taken) => ids.includes(taken));
}

/** What an item says without being asked: its status, and an id. */
function unasked(fields: readonly FieldShape[], lead: unknown, others: readonly unknown[]): Item {
  const status = fields.find(isStatus)?.shape;
  return {
    ...(fields.some((f) => f.naam === 'id') && { id: itemId(String(lead), others) }),
    ...(status?.kind === 'keuze' && { status: status.opties[0] }),
  };
}

/** The words of a field after the first time: who types one after the other has read the explanation. */
const short = (field: FieldShape): FieldShape => ({ ...field, uitleg: '', voorbeeld: undefined });

const leadWords = (lead: FieldShape, isFirst: boolean): FieldShape => ({
  ...(isFirst ? lead : { ...short(lead), vraag: `Nog een? ${lead.vraag}` }),
  verplicht: false,
});

async function askGroup(
  asking: Asking,
  { naam }: FieldShape,
  velden: readonly FieldShape[],
  others: readonly unknown[],
  isFirst: boolean,
): Promise<Item | undefined> {
  const path = [naam, others.length];
  const { verplicht = [], overslaan = [], volgt = (item: Item) => item } = HELP[naam] ?? {};
  const asked = velden
    .filter((f) => f.naam !== 'id' && !isStatus(f) && !overslaan.includes(f.naam))
    .map((f) => (verplicht.includes(f.naam) ? { ...f, verplicht: true } : f));
  const lead = leadOf(asked);
  const value = await askSingle(asking, leadWords(lead, isFirst), [...path, lead.naam]);
  if (value === undefined) return undefined;
  const more = asked.filter((f) => f !== lead).map((f) => (isFirst ? f : short(f)));
  const rest = await askFields(asking, more, path, {});
  const whole = volgt({ ...unasked(velden, value, others), [lead.naam]: value, ...rest });
  return arrange(velden, whole);
}

/**
 * The next item of a list field, undefined when there is none; `others` are those that are recorded. `isFirst`
 * in this conversation: then it is explained.
 */
export async function askItem(
  asking: Asking,
  field: FieldShape,
  others: readonly unknown[],
  isFirst: boolean,
): Promise<unknown> {
  const { shape, naam } = field;
  if (shape.kind !== 'lijst') throw new Error(`${naam} is no list`);
  const { item } = shape;
  if (item.kind === 'groep') return askGroup(asking, field, item.velden, others, isFirst);
  if (!isSingle(item)) throw new Error(`items of ${naam} cannot be asked one by one`);
  const words = isFirst ? field : { ...short(field), vraag: `Nog een bij ‘${naam}’?` };
  return askSingle(asking, { ...words, shape: item, verplicht: false }, [naam, others.length]);
}
