/** What `cter` says when it is called by itself: where you are, and what you can do now. */
import { relative } from 'node:path';
import { readConfig, type Settings } from '../config.ts';
import { registerDir } from '../cter.ts';
import { UsageError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { oneLine, safeText } from '../text/safe.ts';

type Line = readonly [command: string, does: string];

const DAILY: readonly Line[] = [
  ['cter validate', 'controleer alles: wat klopt er niet, waar, en wat doet u eraan'],
  ['cter status', 'zie wat aandacht vraagt, het dringendste eerst'],
  ['cter new interventie', 'voeg een interventie toe; cter stelt de vragen'],
  ['cter list interventie', 'bekijk welke interventies er zijn'],
  ['cter show interventie/…', 'bekijk één record, en wat ernaar verwijst'],
];

const FIRST: readonly Line[] = [
  ['cter init mijn-register', 'begin een nieuw register in de map mijn-register'],
  ['cter init proef --voorbeeld', 'maak een verzonnen register om mee te oefenen'],
];

function table(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(([command]) => command.length));
  return lines.map(([command, does]) => `  ${command.padEnd(width)}  ${does}`).join('\n');
}

/** The settings of the register here, why they cannot be read, or undefined where there is no register. */
function registerHere(ports: Ports): { dir: string; settings?: Settings } | undefined {
  let dir: string;
  try {
    dir = registerDir(ports);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
  try {
    return { dir, settings: readConfig(ports.tree(dir)) };
  } catch (error) {
    if (error instanceof UsageError) return { dir };
    throw error;
  }
}

/** The start page, for standard output. */
export function startPage(ports: Ports): string {
  const here = registerHere(ports);
  const where = (dir: string): string => safeText(relative(ports.cwd, dir) || 'deze map');
  const state = !here
    ? 'Er is geen register in deze map of daarboven. Ga naar de map van uw register, of begin er een.'
    : here.settings
      ? `U werkt in het register ‘${oneLine(here.settings.naam)}’ (${where(here.dir)}).`
      : `Er is een register (${where(here.dir)}), maar de instellingen in cter.yaml kloppen niet. Met ‘cter validate’ ziet u wat er mis is.`;
  const overview: Line = [
    `cter overview ${here?.settings?.gemeente ?? '[gemeente]'}`,
    'maak het uitvoeringsoverzicht van een gemeente',
  ];
  return `${[
    `cter ${ports.version}: de aanpak van extremisme, polarisatie en radicalisering, in bestanden die u zelf beheert.`,
    state,
    table(here ? [...DAILY, overview] : FIRST),
    'Alle opdrachten: cter help. Uitleg over één opdracht: cter help validate.',
  ].join('\n\n')}\n`;
}
