import type { Opened } from '../../cter.ts';
import { Interrupted } from '../../errors.ts';
import type { Prompt } from '../../ports.ts';
import type { PlannedFile } from '../change.ts';
import type { Call } from '../define.ts';
import { mayAsk } from '../form.ts';
import { openNotes } from '../notes-file.ts';
import { conversationOf } from '../resumed.ts';

/** Files to save together with the evaluation: with it the noted answers are no longer needed. */
export type AlsoSaved = () => readonly PlannedFile[];

/** Runs `evaluate` with a prompt that keeps every answer until the evaluation is saved. */
export async function keepingAnswers(
  call: Call,
  opened: Opened,
  ref: string,
  evaluate: (call: Call, also: AlsoSaved) => Promise<number>,
): Promise<number> {
  if (!mayAsk(call) || call.options['dryRun'] === true) return evaluate(call, () => []);
  const notes = openNotes(opened.tree, `evaluate-${ref.replace('/', '-')}`, ref);
  const conversation = await conversationOf(call, opened, notes, '--nieuw');
  const prompt: Prompt = {
    interactive: conversation.interactive,
    // Whether to save is asked every time: a no is no answer for the next one.
    ask: (question) => (question.name === '--yes' ? call.ports.prompt : conversation).ask(question),
  };
  try {
    return await evaluate({ ...call, ports: { ...call.ports, prompt } }, () => {
      const done = notes.planned(null);
      return done ? [done] : [];
    });
  } catch (error) {
    if (error instanceof Interrupted && conversation.mark() > 0)
      throw new Interrupted(
        `Gestopt. Uw antwoorden tot hier zijn bewaard. Ga verder met: cter evaluate ${ref}`,
      );
    throw error;
  }
}
