import { deciderFault } from '../checks/decider-finding.ts';
import type { Prompt } from '../ports.ts';
import type { Register } from '../register/register.ts';
import type { Call } from './define.ts';

/** The prompt of a call that refuses a second decider who is none at the answer, before the rest is asked. */
export function decidingPrompt({ ports: { prompt }, options }: Call, register: Register): Prompt {
  let door = options['door'] === undefined ? undefined : String(options['door']);
  return {
    interactive: prompt.interactive,
    async ask(question) {
      if (question.name === '--medebeslisser') {
        const check = (medebeslisser: string) =>
          question.check?.(medebeslisser) ?? deciderFault(register, { door, medebeslisser });
        return prompt.ask({ ...question, check });
      }
      const answer = await prompt.ask(question);
      if (question.name === '--door') door = String(answer);
      return answer;
    },
  };
}
