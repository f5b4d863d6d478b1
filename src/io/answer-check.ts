import type { Answer, Question } from '../ports.ts';

const EMPTY_TEXT = 'Vul iets in.';
const EMPTY_CHOICES = 'Kies ten minste één mogelijkheid.';

/**
 * What is wrong with an answer, as a Dutch sentence, or undefined when it is good. The question's own
 * check gets a text or a choice as it is, every value of a list of choices, and `ja` or `nee`.
 */
export function answerFault(question: Question, answer: Answer): string | undefined {
  if (typeof answer === 'boolean') return question.check?.(answer ? 'ja' : 'nee');
  if (typeof answer === 'string') {
    if (answer.trim() === '') return question.optional ? undefined : EMPTY_TEXT;
    return question.check?.(answer);
  }
  if (answer.length === 0) return question.optional ? undefined : EMPTY_CHOICES;
  for (const value of answer) {
    const fault = question.check?.(value);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
