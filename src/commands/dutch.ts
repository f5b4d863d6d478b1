/** commander's own words, in Dutch. */
import type { Command, CommanderError, HelpConfiguration } from 'commander';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import { slug } from '../text/slug.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
  'Arguments:': 'Argumenten:',
};

const fullName = (c: Command): string => (c.parent ? `${fullName(c.parent)} ${c.name()}` : c.name());

const usage = (c: Command): string =>
  `${fullName(c)} ${c.usage().replace('[options]', '[opties]').replace('[command]', '')}`;

/** Help texts with Dutch headings and without commander's English additions. */
export const dutchHelp: HelpConfiguration = {
  sortSubcommands: false,
  showGlobalOptions: false,
  styleTitle: (title) => TITLES[title] ?? title,
  subcommandTerm: (c) => c.name(),
  optionDescription: (o) =>
    typeof o.defaultValue === 'string' ? `${o.description} (standaard ${o.defaultValue})` : o.description,
  commandUsage: usage,
};

/** How a word that is too much was meant, when that is plain. */
function meantWith(c: Command, words: readonly string[]): string {
  if (c.options.some((o) => o.long === '--gemeente'))
    return `Bedoelde u: --gemeente ${slug(words.join(' '))}?`;
  const last = c.registeredArguments.at(-1);
  const isId = last !== undefined && /gemeente|id$|^id/.test(last.name());
  const whole = slug([...c.args.slice(c.registeredArguments.length - 1)].join(' '));
  return isId ? `In een id staat geen spatie. Bedoelde u ‘${whole}’?` : `Zo hoort het: ‘${usage(c)}’.`;
}

/** What is wrong with the words behind a command, when there are more than it takes. */
export function tooMany(c: Command): string | undefined {
  const words = c.args.slice(c.registeredArguments.length);
  if (words.length === 0 || c.registeredArguments.at(-1)?.variadic) return undefined;
  return `Er staat te veel achter de opdracht ${fullName(c)}: ${listing(words.map(quote))}. ${meantWith(c, words)}`;
}

/** A command that was asked about and does not exist. */
export function unknownCommand(word: string, names: readonly string[]): string {
  const near = nearest(word, names);
  return `De opdracht ${quote(word)} bestaat niet. ${near ? `Bedoelde u ‘${near}’?` : 'Met ‘cter help’ ziet u alle opdrachten.'}`;
}

/** What is wrong with a command line, as a Dutch sentence with what to do. */
export function dutchUsage(error: CommanderError): string {
  const about = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1];
  const hint = near ? ` Bedoelde u ‘${near}’?` : ' Met --help ziet u wat er kan.';
  switch (error.code) {
    case 'commander.unknownCommand':
      return `De opdracht ‘${about}’ bestaat niet.${hint}`;
    case 'commander.unknownOption':
      return `De optie ‘${about}’ bestaat niet bij deze opdracht.${hint}`;
    case 'commander.missingArgument':
      return `Er ontbreekt iets achter de opdracht: ${about}.${hint}`;
    case 'commander.optionMissingArgument':
      return `Achter de optie ‘${about}’ hoort een waarde.${hint}`;
    default:
      return `Deze opdracht is niet te begrijpen.${hint}`;
  }
}
