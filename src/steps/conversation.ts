/**
 * A conversation that survives being cut off: every answer is noted before the next question is asked, and when
 * the same questions come again the noted answers are given. What has found its place in a record is forgotten.
 */
import type { Answer, Prompt, Question } from '../ports.ts';

/** One answer, by the name of its question. */
export interface NotedAnswer {
  readonly naam: string;
  readonly antwoord: Answer;
}

/** What is noted of a conversation. */
export interface Notes {
  /** What the conversation is about, such as the id of a step. */
  readonly over: string;
  /** Parts of it that are finished. */
  readonly klaar: readonly string[];
  readonly antwoorden: readonly NotedAnswer[];
}

/** A prompt whose answers are noted. */
export interface Conversation extends Prompt {
  /** The notes as they would be without the answers given since `mark`, and with `klaar` among what is finished. */
  without(mark: number, klaar?: string): Notes;
  /** Takes over notes that were stored together with a record. */
  settle(notes: Notes): void;
  /** How many answers are noted. */
  mark(): number;
  isKlaar(naam: string): boolean;
}

const has = ({ choices = [] }: Question, value: string): boolean => choices.some((c) => c.value === value);

/** Whether an answer noted earlier is still an answer to this question: choices may have gone. */
function stillFits(question: Question, answer: Answer): boolean {
  const { kind, optional = false, check } = question;
  if (kind === 'confirm') return typeof answer === 'boolean';
  if (kind === 'choices')
    return Array.isArray(answer) && answer.every((value: string) => has(question, value));
  if (typeof answer !== 'string') return false;
  if (answer === '') return optional;
  return (kind === 'text' || has(question, answer)) && check?.(answer) === undefined;
}

/** `write` stores the notes; `repeat` is told each noted answer that is given again. */
export function converse(
  prompt: Prompt,
  begin: Notes,
  write: (notes: Notes) => void,
  repeat: (question: Question, answer: Answer) => void,
): Conversation {
  let notes = begin;
  let at = 0;
  return {
    interactive: prompt.interactive,
    async ask(question) {
      const noted = notes.antwoorden[at];
      if (noted?.naam === question.name && stillFits(question, noted.antwoord)) {
        at += 1;
        repeat(question, noted.antwoord);
        return noted.antwoord;
      }
      const antwoord = await prompt.ask(question);
      notes = {
        ...notes,
        antwoorden: [...notes.antwoorden.slice(0, at), { naam: question.name, antwoord }],
      };
      at += 1;
      write(notes);
      return antwoord;
    },
    mark: () => at,
    without: (mark, klaar) => ({
      ...notes,
      klaar: klaar === undefined ? notes.klaar : [...notes.klaar, klaar],
      antwoorden: notes.antwoorden.slice(0, mark),
    }),
    settle(stored) {
      notes = stored;
      at = Math.min(at, stored.antwoorden.length);
    },
    isKlaar: (naam) => notes.klaar.includes(naam),
  };
}
