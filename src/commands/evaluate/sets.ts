/** `--set` options that come from several places: what the user gives goes before what is known. */

const pathOf = (option: string): string => option.slice(0, Math.max(option.indexOf('='), 0)).trim();

const overlaps = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

/** The known answers that no given option is about, behind those that were given. */
export function mergeSets(given: readonly string[], known: readonly string[]): readonly string[] {
  return [...given, ...known.filter((k) => !given.some((g) => overlaps(pathOf(g), pathOf(k))))];
}

/** Whether one of the options answers this field, or a part of it. */
export const answers = (sets: readonly string[], field: string): boolean =>
  sets.some((s) => overlaps(pathOf(s), field));

/** Fields of an evaluation that have an option of their own. */
const NAMED = ['door', 'organisatie', 'ontvangen-op', 'vastgesteld-op', 'besluit'] as const;

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** All that the user gives, the options with a name of their own among them. */
export function givenSets(options: Readonly<Record<string, unknown>>): readonly string[] {
  const named = NAMED.flatMap((naam) => {
    const value = options[camel(naam)];
    return value === undefined ? [] : [`${naam}=${value}`];
  });
  return [...(options['set'] as readonly string[]), ...named];
}
