/** From a reader's own key to the keys of cases. */
import { open, recipientOf } from './age.ts';
import type { Cabinet, Lezer, Sleutelbestand } from './cabinet.ts';

/** A reader who is here with their own key. */
export interface Reader {
  readonly lezer: Lezer;
  readonly identities: readonly string[];
}

/** The identities in a key file as `age-keygen` writes it: one a line, comments aside. */
export const identitiesIn = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => /^AGE-SECRET-KEY-1[A-Z0-9]+$/.test(line));

/** The reader of the cabinet whom these identities belong to; undefined when there is none. */
export async function readerOf(cabinet: Cabinet, identities: readonly string[]): Promise<Reader | undefined> {
  const own = await Promise.all(identities.map(recipientOf));
  const lezer = cabinet.lezers.find((l) => own.includes(l.ontvanger));
  return lezer && { lezer, identities };
}

/** A key file that was opened. */
export interface Unlocked extends Sleutelbestand {
  readonly identity: string;
}

/** What unlocking gives: the keys that opened, and the files that are damaged or sealed for another key. */
export interface Unlocking {
  readonly keys: readonly Unlocked[];
  readonly broken: readonly Sleutelbestand[];
}

/** Opens key files with the reader's own key; those of other readers are passed over. */
export async function unlock(
  cabinet: Cabinet,
  { lezer, identities }: Reader,
  files: readonly Sleutelbestand[],
): Promise<Unlocking> {
  const keys: Unlocked[] = [];
  const broken: Sleutelbestand[] = [];
  for (const file of files.filter((f) => f.lezer === lezer.id)) {
    const opened = await open(cabinet.read(file.path).trim(), identities);
    const [identity] = 'text' in opened ? identitiesIn(opened.text) : [];
    if (identity === undefined) broken.push(file);
    else keys.push({ ...file, identity });
  }
  return { keys, broken };
}
