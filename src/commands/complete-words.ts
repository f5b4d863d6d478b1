/** What may come next on a command line: commands, options, and ids, which are file names and need no file to be read. */
import { Command as Commander, type Option } from 'commander';
import { catalogue } from '../catalogue.ts';
import { registerDir } from '../cter.ts';
import type { Ports } from '../ports.ts';
import { recordType, recordTypes } from '../records/index.ts';
import { classify } from '../register/classify.ts';
import type { Action, Call, Command, Commands } from './define.ts';

const GENERAL = ['--register', '--today', '--no-color', '--quiet', '--verbose', '--help'];
const GENERAL_WITH_VALUE = ['--register', '--today'];

type World = Pick<Call, 'ports' | 'commands'>;

/** The words before the last one, as far as they matter here. */
interface Line {
  readonly names: readonly string[];
  readonly register: string | undefined;
  /** The option whose value is being typed. */
  readonly pending: string | undefined;
}

function readLine(words: readonly string[], takesValue: (option: string) => boolean): Line {
  const names: string[] = [];
  let register: string | undefined;
  let pending: string | undefined;
  for (const word of words) {
    if (pending !== undefined) {
      if (pending === '--register') register = word;
      pending = undefined;
    } else if (!word.startsWith('-')) names.push(word);
    else if (!word.includes('=') && takesValue(word)) pending = word;
  }
  return { names, register, pending };
}

/** The command that the first words name, with the words behind it; `group`: all names of the command it is an action of. */
async function commandOf(
  commands: Commands,
  names: readonly string[],
): Promise<{ command: Command; group?: readonly string[]; rest: readonly string[] } | undefined> {
  const [first, second, ...others] = names;
  const found = Object.entries(commands).find(
    ([name, { aliases }]) => name === first || aliases?.includes(first ?? ''),
  );
  if (!found) return undefined;
  const [name, entry] = found;
  const { command } = await entry.load();
  if (!('commands' in command)) return { command, rest: names.slice(1) };
  const action = command.commands.find((c) => c.name === second);
  return action
    ? { command: action, group: [name, ...(entry.aliases ?? [])], rest: others }
    : { command, rest: names.slice(1) };
}

function refs(ports: Ports, register: string | undefined): readonly { soort: string; id: string }[] {
  return ports
    .tree(registerDir(ports, register))
    .walk(['templates', 'uitvoer'])
    .flatMap(({ path, problem }) => {
      const kind = classify(path);
      return problem === undefined && kind.kind === 'record' ? [{ soort: kind.type.soort, id: kind.id }] : [];
    });
}

/** Ids of one type; or of all, with the type in front where an id fits several or one was begun that way. */
function ids(ports: Ports, line: Line, soort: string | undefined, begun: string): readonly string[] {
  const all = refs(ports, line.register);
  if (soort !== undefined) return all.filter((r) => r.soort === soort).map((r) => r.id);
  const seen = new Map<string, number>();
  for (const { id } of all) seen.set(id, (seen.get(id) ?? 0) + 1);
  return all.map((r) => (begun.includes('/') || seen.get(r.id) !== 1 ? `${r.soort}/${r.id}` : r.id));
}

/** What an argument or the value of an option may be, by its name in the help. */
function valuesFor(
  ports: Ports,
  line: Line,
  name: string,
  soort: string | undefined,
  begun: string,
): readonly string[] {
  if (name === 'soort') return recordTypes.map((t) => t.soort);
  if (name === 'code') return catalogue.map((rule) => rule.code);
  if (name === 'gemeente') return ids(ports, line, 'gemeente', begun);
  return /(?:^|\/)id$/.test(name) ? ids(ports, line, soort, begun) : [];
}

const nameIn = (option: Option | undefined): string => /<([^>]+)>/.exec(option?.flags ?? '')?.[1] ?? '';

function ofAction(
  ports: Ports,
  line: Line,
  action: Action,
  {
    group = [],
    rest,
    begun,
  }: { group: readonly string[] | undefined; rest: readonly string[]; begun: string },
): readonly string[] {
  const built = new Commander();
  action.configure(built);
  if (line.pending !== undefined) {
    const option = built.options.find((o) => o.long === line.pending);
    const name = option?.long === '--gemeente' ? 'gemeente' : nameIn(option);
    return option?.argChoices ?? valuesFor(ports, line, name, undefined, begun);
  }
  if (begun.startsWith('-')) return [...built.options.flatMap((o) => o.long ?? []), ...GENERAL];
  const argument = built.registeredArguments[rest.length];
  if (!argument) return [];
  const soort = group.map((n) => recordType(n)?.soort).find(Boolean);
  return argument.argChoices ?? valuesFor(ports, line, argument.name(), soort, begun);
}

/** The options of a command that a value follows. */
function withValue(command: Command | undefined): ReadonlySet<string> {
  const names = new Set(GENERAL_WITH_VALUE);
  if (command === undefined || 'commands' in command) return names;
  const built = new Commander();
  command.configure(built);
  for (const { required, long } of built.options) if (required && long) names.add(long);
  return names;
}

/** What may come first: a command, or one of the general options. */
function first(commands: Commands, line: Line, begun: string): readonly string[] {
  if (line.pending !== undefined || line.names.length > 0) return [];
  return begun.startsWith('-') ? [...GENERAL, '--version'] : Object.keys(commands);
}

async function candidates(
  { ports, commands }: World,
  words: readonly string[],
  begun: string,
): Promise<readonly string[]> {
  const general = withValue(undefined);
  const guess = await commandOf(commands, readLine(words, (option) => general.has(option)).names);
  const own = withValue(guess?.command);
  const line = readLine(words, (option) => own.has(option));
  const named = await commandOf(commands, line.names);
  if (!named) return first(commands, line, begun);
  const { command, group, rest } = named;
  if ('commands' in command) return rest.length === 0 ? command.commands.map((c) => c.name) : [];
  return ofAction(ports, line, command, { group, rest, begun });
}

/** What the last of these words (without `cter`) may become, sorted; only what begins as it does, with or without its type. */
export async function completeWords(world: World, words: readonly string[]): Promise<readonly string[]> {
  const begun = words.at(-1) ?? '';
  const found = await candidates(world, words.slice(0, -1), begun);
  const fits = (word: string) => word.startsWith(begun) || word.split('/')[1]?.startsWith(begun);
  return [...new Set(found)].filter(fits).sort();
}
