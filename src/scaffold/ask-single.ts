/** One question for one single value. */

import type { Choice, Prompt, Question } from '../ports.ts';
import { checkValue } from '../records/check-value.ts';
import type { RecordType } from '../records/define.ts';
import type { FieldShape, Shape } from '../records/shape.ts';
import { COMMON_RHYTHMS } from '../text/rhythm.ts';
import type { Given } from './given.ts';
import type { Offered } from './offered.ts';
import { type Answered, fitting, readAnswer } from './read-answer.ts';

/** What asking needs. */
export interface Asking {
  readonly prompt: Prompt;
  readonly type: RecordType;
  readonly given: Given;
  readonly offered: Offered;
  /** The answers at the top of the record until now. */
  readonly soFar: Values;
  /** The option that answers the question at a path; `--set path` when absent. */
  readonly option?: (path: Path) => string;
  /** What is proposed as the answer at a path (`besluit.op`), to be taken with enter. */
  readonly proposals?: Readonly<Record<string, string>>;
}

/** Values by the name of their field. */
export type Values = Readonly<Record<string, unknown>>;

/** Keys and indexes from the top of the record to one value. */
export type Path = readonly (string | number)[];

/** The option that answers the question at a path. */
export const optionOf = ({ option }: Asking, path: Path): string =>
  option?.(path) ?? `--set ${path.join('.')}`;

/** What was typed at a path. */
const readTyped = (asking: Asking, shape: Shape, path: Path, text: string): Answered =>
  fitting(shape, readAnswer(shape, text), text, (value) => checkValue(asking.type, path, value).length === 0);

/** What is wrong with a text as the value at a path, as a Dutch sentence; undefined when it is good. */
export function textFault(asking: Asking, shape: Shape, path: Path, text: string): string | undefined {
  const read = readTyped(asking, shape, path, text);
  if ('fault' in read) return read.fault;
  return checkValue(asking.type, path, read.value)[0]?.message;
}

/** An example as it would be typed. */
function exampleOf(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'boolean') return one ? 'ja' : 'nee';
  if (typeof one === 'number') return String(one).replace('.', ',');
  return typeof one === 'string' ? one : '';
}

/** A rhythm may be typed in words; a person need not know how it is stored. */
const explanationOf = ({ shape, uitleg }: FieldShape): string =>
  shape.kind === 'ritme' ? `Bijvoorbeeld: ${COMMON_RHYTHMS}.` : uitleg;

/** The words of a field as a question. */
export function wordsOf(
  asking: Asking,
  field: FieldShape,
  path: Path,
): Pick<Question, 'name' | 'message' | 'explanation' | 'example'> {
  const example = exampleOf(field.voorbeeld);
  const explanation = explanationOf(field);
  return {
    name: optionOf(asking, path),
    message: field.vraag,
    ...(explanation !== '' && { explanation }),
    ...(example !== '' && { example }),
  };
}

/** The choices of a single value; undefined when it is to be typed. */
export function choicesOf(asking: Asking, shape: Shape): readonly Choice[] | undefined {
  if (shape.kind === 'keuze' && shape.lijst) return asking.offered.codes(shape.lijst);
  if (shape.kind === 'keuze') return shape.opties.map((value) => ({ value, label: value }));
  if (shape.kind === 'tekst' && shape.uit) return asking.offered.items(asking.type, shape.uit, asking.soFar);
  if (shape.kind !== 'verwijzing') return undefined;
  const records = asking.offered.records(shape.soorten);
  // A record that is yet to be made may be referred to already.
  return records.length > 0 ? records : undefined;
}

/** Asks for one single value; undefined when an optional one is left empty. */
export async function askSingle(asking: Asking, field: FieldShape, path: Path): Promise<unknown> {
  const { shape, verplicht } = field;
  const proposal = asking.proposals?.[path.join('.')];
  const words = {
    ...wordsOf(asking, field, path),
    optional: !verplicht,
    ...(proposal !== undefined && { default: proposal }),
  };
  if (shape.kind === 'ja-nee') {
    if (verplicht) return asking.prompt.ask({ ...words, kind: 'confirm' });
    const choices = ['ja', 'nee'].map((value) => ({ value, label: value }));
    const answer = await asking.prompt.ask({ ...words, kind: 'choice', choices });
    return answer === '' ? undefined : answer === 'ja';
  }
  const choices = choicesOf(asking, shape);
  // A record without such items: there is nothing to choose, and nothing to type either.
  if (choices?.length === 0 && !verplicht) return undefined;
  if (choices && choices.length > 0) {
    // The list says more than an example of what to type.
    const { example: _, ...shown } = words;
    const answer = await asking.prompt.ask({ ...shown, kind: 'choice', choices });
    return answer === '' ? undefined : answer;
  }
  const check = (text: string) => textFault(asking, shape, path, text);
  const typed = String(await asking.prompt.ask({ ...words, kind: 'text', check }));
  const read = typed === '' ? { value: '' } : readTyped(asking, shape, path, typed);
  return 'fault' in read || read.value === '' ? undefined : read.value;
}
