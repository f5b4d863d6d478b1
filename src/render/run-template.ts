/**
 * Runs a Liquid template. A short list of tags and filters is allowed: nothing that reads a clock, a file or
 * chance, or that writes a value past the markers.
 */
import { Liquid } from 'liquidjs';
import { asText, isBlock } from './as-text.ts';
import type { Markers } from './markers.ts';
import { RenderError } from './render-error.ts';
import { boundEngine } from './template-bounds.ts';
import { beginningOf, placeOf, type TemplateTexts, templateFault } from './template-fault.ts';
import { guardFilters } from './template-filters.ts';
import { guardTags } from './template-tags.ts';
import { type Trace, traceEngine } from './template-trace.ts';

/** A template that may be run once. */
export interface Engine {
  readonly liquid: Liquid;
  /** The text the template makes of the data. Throws `TemplateError`. */
  run(scope: object): string;
  /** Of the text that was made. */
  readonly trace: Trace;
}

/**
 * Liquid with the allowed tags and filters; every output passes through `output`. `unmark` gives the text that a
 * text of the template stands for, where that is another.
 */
export function makeEngine(
  template: TemplateTexts,
  output: (value: unknown) => string,
  unmark: (text: string) => string = (text) => text,
): Engine {
  const liquid = new Liquid({
    templates: Object.assign(Object.create(null), template.others),
    relativeReference: false,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: output,
    parseLimit: 2_000_000,
    memoryLimit: 20_000_000,
  });
  guardTags(liquid);
  guardFilters(liquid, unmark);
  const trace = traceEngine(liquid, beginningOf(template));
  // Last: it counts what goes in before anything else does.
  boundEngine(liquid);
  const run = (scope: object): string => {
    try {
      const parsed = liquid.parse(template.text, template.name);
      return liquid.renderSync(parsed, scope, { globals: scope }) as string;
    } catch (error) {
      throw templateFault(error, trace.failed());
    }
  };
  return { liquid, run, trace };
}

/** The Markdown of a template, with a marker for every value and block. Throws `TemplateError`. */
export function runTemplate(
  template: TemplateTexts,
  scope: object,
  markers: Markers,
): { readonly markdown: string; readonly trace: Trace } {
  const { liquid, run, trace } = makeEngine(
    template,
    (value) => markers.text(asText(value)),
    (text) => markers.fill(text),
  );
  liquid.registerFilter('blok', {
    raw: true,
    handler(value: unknown) {
      if (value === null || value === undefined || value === '') return '';
      if (!isBlock(value))
        throw new RenderError('Dit is geen blok. Laat ‘| blok’ weg om het als tekst te tonen.');
      return markers.block({ block: value, ...placeOf(this.token) });
    },
  });
  return { markdown: run(scope), trace };
}
