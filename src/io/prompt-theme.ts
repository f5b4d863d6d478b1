import { Chalk } from 'chalk';

/** Dutch names for the keys, as inquirer shows them under a list. */
const HELP = {
  choice: 'Pijltjes om te kiezen, enter om door te gaan.',
  choices: 'Pijltjes om te kiezen, spatie om aan te vinken, a voor alles, enter om door te gaan.',
} as const;

const MORE = 'De lijst is langer dan u ziet: loop erdoor met de pijltjes.';

/** The colours of questions; without colour every one leaves the text as it is. */
export function painter(colour: boolean): {
  readonly dim: Paint;
  readonly bold: Paint;
  readonly mark: Paint;
  readonly warn: Paint;
} {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  // chalk joins all its arguments, and inquirer hands over its inner state as a second one.
  const single =
    (paint: Paint): Paint =>
    (text) =>
      paint(text);
  return {
    dim: single(chalk.dim),
    bold: single(chalk.bold),
    mark: single(chalk.cyan),
    warn: single(chalk.red),
  };
}

type Paint = (text: string) => string;

/**
 * Everything inquirer shows by itself, in Dutch. Signs as well as colours carry the meaning: `>` where you
 * are, `[x]` what you ticked, `Let op:` what is wrong.
 */
export function promptTheme(colour: boolean, kind: 'choice' | 'choices' | 'text', isLong: boolean): object {
  const paint = painter(colour);
  const help = kind === 'text' ? '' : isLong ? `${HELP[kind]} ${MORE}` : HELP[kind];
  return {
    prefix: { idle: paint.mark('?'), done: paint.mark('✔') },
    spinner: { interval: 1000, frames: ['?'] },
    icon: { cursor: '>', checked: ' [x]', unchecked: ' [ ]' },
    style: {
      answer: paint.mark,
      message: paint.bold,
      error: (text: string) => paint.warn(`Let op: ${text}`),
      defaultAnswer: (text: string) => paint.dim(`(enter = ${text})`),
      help: paint.dim,
      highlight: paint.mark,
      description: paint.dim,
      disabled: paint.dim,
      disabledChoice: paint.dim,
      keysHelpTip: () => paint.dim(help),
    },
  };
}
