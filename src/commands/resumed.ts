import type { Opened } from '../cter.ts';
import type { Answer, Question } from '../ports.ts';
import { type Conversation, converse, type Notes } from '../steps/conversation.ts';
import { guardedPrompt } from '../steps/guarded-prompt.ts';
import { oneLine } from '../text/safe.ts';
import { writeChanges } from './change.ts';
import type { Call } from './define.ts';
import type { NotesFile } from './notes-file.ts';

/** A noted answer as it was typed. */
const shownAnswer = (answer: Answer): string =>
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

/** The notes of what was not finished, if it is to go on; the option `anew` answers that question with no. */
async function notesToUse(
  { ports, options }: Call,
  { notes, empty }: NotesFile,
  anew: string,
): Promise<Notes> {
  if (notes.antwoorden.length === 0 || options[anew.slice(2)] === true) return empty;
  const answers = notes.antwoorden.map(({ antwoord }) => shownAnswer(antwoord)).join('; ');
  const goesOn = await ports.prompt.ask({
    kind: 'confirm',
    name: anew,
    message: 'Wilt u daarmee verder?',
    explanation: `Er is een begin dat niet is afgemaakt, met deze antwoorden: ${answers}.`,
    default: true,
  });
  return goesOn === true ? notes : empty;
}

/** A conversation that goes on where an earlier one stopped, and notes every answer before the next question. */
export async function conversationOf(
  call: Call,
  opened: Opened,
  notes: NotesFile,
  anew: string,
): Promise<Conversation> {
  return resumed(call, await notesToUse(call, notes, anew), (noted) => {
    const file = notes.planned(noted);
    if (!file) return;
    writeChanges({ ports: call.ports, options: {} }, opened, [file], '');
    notes.wrote(file);
  });
}
