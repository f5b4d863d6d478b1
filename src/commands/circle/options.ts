/** Options that the commands of a circle share. */
import type { Command as Commander } from 'commander';

/** The argument that names a circle. */
export const CIRCLE = ['[contactcirkel]', 'de id van de contactcirkel (standaard: die nu loopt)'] as const;

/** `--commit`, for what a command changes. */
export const commitOption = (c: Commander): Commander =>
  c.option('--commit', 'leg de wijzigingen aan het eind vast in git; in de boodschap staan alleen id’s');

/** The value of an option as text; undefined when it was not given. */
export const textOf = (options: Readonly<Record<string, unknown>>, name: string): string | undefined =>
  options[name] === undefined ? undefined : String(options[name]);
