import type { ReadStream, WriteStream } from 'node:tty';
import { Interrupted } from '../errors.ts';
import type { Answer, Prompt, Question } from '../ports.ts';
import { oneLine, safeText } from '../text/safe.ts';
import { wrapLines } from '../text/wrap.ts';
import { answerFault } from './answer-check.ts';
import { wantsColour } from './terminal.ts';

const PAGE = 12;

/**
 * Asks on a terminal, in Dutch, and asks again until the answer is good. Questions go to `output`, which
 * is standard error: standard output is for results. Throws `Interrupted` on Ctrl-C and at end of input.
 */
export function terminalPrompt(
  input: ReadStream | NodeJS.ReadStream,
  output: WriteStream | NodeJS.WriteStream,
  colour = wantsColour({ env: process.env, isTerminal: output.isTTY === true }),
): Prompt {
  return {
    interactive: input.isTTY === true && output.isTTY === true,
    async ask(question) {
      const { painter } = await import('./prompt-theme.ts');
      const { dim, warn } = painter(colour);
      const whole = (text: string): string => wrapLines(text, output.columns || 80);
      const tell = (text: string | undefined, label = ''): void => {
        if (text) output.write(`${dim(whole(label + safeText(text)))}\n`);
      };
      tell(question.explanation);
      tell(question.example, 'Voorbeeld: ');
      for (;;) {
        const answer = await askOnce(question, { input, output, colour });
        const fault = answerFault(question, answer);
        if (fault === undefined) return answer;
        output.write(`${warn(whole(`Let op: ${safeText(fault)}`))}\n`);
      }
    },
  };
}

interface Screen {
  readonly input: ReadStream | NodeJS.ReadStream;
  readonly output: WriteStream | NodeJS.WriteStream;
  readonly colour: boolean;
}

async function askOnce(question: Question, { input, output, colour }: Screen): Promise<Answer> {
  const [{ default: inquirer }, { promptTheme }] = await Promise.all([
    import('inquirer'),
    import('./prompt-theme.ts'),
  ]);
  if (input.readableEnded || input.destroyed) throw new Interrupted();
  const stop = new AbortController();
  // inquirer waits for ever after Ctrl-D or a closed input; readline then pauses or ends the input.
  const end = (): void => stop.abort();
  const ask = inquirer.createPromptModule({ input, output, signal: stop.signal });
  try {
    const isLong = (question.choices?.length ?? 0) > PAGE;
    const theme = promptTheme(colour, question.kind === 'confirm' ? 'text' : question.kind, isLong);
    const answered = ask({ ...form(question), name: 'answer', theme });
    input.once('pause', end).once('end', end);
    const { answer } = (await answered) as { answer: Answer };
    if (question.kind === 'confirm') return isYes(String(answer));
    return typeof answer === 'string' ? answer.trim() : answer;
  } catch (error) {
    if (error instanceof Error && /^(?:ExitPrompt|AbortPrompt|CancelPrompt)Error$/.test(error.name)) {
      throw new Interrupted();
    }
    throw error;
  } finally {
    input.off('pause', end).off('end', end);
  }
}

/** The question in inquirer's words; text from the register is cleaned of control characters on the way. */
function form(question: Question): {
  type: 'input' | 'select' | 'checkbox';
  message: string;
  [key: string]: unknown;
} {
  const message = oneLine(question.message, 300);
  const given = question.default;
  if (question.kind === 'confirm') {
    return {
      type: 'input',
      message: `${message} (ja of nee)`,
      ...(typeof given === 'boolean' && { default: given ? 'ja' : 'nee' }),
      validate: (text: string) => YES_OR_NO.test(text.trim()) || 'Typ ja of nee.',
    };
  }
  if (question.kind === 'text') {
    return {
      type: 'input',
      message: question.optional ? `${message} (mag leeg blijven)` : message,
      ...(typeof given === 'string' && given !== '' && { default: given }),
      validate: (text: string) => answerFault(question, text.trim()) ?? true,
    };
  }
  return choiceForm(question, message);
}

function choiceForm(question: Question, message: string): ReturnType<typeof form> {
  const given = typeof question.default === 'string' ? question.default : '';
  const ticked = new Set(given.split(',').map((value) => value.trim()));
  const choices = (question.choices ?? []).map(({ value, label, description }) => ({
    value,
    name: oneLine(label),
    short: oneLine(label),
    ...(description && { description: oneLine(description, 300) }),
    ...(question.kind === 'choices' && { checked: ticked.has(value) }),
  }));
  if (question.kind === 'choices') {
    return {
      type: 'checkbox',
      message,
      choices,
      pageSize: PAGE,
      loop: false,
      shortcuts: { all: 'a', invert: null },
      validate: (picked: readonly { value: string }[]) =>
        answerFault(
          question,
          picked.map(({ value }) => value),
        ) ?? true,
    };
  }
  const skip = question.optional ? [{ value: '', name: '(overslaan)', short: '(overgeslagen)' }] : [];
  return {
    type: 'select',
    message,
    choices: [...skip, ...choices],
    default: given,
    pageSize: PAGE,
    loop: false,
  };
}

const YES_OR_NO = /^(?:ja?|yes|y|nee|n|no)$/i;
const isYes = (text: string): boolean => /^[jy]/i.test(text.trim());
