/** A place in terms of data → line and column. */
import type { Span } from '../diagnostics/diagnostic.ts';
import type { SourceDocument } from '../source/document.ts';
import { endOfBody, placeOf, spanAt } from '../source/position.ts';
import type { Where } from './register.ts';

export { spanAt } from '../source/position.ts';

/** Where in the text of a document the place is. */
export function placeInDocument(document: SourceDocument, where: Where): Span {
  if ('pad' in where) return placeOf(document, where.pad, where.part ?? 'value');
  const section = 'sectie' in where ? document.sections.find((s) => s.name === where.sectie) : undefined;
  return section ? spanAt(document.text, section.start, section.headingEnd) : endOfBody(document);
}
