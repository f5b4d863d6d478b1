/**
 * The filters a template may use, and what each takes. The template language makes something of everything:
 * of a group "[object Object]", of a word 0. Here that is a fault, so that nonsense never reaches a document.
 */
import { type Context, type Liquid, toValue, toValueSync } from 'liquidjs';
import { isIsoDate, longDate } from '../text/dates.ts';
import { listing } from '../text/lists.ts';
import { asText } from './as-text.ts';
import { RenderError } from './render-error.ts';

/** One use of a filter: `value` stands before it, `args` behind its colon. */
interface Use {
  readonly name: string;
  readonly value: unknown;
  readonly args: readonly unknown[];
  readonly context: Context;
}

/** Throws `RenderError` for what the filter cannot take; gives the value to go on with. */
type Take = (use: Use) => unknown;

/** What is absent is an empty list, so that a template need not ask first. Throws `RenderError` for what is no list. */
export function requireList(value: unknown, name: string): readonly unknown[] {
  const list = toValue(value);
  if (list === null || list === undefined) return [];
  if (Array.isArray(list)) return list;
  throw new RenderError(
    `‘${name}’ kan alleen met een lijst, en dit is geen lijst. Noem een gegeven dat een lijst is.`,
  );
}

/** Throws `RenderError` for what is no number; what is absent is none either, for it need not be zero. */
export function requireNumber(value: unknown, name: string): void {
  const found = toValue(value);
  const isNumber =
    typeof found === 'number' ||
    (typeof found === 'string' && found.trim() !== '' && Number.isFinite(+found));
  if (!isNumber)
    throw new RenderError(
      `‘${name}’ kan alleen met getallen, en dit is leeg of geen getal. Noem een gegeven dat een getal is.`,
    );
}

/** A field of one item of a list. Throws `RenderError` when the item has none of that name. */
function fieldOf(item: unknown, field: string, context: Context): unknown {
  try {
    return toValueSync(context._getFromScope(item, field.split('.'), true));
  } catch {
    throw new RenderError(
      `Het gegeven ‘${field}’ bestaat niet in elk onderdeel van deze lijst. Controleer de spelling.`,
    );
  }
}

/** The items, or of each the field that is named. */
function fieldsOf({ name, value, args, context }: Use): readonly unknown[] {
  const list = requireList(value, name);
  const [field] = args;
  return field === undefined ? list : list.map((item) => fieldOf(item, asText(field), context));
}

const requireTexts = (values: readonly unknown[]): void => {
  for (const value of values) asText(toValue(value));
};

const text: Take = ({ value, args }) => {
  requireTexts(args);
  return asText(value);
};
const textOrList: Take = (use) => (Array.isArray(use.value) ? use.value : text(use));
const number: Take = ({ name, value, args }) => {
  requireNumber(value, name);
  // The last word of `divided_by: 2, true` asks for a whole number.
  for (const arg of args) if (typeof arg !== 'boolean') requireNumber(arg, name);
  return value;
};
const list: Take = ({ name, value }) => requireList(value, name);
const twoLists: Take = (use) => {
  for (const arg of use.args) requireList(arg, use.name);
  return list(use);
};
const listOfTexts: Take = (use) => {
  requireTexts([...requireList(use.value, use.name), ...use.args]);
  return use.value;
};
const sortable: Take = (use) => {
  requireTexts(fieldsOf(use));
  return use.value;
};
const countable: Take = (use) => {
  for (const found of fieldsOf(use)) requireNumber(found, use.name);
  return use.value;
};
const listWithField: Take = (use) => {
  if (asText(use.args[0]) === '')
    throw new RenderError(`Achter ‘${use.name}’ ontbreekt een gegeven. Schrijf ‘${use.name}: "naam"’.`);
  fieldsOf(use);
  return use.value;
};
const day: Take = (use) => {
  const found = text(use);
  if (typeof found === 'string' && isIsoDate(found)) return found;
  throw new RenderError(
    '‘datum’ kan alleen met een dag zoals 2025-12-31, en dit is leeg of staat er al anders. Laat ‘| datum’ weg.',
  );
};
/** Looks itself at what it is given. */
const anything: Take = ({ value }) => value;

const FILTERS: readonly (readonly [names: string, take: Take])[] = [
  ['append prepend lstrip rstrip strip downcase upcase capitalize remove remove_first remove_last', text],
  ['replace replace_first replace_last split truncate truncatewords squish', text],
  ['abs at_least at_most ceil divided_by floor minus plus modulo times round', number],
  ['first last reverse compact uniq', list],
  ['concat', twoLists],
  ['join', listOfTexts],
  ['sort sort_natural', sortable],
  ['sum', countable],
  ['map where reject has find group_by', listWithField],
  ['size slice', textOrList],
  ['datum', day],
  ['default opsomming', anything],
];

/** What comes out of a filter: no number that is none, and what is not there may be asked for. */
function settled(made: unknown): unknown {
  if (typeof made === 'number' && !Number.isFinite(made))
    throw new RenderError(
      'Hier komt geen getal uit. Deel niet door nul, en schrijf achter de dubbele punt een getal.',
    );
  return made ?? null;
}

/**
 * Changes the engine: only these filters are left, and each looks at what it takes and gives. `unmark` gives the
 * text that a text stands for: what was captured in a template can hold markers.
 */
export function guardFilters(engine: Liquid, unmark: (text: string) => string): void {
  const shown = (value: unknown): unknown => (typeof value === 'string' ? unmark(value) : value);
  const known = { ...engine.filters };
  known['datum'] = (value: unknown) => longDate(String(value));
  known['opsomming'] = (value: unknown) => listing([value].flat().map(asText));
  for (const name of Object.keys(engine.filters)) delete engine.filters[name];
  for (const [names, take] of FILTERS)
    for (const name of names.split(' ')) {
      const plain = known[name] as (...all: unknown[]) => unknown;
      engine.registerFilter(name, function* (found: unknown, ...given: unknown[]): Generator {
        const args = given.map(shown);
        const value = take({ name, value: shown(toValue(found)), args, context: this.context });
        return settled(yield plain.call(this, value, ...args));
      });
    }
}
