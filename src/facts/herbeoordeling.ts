import type { CterRecord, Register } from '../register/register.ts';
import { rhythmAfter } from '../text/dates.ts';
import { casusStand } from './casus-stand.ts';

/**
 * The last day on which a running case must have been reviewed again: a rhythm after the last review, or after
 * the last phase where that is later. Undefined for a case that came to its end, and where the checklist is not
 * there to tell.
 */
export function herbeoordelenVoor(
  register: Register,
  casus: CterRecord<'casus'>,
  ritme: string,
): string | undefined {
  const stand = casusStand(register, casus);
  if (!stand || stand.laatste?.eindpunt === true) return undefined;
  const { verloop, herbeoordelingen } = casus.velden;
  const gezien = [...verloop, ...herbeoordelingen].map(({ op }) => op).sort();
  const laatst = gezien.at(-1);
  return laatst === undefined ? undefined : rhythmAfter(laatst, ritme);
}
