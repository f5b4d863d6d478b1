/** Which record a word on the command line stands for. */
import { relative, resolve } from 'node:path';
import type { Opened } from '../cter.ts';
import { CannotError, UsageError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { type Soort, soorten } from '../records/index.ts';
import { classify } from '../register/classify.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { longDate } from '../text/dates.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import { typeNamed } from './record-type.ts';

/** The refs a word may stand for: itself with its type in Dutch, or every `soort/id` with that id. */
function candidates(register: Register, word: string, among: readonly Soort[]): readonly string[] {
  const slash = word.indexOf('/');
  const refs =
    slash < 0
      ? among.map((s) => `${s}/${word}`)
      : [`${typeNamed(word.slice(0, slash)).soort}${word.slice(slash)}`];
  return refs.filter(
    (ref) =>
      among.some((s) => ref.startsWith(`${s}/`)) &&
      (register.byRef(ref) !== undefined || register.failed(ref)),
  );
}

/** A case that is no more has left the proof of its destruction. */
function destroyed(register: Register, word: string, among: readonly Soort[]): UsageError | undefined {
  const id = word.slice(word.indexOf('/') + 1);
  const proof = among.includes('casus') && register.all('vernietiging').find((v) => v.velden.casus === id);
  return proof
    ? new UsageError(`Deze casus is vernietigd op ${longDate(proof.velden.op)} (${proof.ref}).`)
    : undefined;
}

function unknown(register: Register, word: string, among: readonly Soort[]): UsageError {
  const gone = destroyed(register, word, among);
  if (gone) return gone;
  const all = among.flatMap((s) => register.all(s));
  const near = nearest(word, word.includes('/') ? all.map((r) => r.ref) : all.map((r) => r.id));
  const [only, ...others] = among;
  const list = others.length === 0 ? only : 'SOORT';
  const hint = near ? `Bedoelde u ‘${near}’?` : `Met ‘cter list ${list}’ ziet u welke er zijn.`;
  const what = others.length === 0 ? `geen ${only}` : 'niets';
  return new UsageError(`Er is in dit register ${what} met de id ${quote(word)}. ${hint}`);
}

/** The path of the file that holds `soort/id` and has faults, or that should hold it. */
function failedPath(register: Register, ref: string): string | undefined {
  return register.diagnostics.find(({ file }) => {
    const kind = classify(file);
    return kind.kind === 'record' && `${kind.type.soort}/${kind.id}` === ref;
  })?.file;
}

/**
 * The record a word stands for: `soort/id`, or an id that occurs with one of the types in `among` (default all).
 * Throws `UsageError` for none and for several, `CannotError` for a file with faults.
 */
export function recordNamed<S extends Soort = Soort>(
  ports: Ports,
  { register, tree }: Pick<Opened, 'register' | 'tree'>,
  word: string,
  among: readonly S[] = soorten as readonly S[],
): CterRecord<S> {
  const [ref, ...others] = candidates(register, word, among);
  if (ref === undefined) throw unknown(register, word, among);
  if (others.length > 0)
    throw new UsageError(
      `${quote(word)} past bij meer dan één soort. Kies uit ${listing([ref, ...others], 'of')}.`,
    );
  const record = register.byRef(ref);
  if (record) return record as CterRecord<S>;
  const file = failedPath(register, ref);
  const path = file === undefined ? '' : ` ${relative(ports.cwd, resolve(tree.root, file))}`;
  throw new CannotError(
    `Het bestand van ‘${ref}’ heeft fouten en kan niet gebruikt worden. Met ‘cter validate${path}’ ziet u wat er mis is.`,
  );
}
