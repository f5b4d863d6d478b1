/** Plain text from a template, for mail: it has no markup, so nothing in data can become markup. */
import { asText } from './as-text.ts';
import { cleanData, oneSpaced } from './clean-text.ts';
import { makeEngine } from './run-template.ts';

/**
 * The text, without spaces at line ends and with at most one blank line between two others. `layouts` holds what
 * the template may refer to, by file name. Throws `TemplateError`.
 */
export function renderText(
  template: { readonly name: string; readonly text: string },
  layouts: Readonly<Record<string, string>>,
  data: Readonly<Record<string, unknown>>,
): string {
  const texts = { name: template.name, text: cleanData(template.text) as string };
  const others = cleanData(layouts) as Record<string, string>;
  const made = makeEngine({ ...texts, others }, (value) => oneSpaced(asText(value))).run(
    cleanData(data) as object,
  );
  return `${made
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
