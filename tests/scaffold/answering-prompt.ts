/** Someone who knows the record they want, and answers every question from it. */
import { answerFault } from '../../src/io/answer-check.ts';
import type { Answer, Prompt, Question } from '../../src/ports.ts';
import { valueIn } from '../../src/source/plain-data.ts';

/** What was asked, with the answer. */
export type Conversation = readonly (readonly [question: Question, answer: Answer])[];

function typed(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return value === undefined ? '' : String(value);
}

/** Answers from the fields of a record and an id; says yes to saving. Throws on an answer that would be refused. */
export function answeringPrompt(
  fields: Readonly<Record<string, unknown>>,
  id: string,
): Prompt & { readonly conversation: Conversation } {
  const conversation: [Question, Answer][] = [];
  const answerTo = ({ kind, name }: Question): Answer => {
    if (name === '--id') return id;
    if (name === '--yes') return true;
    const path = name.replace('--set ', '').split('.');
    const value = valueIn(
      fields,
      path.map((part) => (/^\d$/.test(part) ? Number(part) : part)),
    );
    if (kind === 'confirm') return typeof value === 'boolean' ? value : value !== undefined;
    if (kind === 'choices') return (value ?? []) as readonly string[];
    if (kind === 'text' && typeof value === 'object' && value !== null) {
      // The names of a free group are asked one after the other.
      const before = conversation.filter(([question]) => question.name === name).length;
      return Object.keys(value)[before] ?? '';
    }
    return typed(value);
  };
  return {
    interactive: true,
    conversation,
    async ask(question) {
      if (/opnieuw invullen|toch opslaan/.test(question.message))
        throw new Error(`refused: ${question.message}`);
      if (conversation.length > 300) throw new Error(`no end to ${question.name}`);
      const answer = answerTo(question);
      const strange = [answer].flat().find((a) => {
        const values = (question.choices ?? []).map((c) => c.value);
        return values.length > 0 && a !== '' && !values.includes(String(a));
      });
      const fault = strange === undefined ? answerFault(question, answer) : `${strange} is not offered`;
      if (fault)
        throw new Error(`${JSON.stringify(answer)} to ${question.name} (${question.message}): ${fault}`);
      conversation.push([question, answer]);
      return answer;
    },
  };
}
