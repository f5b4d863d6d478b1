/** What may stand as text in a document. */
import { RenderError } from './render-error.ts';
import type { ViewBlock } from './view-blocks.ts';

/** Whether a value of the data is something that a template places with `| blok`. */
export const isBlock = (value: unknown): value is ViewBlock =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  ['table', 'body', 'chart', 'break'].includes(String(value.kind));

/** A value of the data as text. Throws `RenderError` for what has no text, such as a block. */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(asText).join('');
  if (typeof value !== 'object') return String(value);
  throw new RenderError(
    isBlock(value)
      ? 'Dit is een blok, geen tekst. Schrijf er ‘| blok’ achter en zet het op een eigen regel.'
      : 'Dit is een groep gegevens, geen tekst. Noem het gegeven dat u wilt tonen, zoals ‘groep.naam’.',
  );
}
