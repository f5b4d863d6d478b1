/** Puts the content of a page in the layout. */
import { asText } from '../as-text.ts';
import { documentWords } from '../document-words.ts';
import { RenderError } from '../render-error.ts';
import { makeEngine } from '../run-template.ts';
import type { DocumentMeta } from '../view-blocks.ts';

/** File name of the layout of a web page. */
export const HTML_LAYOUT = 'document.html.liquid';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The layout filled with a page. It sees `document`, `inhoud` and `inhoudsopgave`; only the last two are HTML,
 * everything else is escaped. Throws `RenderError` without a layout, `TemplateError` for a mistake in it.
 */
export function fillLayout(
  layouts: Readonly<Record<string, string>>,
  meta: DocumentMeta,
  content: string,
  contents: string | null,
): string {
  const layout = layouts[HTML_LAYOUT];
  if (layout === undefined)
    throw new RenderError(`Het sjabloon ‘${HTML_LAYOUT}’ ontbreekt in de map layouts.`);
  const made = new Map<unknown, string>();
  const html = (text: string): object => {
    const key = { html: text.length };
    made.set(key, text);
    return key;
  };
  const { run } = makeEngine({ name: HTML_LAYOUT, text: layout, others: layouts }, (value) => {
    return made.get(value) ?? asText(value).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
  });
  return run({
    document: documentWords(meta),
    inhoud: html(content),
    inhoudsopgave: contents === null ? null : html(contents),
  });
}
