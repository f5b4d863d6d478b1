/**
 * Runs a Liquid template: the only place that knows the template language. A short list of tags and filters
 * is allowed: nothing that reads a clock, a file or chance, or that writes a value past the markers.
 */
import { Liquid } from 'liquidjs';
import { longDate } from '../text/dates.ts';
import { listing } from '../text/lists.ts';
import type { Markers } from './markers.ts';
import { RenderError } from './render-error.ts';
import { boundEngine } from './template-bounds.ts';
import { placeOf, type TemplateTexts, templateFault } from './template-fault.ts';
import type { ViewBlock } from './view-blocks.ts';

const TAGS = 'assign for capture case comment render if layout block unless break continue #'.split(' ');
const FILTERS = (
  'abs at_least at_most ceil divided_by floor minus plus modulo times round join last first reverse sort ' +
  'sort_natural size map sum compact concat slice where reject has find group_by uniq append prepend lstrip ' +
  'rstrip strip downcase upcase capitalize remove remove_first remove_last replace replace_first replace_last ' +
  'split truncate truncatewords squish default'
).split(' ');

/** Liquid with the allowed tags and filters; every output passes through `output`. */
export function makeEngine(
  others: Readonly<Record<string, string>>,
  output: (value: unknown) => string,
): Liquid {
  const engine = new Liquid({
    templates: Object.assign(Object.create(null), others),
    relativeReference: false,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: output,
    parseLimit: 2_000_000,
    memoryLimit: 20_000_000,
  });
  boundEngine(engine);
  for (const name of Object.keys(engine.tags)) if (!TAGS.includes(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) if (!FILTERS.includes(name)) delete engine.filters[name];
  engine.registerFilter('datum', (value: unknown) => longDate(String(value)));
  engine.registerFilter('opsomming', (value: unknown) => listing([value].flat().map(asText)));
  return engine;
}

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

const isBlock = (value: unknown): value is ViewBlock =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  ['table', 'body', 'chart', 'break'].includes(String(value.kind));

/** The Markdown of a template, with a marker for every value and block. Throws `TemplateError`. */
export function runTemplate(template: TemplateTexts, scope: object, markers: Markers): string {
  const engine = makeEngine(template.others, (value) => markers.text(asText(value)));
  engine.registerFilter('blok', {
    raw: true,
    handler(value: unknown) {
      if (value === null || value === undefined || value === '') return '';
      if (!isBlock(value))
        throw new RenderError('Dit is geen blok. Laat ‘| blok’ weg om het als tekst te tonen.');
      return markers.block({ block: value, ...placeOf(this.token, template) });
    },
  });
  try {
    return engine.parseAndRenderSync(template.text, scope, { globals: scope }) as string;
  } catch (error) {
    throw templateFault(error, template);
  }
}
