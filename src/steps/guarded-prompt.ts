import type { Prompt } from '../ports.ts';
import { findPersonalData } from '../text/personal/find-personal-data.ts';
import { PERSONAL_NAMES } from '../text/personal/names.ts';

/** Why a text may not be recorded, as a Dutch sentence; undefined when nothing in it looks like personal data. */
export function personalFault(text: string): string | undefined {
  const [datum] = findPersonalData(text);
  if (!datum) return undefined;
  return `Dit lijkt op ${PERSONAL_NAMES[datum.kind]}. Persoonsgegevens komen niet in het register, want git bewaart ze voor altijd. Schrijf het zonder, en noem ook geen namen.`;
}

/** Asks the same questions, and refuses a typed answer with personal data in it before anything is done with it. */
export const guardedPrompt = (prompt: Prompt): Prompt => ({
  interactive: prompt.interactive,
  ask: (question) =>
    question.kind === 'text'
      ? prompt.ask({ ...question, check: (text) => personalFault(text) ?? question.check?.(text) })
      : prompt.ask(question),
});
