/** Plain text from a template, for mail: it has no markup, so nothing in data can become markup. */
import { cleanData, oneSpaced } from './clean-text.ts';
import { asText, makeEngine } from './run-template.ts';
import { templateFault } from './template-fault.ts';

/** The text, without spaces at line ends and with at most one blank line between two others. Throws `TemplateError`. */
export function renderText(
  template: { readonly name: string; readonly text: string },
  data: Readonly<Record<string, unknown>>,
): string {
  const texts = { name: template.name, text: cleanData(template.text) as string, others: {} };
  const engine = makeEngine({}, (value) => oneSpaced(asText(value)));
  try {
    const made = engine.parseAndRenderSync(texts.text, cleanData(data) as object) as string;
    return `${made
      .replace(/[ \t]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`;
  } catch (error) {
    throw templateFault(error, texts);
  }
}
