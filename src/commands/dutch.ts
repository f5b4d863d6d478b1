/** commander's own words, in Dutch. */
import type { Command, CommanderError, HelpConfiguration } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
  'Arguments:': 'Argumenten:',
};

const fullName = (c: Command): string => (c.parent ? `${fullName(c.parent)} ${c.name()}` : c.name());

/** Help texts with Dutch headings and without commander's English additions. */
export const dutchHelp: HelpConfiguration = {
  sortSubcommands: false,
  showGlobalOptions: false,
  styleTitle: (title) => TITLES[title] ?? title,
  subcommandTerm: (c) => c.name(),
  optionDescription: (o) =>
    typeof o.defaultValue === 'string' ? `${o.description} (standaard ${o.defaultValue})` : o.description,
  commandUsage: (c) =>
    `${fullName(c)} ${c.usage().replace('[options]', '[opties]').replace('[command]', '')}`,
};

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
    case 'commander.excessArguments':
      return `Er staat te veel achter de opdracht.${hint}`;
    default:
      return `Deze opdracht is niet te begrijpen.${hint}`;
  }
}
