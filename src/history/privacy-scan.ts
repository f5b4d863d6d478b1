/** Personal data anywhere in a repository: every blob, message and name, on a branch or not. */
import type { GitObject } from '../ports.ts';
import type { PersonalKind } from '../text/personal/datum.ts';
import { findPersonalData } from '../text/personal/find-personal-data.ts';
import { kindsInName } from '../text/personal/in-name.ts';

/** Where something was found. Says what kind, and never what it says. */
export interface Trace {
  readonly id: string;
  readonly place: 'inhoud' | 'boodschap' | 'naam';
  readonly kind: PersonalKind;
  /** The line in the content or the message, from 1; absent for a name. */
  readonly line?: number;
}

/** What a scan saw, beside what it found. */
export interface Scan {
  readonly traces: readonly Trace[];
  readonly objects: number;
  /** Objects that are no text, so that nobody can say what is in them. */
  readonly unread: readonly string[];
}

const strict = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

function* inText(id: string, place: 'inhoud' | 'boodschap', text: string): Iterable<Trace> {
  for (const { kind, start } of findPersonalData(text))
    yield { id, place, kind, line: text.slice(0, start).split('\n').length };
}

/** A tree is `mode name`, a zero byte and the 20 (or 32) bytes of an id, again and again. */
function* namesIn(bytes: Uint8Array, idLength: number): Iterable<string> {
  const loose = new TextDecoder();
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at);
    if (end < 0) return;
    const entry = loose.decode(bytes.subarray(at, end));
    yield entry.slice(entry.indexOf(' ') + 1);
    at = end + 1 + idLength;
  }
}

/** The part of a commit or tag that a person wrote: the lines above are names and addresses git puts there. */
const messageOf = (text: string): string => text.slice(text.indexOf('\n\n') + 2);

/** Looks at every object. A signature is no message; it is left out with the lines git puts there. */
export function scanObjects(objects: Iterable<GitObject>): Scan {
  const traces: Trace[] = [];
  const unread: string[] = [];
  let count = 0;
  for (const { id, type, bytes } of objects) {
    count++;
    if (type === 'tree') {
      for (const name of namesIn(bytes, id.length / 2))
        for (const kind of kindsInName(name)) traces.push({ id, place: 'naam', kind });
      continue;
    }
    const text = decode(bytes);
    if (text === undefined) unread.push(id);
    else if (type === 'blob') traces.push(...inText(id, 'inhoud', text));
    else traces.push(...inText(id, 'boodschap', messageOf(text)));
  }
  return { traces, objects: count, unread };
}
