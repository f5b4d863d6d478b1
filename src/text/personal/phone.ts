/** Finds Dutch telephone numbers: ten digits from 0, or nine after +31 or 0031 (Nummerplan telefoon- en ISDN-diensten). */
import { isInAddress, isReference, type PersonalDatum } from './datum.ts';

const START = /(?=[+(0])(?<![A-Za-z0-9_]|[A-Za-z0-9]-|[A-Za-z]\/|(?<!\d{6})\d\/|\d[.,])/.source;
const REST = /(?![A-Za-z0-9_]|[-.,]\d)/.source;
const FOREIGN = /(?:\+|00)31[ .-]{0,2}(?:\(0\)[ .-]?)?\(?[1-9](?:[ .()-]{0,2}\d){8}/.source;
/** Area codes have two or three digits after the zero; `06` one. Service numbers (0800, 0900) are of organisations. */
const HOME = /\(?0(?!800|90[069])[1-9](?:[ .()/-]{0,3}\d){8}/.source;
const NUMBER = new RegExp(`${START}(?:${FOREIGN}|${HOME})${REST}`, 'g');

/** Ten digits that are a moment or a day with something behind it: `01-02-2020 10`, `01.02.2020 10`. */
const MOMENT = /^\d{2}([-./ ])\d{2}\1(?:19|20)\d{2}/;

/** Every Dutch telephone number in a text whose spaces and hyphens are plain. */
export function* findPhone(text: string): Iterable<PersonalDatum> {
  for (const { index, 0: written } of text.matchAll(NUMBER)) {
    if (MOMENT.test(written) || isReference(text, index) || isInAddress(text, index)) continue;
    yield { kind: 'telefoon', start: index, end: index + written.length };
  }
}
