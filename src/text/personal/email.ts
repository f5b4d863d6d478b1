/** Finds e-mail addresses. */
import type { PersonalDatum } from './datum.ts';

const LOCAL = /[\p{L}\p{N}._%+'-]{1,64}$/u;
const LOCAL_END = /[\p{L}\p{N}_%+'.-]/u;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}/u;

/** Every e-mail address in a text; an address with `git` as name is a place of a repository. */
export function* findEmail(text: string): Iterable<PersonalDatum> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    // Most of what is no address is refused here, before anything is cut out of the text.
    if (!LOCAL_END.test(text[at - 1] ?? ' ')) continue;
    const local = LOCAL.exec(text.slice(Math.max(0, at - 64), at))?.[0].replace(/^[.'-]+/, '');
    const domain = DOMAIN.exec(text.slice(at + 1, at + 260))?.[0];
    if (local && domain && local !== 'git')
      yield { kind: 'e-mail', start: at - local.length, end: at + 1 + domain.length };
  }
}
