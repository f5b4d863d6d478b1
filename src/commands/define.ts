/** What a command is. One file per command; index.ts lists them. */
import type { Command as Commander } from 'commander';
import type { Ports } from '../ports.ts';

/** Options every command has. */
export interface General {
  readonly register?: string;
  /** Every register that was named; more than one only for a command that says it takes several. */
  readonly registers?: readonly string[];
  /** ISO date the run is judged on. */
  readonly today: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly colour: boolean;
}

/** What a command gets: the world, the general options, its own arguments and options. */
export interface Call {
  readonly ports: Ports;
  readonly general: General;
  readonly args: readonly (string | readonly string[] | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
  /** All commands, for one that speaks of the others. */
  readonly commands: Commands;
}

/** How a command shows in a list: in the help of cter, or in that of the command it is an action of. */
export interface Listed {
  readonly aliases?: readonly string[];
  /** One Dutch line. */
  readonly summary: string;
}

/** How a command shows in its own help. */
interface Told {
  readonly name: string;
  /** Each a full command line with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
}

/** A command that does something. `run` gives the exit code; trouble it knows is thrown as one of errors.ts. */
export interface Action extends Told {
  /** Whether it can read several registers as one (`--register A --register B`). */
  readonly several?: boolean;
  /** Adds arguments and options. */
  readonly configure: (command: Commander) => void;
  readonly run: (call: Call) => Promise<number>;
}

/** A command that is the first word of others, such as `signal` of `signal weigh`. */
export interface Group extends Told {
  readonly commands: readonly (Action & Listed)[];
}

/** A command of cter. */
export type Command = Action | Group;

/** A command as the index has it: the list of commands loads none of them. */
interface Entry extends Listed {
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** Every command by name, loaded when it is used. */
export type Commands = Readonly<Record<string, Entry>>;

/** A command that does something, as data. */
export const defineCommand = (command: Action): Action => command;
/** A command of a group, as data. */
export const defineAction = (action: Action & Listed): Action & Listed => action;
/** A command with commands of its own, as data. */
export const defineGroup = (group: Group): Group => group;
