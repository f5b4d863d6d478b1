import type { Answer, Question } from '../../ports.ts';
import { type Conversation, converse } from '../../steps/conversation.ts';
import { guardedPrompt } from '../../steps/guarded-prompt.ts';
import { oneLine } from '../../text/safe.ts';
import type { Call } from '../define.ts';

/** A noted answer as it was typed. */
export const shownAnswer = (answer: Answer): string =>
  typeof answer === 'boolean' ? (answer ? 'ja' : 'nee') : [answer].flat().join(', ') || '(leeg)';

/** A conversation that tells what it takes over from an earlier one. */
export function resumed(
  call: Call,
  begin: Parameters<typeof converse>[1],
  write: Parameters<typeof converse>[2],
): Conversation {
  const repeat = (question: Question, answer: Answer): void => {
    if (!call.general.quiet)
      call.ports.stderr.write(
        `Eerder geantwoord: ${oneLine(question.message)} ${oneLine(shownAnswer(answer))}\n`,
      );
  };
  return converse(guardedPrompt(call.ports.prompt), begin, write, repeat);
}
