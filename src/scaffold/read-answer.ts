/** What a person typed → the value of a field. */
import type { Shape } from '../records/shape.ts';
import { UNSAFE } from '../source/show.ts';
import { readValue } from '../source/value.ts';
import { readClockTime } from '../text/clock-time.ts';
import { fromDutchOrder } from '../text/dates.ts';
import { readRhythm } from '../text/rhythm.ts';

/** A value, or a Dutch sentence that says what is wrong with what was typed. */
export type Answered = { readonly value: unknown } | { readonly fault: string };

const HIDDEN_SIGN = 'Hier staat een onzichtbaar teken in. Typ de tekst opnieuw, zonder te plakken.';
const WHOLE = 'Schrijf een heel getal met alleen cijfers, zonder punten: 104000.';
const DECIMAL =
  'Schrijf een getal zonder punten voor duizendtallen en met hoogstens twee cijfers achter de komma: 1250,50.';
const YES_NO: Readonly<Record<string, boolean>> = { ja: true, true: true, nee: false, false: false };

/** Whether a form of value is a single one, which is typed without any signs around it. */
export const isSingle = (shape: Shape): boolean =>
  shape.kind !== 'lijst' && shape.kind !== 'groep' && shape.kind !== 'kaart';

/** The single value a text stands for. A thousands point is refused, because YAML would read a fraction. */
export function readAnswer(shape: Shape, typed: string): Answered {
  const text = typed.trim();
  if (UNSAFE.test(text)) return { fault: HIDDEN_SIGN };
  if (shape.kind === 'geheel-getal')
    return /^-?\d{1,15}$/.test(text) ? { value: Number(text) } : { fault: WHOLE };
  if (shape.kind === 'getal')
    return /^-?\d{1,15}(?:[.,]\d{1,2})?$/.test(text)
      ? { value: Number(text.replace(',', '.')) }
      : { fault: DECIMAL };
  if (shape.kind === 'datum') return { value: fromDutchOrder(text) ?? text };
  // What is no rhythm stays as it is, for the schema to explain.
  if (shape.kind === 'ritme') return { value: readRhythm(text) ?? text };
  if (shape.kind === 'ja-nee') {
    const answer = YES_NO[text.toLowerCase()];
    return answer === undefined ? { fault: 'Schrijf ja of nee.' } : { value: answer };
  }
  return { value: text };
}

/**
 * The value of an option: lists and groups as YAML; a single value as it would be typed, so that `#` and
 * `: ` in a title need no care, or between quotes as YAML.
 */
export function readOption(shape: Shape, given: string): Answered {
  const text = given.trim();
  if (UNSAFE.test(text)) return { fault: HIDDEN_SIGN };
  if (isSingle(shape) && !/^["']/.test(text)) return readAnswer(shape, text);
  const read = readValue(text);
  if ('value' in read && isSingle(shape) && typeof read.value === 'string')
    return readAnswer(shape, read.value);
  return read;
}

/** What was read, unless it does not fit where another way to write it does: a time as people write it. */
export function fitting(
  shape: Shape,
  read: Answered,
  text: string,
  isGood: (value: unknown) => boolean,
): Answered {
  if (shape.kind !== 'tekst' || 'fault' in read || isGood(read.value)) return read;
  const time = readClockTime(text);
  return time !== undefined && isGood(time) ? { value: time } : read;
}
