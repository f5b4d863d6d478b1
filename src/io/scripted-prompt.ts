import type { Answer, Prompt, Question } from '../ports.ts';
import { answerFault } from './answer-check.ts';

/** A prompt that answers by itself, and remembers what it was asked. */
export interface ScriptedPrompt extends Prompt {
  readonly asked: readonly Question[];
}

/**
 * Answers questions from a script, for tests: by the question's name, or in order. Throws when an answer
 * is missing, is of the wrong kind, is not among the choices, or fails the question's own check.
 */
export function scriptedPrompt(
  answers: Readonly<Record<string, Answer>> | readonly Answer[],
): ScriptedPrompt {
  const asked: Question[] = [];
  const next = (question: Question): Answer | undefined =>
    isList(answers)
      ? answers[asked.length - 1]
      : Object.hasOwn(answers, question.name)
        ? answers[question.name]
        : undefined;
  return {
    interactive: true,
    asked,
    async ask(question) {
      asked.push(question);
      const answer = next(question);
      const told = `question ${asked.length} ‘${question.name}’ (${question.message})`;
      if (answer === undefined) throw new Error(`the script has no answer to ${told}`);
      const fault = kindFault(question, answer) ?? answerFault(question, answer);
      if (fault !== undefined) throw new Error(`${JSON.stringify(answer)} as answer to ${told}: ${fault}`);
      return answer;
    },
  };
}

const isList = (
  answers: Readonly<Record<string, Answer>> | readonly Answer[],
): answers is readonly Answer[] => Array.isArray(answers);

function kindFault({ kind, choices = [] }: Question, answer: Answer): string | undefined {
  const is = typeof answer === 'object' ? 'choices' : typeof answer === 'boolean' ? 'confirm' : 'text';
  const wanted = kind === 'choice' ? 'text' : kind;
  if (is !== wanted) return `a question of kind ${kind} has no such answer`;
  if (kind !== 'choice' && kind !== 'choices') return undefined;
  const values = choices.map(({ value }) => value);
  const given = typeof answer === 'object' ? answer : [String(answer)];
  const strange = given.find((value) => value !== '' && !values.includes(value));
  return strange === undefined ? undefined : `‘${strange}’ is not among the choices ${values.join(', ')}`;
}
