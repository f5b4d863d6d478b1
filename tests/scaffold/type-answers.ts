/** A person at a real terminal: waits for each question, then presses keys. */
import { stripVTControlCharacters } from 'node:util';
import type { Answer, Question } from '../../src/ports.ts';
import { KEYS, type Terminal } from '../io/pty.ts';
import type { Conversation } from './answering-prompt.ts';

/** The keys that give an answer. */
function keysFor(question: Question, answer: Answer): string {
  const { kind, choices = [], optional } = question;
  if (typeof answer === 'boolean') return (answer ? 'ja' : 'nee') + KEYS.enter;
  if (kind === 'choices') {
    const marks = choices.map(({ value }) =>
      (answer as readonly string[]).includes(value) ? KEYS.space : '',
    );
    return marks.join(KEYS.down) + KEYS.enter;
  }
  if (kind === 'choice') {
    const values = [...(optional ? [''] : []), ...choices.map(({ value }) => value)];
    return KEYS.down.repeat(values.indexOf(String(answer))) + KEYS.enter;
  }
  return `${answer}${KEYS.enter}`;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** So much of a question stands on the first line in a terminal of 100 columns. */
const FIRST_LINE = 90;

/** Answers every question at a terminal, each when it is shown and the one before it is marked as answered. */
export async function typeAnswers(terminal: Terminal, conversation: Conversation): Promise<void> {
  let before = '';
  for (const [question, answer] of conversation) {
    const start = escaped(question.message.slice(0, FIRST_LINE));
    await terminal.type(new RegExp(`${before}\\? ${start}`), keysFor(question, answer));
    before = '✔ [\\s\\S]*';
  }
}

/** Everything on the screen so far, without control sequences. */
export const screenOf = (terminal: Terminal): string => stripVTControlCharacters(terminal.raw());
