/** Options that several commands share. */
import { Option } from 'commander';
import { UsageError } from '../errors.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import type { Call } from './define.ts';

/** An option with a fixed list of values; another value is wrong use. */
export function choiceOption(
  flags: string,
  description: string,
  choices: readonly string[],
  standard: string,
): Option {
  const option = new Option(flags, `${description}: ${listing(choices, 'of')}`)
    .default(standard)
    .argParser((value) => oneOf(value, choices, flags));
  option.argChoices = [...choices];
  return option;
}

/** The value when it is one of the choices; throws `UsageError` naming them otherwise. */
export function oneOf(value: string, choices: readonly string[], flags: string): string {
  if (choices.includes(value)) return value;
  const near = nearest(value, choices);
  const hint = near ? ` Bedoelde u ‘${near}’?` : '';
  throw new UsageError(
    `${quote(value)} kan niet bij ${flags.split(' ')[0]}. Kies uit ${listing(choices, 'of')}.${hint}`,
  );
}

/** Throws `UsageError` when nobody can be asked whether it may and no option says so; for after the preview. */
export function requireAnswer({ ports, options }: Pick<Call, 'ports' | 'options'>): void {
  if (options['yes'] !== true && !ports.prompt.interactive)
    throw new UsageError(
      'Hier is geen terminal om te vragen of het mag. Er is niets opgeslagen. Voeg --yes toe, of kijk eerst met --dry-run.',
    );
}

/** Gathers the values of an option that may be given more than once. */
export const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];
