/** argv → exit code. The only place that knows commander, exit codes, and how trouble is told. */
import { Command as Commander, CommanderError } from 'commander';
import type { Command, General, Listed } from './commands/define.ts';
import { dutchHelp, dutchUsage, tooMany, unknownCommand } from './commands/dutch.ts';
import { commands } from './commands/index.ts';
import { withProgress } from './commands/progress.ts';
import { CannotError, Interrupted, UsageError } from './errors.ts';
import { FileError, type Ports } from './ports.ts';
import { isIsoDate } from './text/dates.ts';
import { quote, safeText } from './text/safe.ts';

const GENERAL_WITH_VALUE = ['--register', '--today'];

/** The first word that is no option. */
function firstWord(argv: readonly string[]): string | undefined {
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (GENERAL_WITH_VALUE.includes(word)) i++;
    else if (!word.startsWith('-')) return word;
  }
  return undefined;
}

/** The command a line names, so that only its file is loaded; undefined without one. Throws `UsageError` when help is asked of one that is not there. */
function namedCommand(argv: readonly string[]): string | undefined {
  const word = firstWord(argv);
  if (word === undefined) return undefined;
  const found = Object.entries(commands).find(
    ([name, { aliases }]) => name === word || aliases?.includes(word),
  )?.[0];
  // Of an unknown command commander would show the general help.
  if (found === undefined && argv.some((other) => other === '--help' || other === '-h'))
    throw new UsageError(unknownCommand(word, Object.keys(commands)));
  return found;
}

const generalOptions = (c: Commander): Commander =>
  c
    .option(
      '--register <map>',
      'de map van het register (standaard: gezocht vanaf deze map omhoog)',
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .option('--today <datum>', 'doe alsof het deze dag is (jjjj-mm-dd)')
    .option('--no-color', 'geen kleuren')
    .option('--quiet', 'geen meldingen naast het resultaat')
    .option('--verbose', 'meer meldingen')
    .helpOption('-h, --help', 'toon deze hulp')
    .configureHelp(dutchHelp)
    .exitOverride();

function generalFrom(options: Record<string, unknown>, ports: Ports): General {
  let today = options['today'] as string | undefined;
  if (today !== undefined && !isIsoDate(today))
    throw new UsageError(
      `${quote(today)} is geen bestaande datum. Schrijf --today als jjjj-mm-dd, bijvoorbeeld --today 2021-03-01.`,
    );
  const registers = options['register'] as readonly string[];
  return {
    ...(registers[0] !== undefined && { register: registers[0] }),
    registers,
    // Asked for when it is needed: the calendar of a place takes longer to load than many a command to run.
    get today() {
      today ??= ports.today();
      return today;
    },
    quiet: options['quiet'] === true,
    verbose: options['verbose'] === true,
    colour: options['color'] !== false && !ports.env['NO_COLOR'] && ports.stdout.isTerminal,
  };
}

/** Every register that was named, before the command and behind it. */
function registersIn(command: Commander): readonly string[] {
  const own = (command.opts()['register'] ?? []) as readonly string[];
  return command.parent ? [...registersIn(command.parent), ...own] : own;
}

function addExamples(sub: Commander, { examples }: Command): void {
  // Below each other: a line with both would be wider than most terminals.
  const lines = examples.map(([line, does]) => `  ${line}\n      ${does}`);
  sub.addHelpText('after', `\nVoorbeelden:\n${lines.join('\n')}`);
}

const listed = (program: Commander, name: string, { summary, aliases = [] }: Listed): Commander =>
  generalOptions(
    program
      .command(name)
      .description(summary)
      .aliases([...aliases]),
  );

function addCommand(sub: Commander, command: Command, ports: Ports, done: (code: number) => void): void {
  addExamples(sub, command);
  if ('commands' in command) {
    sub.usage('<opdracht> [opties]').helpCommand(false);
    for (const action of command.commands) addCommand(listed(sub, action.name, action), action, ports, done);
    return;
  }
  command.configure(sub);
  // Commander does not name the word that is too much.
  sub.allowExcessArguments();
  sub.action(async (...received: unknown[]) => {
    const excess = tooMany(sub);
    if (excess !== undefined) throw new UsageError(excess);
    const options: Record<string, unknown> = { ...sub.optsWithGlobals(), register: registersIn(sub) };
    const args = received.slice(0, -2) as (string | string[] | undefined)[];
    const general = generalFrom(options, ports);
    if ((general.registers?.length ?? 0) > 1 && !command.several)
      throw new UsageError(
        `De opdracht ${command.name} werkt met één register. Geef --register één keer. Alleen overview en report lezen er meer tegelijk.`,
      );
    const watched = withProgress(ports, general);
    try {
      done(await command.run({ ports: watched.ports, general, args, options, commands }));
    } finally {
      watched.done();
    }
  });
}

/** Tells what went wrong and gives the exit code for it. */
function explainTrouble(error: unknown, ports: Ports): number {
  const say = (text: string, code: number): number => {
    ports.stderr.write(`${safeText(text)}\n`);
    return code;
  };
  // A command that is only the first word of others was given alone: its help was shown.
  if (error instanceof CommanderError && error.code === 'commander.help') return 0;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : say(dutchUsage(error), 2);
  if (error instanceof UsageError) return say(error.message, 2);
  if (error instanceof CannotError) return say(error.message, 1);
  if (error instanceof Interrupted) return say(error.message, 130);
  if (error instanceof FileError) {
    return say(`Het bestand ${error.path} kon niet gelezen worden. Bestaat het nog, en mag u het lezen?`, 1);
  }
  const stack = error instanceof Error ? error.stack : String(error);
  return say(
    `Er ging iets mis in cter zelf. Dit is een fout van het programma, niet van u.\nStuur de tekst hieronder naar de beheerder.\n\n${stack}`,
    3,
  );
}

/** Runs one command line (without node and script) and gives its exit code; never throws. */
export async function main(given: readonly string[], ports: Ports): Promise<number> {
  const argv = given[0] === 'help' ? [...given.slice(1, 2), '--help'] : given;
  let code = 0;
  const program = generalOptions(
    new Commander('cter').description(
      'Administratie van de aanpak van extremisme, polarisatie en radicalisering.',
    ),
  )
    .usage('<opdracht> [opties]')
    .helpCommand(false)
    .version(ports.version, '--version', 'toon de versie')
    .configureOutput({
      writeOut: (t) => ports.stdout.write(t),
      writeErr: (t) => ports.stdout.write(t),
      outputError: () => {},
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  try {
    if (argv.length === 0) {
      const { startPage } = await import('./commands/start-page.ts');
      ports.stdout.write(startPage(ports));
      return 0;
    }
    const named = namedCommand(argv);
    // The list of all commands needs none of them.
    if (named === undefined)
      for (const [name, entry] of Object.entries(commands)) listed(program, name, entry);
    else {
      const entry = commands[named]!;
      const { command } = await entry.load();
      addCommand(listed(program, named, entry), command, ports, (c) => (code = c));
    }
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return explainTrouble(error, ports);
  }
}
