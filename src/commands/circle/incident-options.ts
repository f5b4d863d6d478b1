/** The short options of `cter circle start`, and what they say of an incident. */

/** Option → the field of an incident it gives. */
export const INCIDENT_OPTIONS: Readonly<Record<string, string>> = {
  wat: 'publieke-omschrijving',
  datum: 'datum',
  tijd: 'tijd',
  plaats: 'plaats',
  soort: 'soort',
  gemeente: 'gemeente',
  inzet: 'besluit.inzet',
  reden: 'besluit.reden',
  'afgestemd-met': 'besluit.afgestemd-met',
  'besloten-op': 'besluit.op',
};

const optionNames = new Map(Object.entries(INCIDENT_OPTIONS).map(([option, veld]) => [veld, `--${option}`]));

/** The option that answers the question at a path of an incident. */
export const optionOfIncident = (path: readonly (string | number)[]): string =>
  optionNames.get(path.join('.')) ?? `--set ${path.join('.')}`;

/** commander writes `--afgestemd-met` as `afgestemdMet`. */
const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The short options as `--set` would have said them. */
export function asSet(options: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(INCIDENT_OPTIONS).flatMap(([option, veld]) => {
    const value = options[camel(option)];
    return value === undefined ? [] : [`${veld}=${String(value)}`];
  });
}

/** A text in which every `--set veld` has the name of the short option. */
export const inShort = (text: string): string =>
  text.replace(/--set ('?)([\w.-]+)(?:(=| )|$)/g, (whole, mark: string, veld: string, end = '') => {
    const option = optionNames.get(veld);
    return option === undefined ? whole : `${option}${end === '=' ? ` ${mark}` : end}`;
  });
