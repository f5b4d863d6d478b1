/** The answers that were given as options: `--set looptijd.van=2020-01-01`. */
import { UsageError } from '../errors.ts';
import { checkValue } from '../records/check-value.ts';
import type { RecordType } from '../records/define.ts';
import { followPath } from '../records/field-path.ts';
import type { Shape } from '../records/shape.ts';
import { setIn } from '../source/plain-data.ts';
import { quote } from '../text/safe.ts';
import { type Answered, fitting, readOption } from './read-answer.ts';

type Path = readonly (string | number)[];

/** Answers from the command line. */
export interface Given {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Whether the value at a path was given whole (also: left empty on purpose), only parts of it, or not at all. */
  covers(path: Path): 'heel' | 'deels' | 'niet';
}

const startsWith = (path: Path, start: Path): boolean => start.every((part, i) => path[i] === part);

/** One `--set` option, read; a value of undefined leaves the field out. */
export interface GivenSet {
  readonly path: Path;
  readonly value: unknown;
}

/** The `--set` options one by one, with what is wrong with them. */
export function readSets(
  type: RecordType,
  options: readonly string[],
): { readonly sets: readonly GivenSet[]; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const sets: GivenSet[] = [];
  for (const option of options) {
    const at = option.indexOf('=');
    const name = at < 0 ? option : option.slice(0, at).trim();
    const before = sets.map((s) => s.path);
    const read = at < 0 ? noValue(type) : readOne(type, name, option.slice(at + 1), before);
    if ('fault' in read) faults.push(`--set ${quote(name).slice(1, -1)}: ${read.fault}`);
    else sets.push(read);
  }
  return { sets, faults };
}

/** Throws one `UsageError` that names everything that is wrong. */
export function requireFaultless(faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw new UsageError(
    faults.length === 1 ? faults[0]! : `Deze opties kloppen niet:\n  ${faults.join('\n  ')}`,
  );
}

/** The options, read; throws one `UsageError` that names everything that is wrong with them. */
export function readGiven(type: RecordType, options: readonly string[]): Given {
  const { sets, faults } = readSets(type, options);
  const paths = sets.map((s) => s.path);
  const fields = sets.reduce<Given['fields']>(
    (all, { path, value }) => (value === undefined ? all : (setIn(all, path, value) as Given['fields'])),
    {},
  );
  requireFaultless([...faults, ...gaps(fields, '')]);
  const covers = (path: Path) => {
    if (paths.some((given) => startsWith(path, given))) return 'heel';
    return paths.some((given) => startsWith(given, path)) ? 'deels' : 'niet';
  };
  return { fields, covers };
}

/** The answers so far as given, but for these fields, which are to be asked again. */
export function givenBut(fields: Given['fields'], names: readonly string[]): Given {
  const kept = Object.entries(fields).filter(([name]) => !names.includes(name));
  return {
    fields: Object.fromEntries(kept),
    covers: ([name]) => (names.includes(String(name)) ? 'niet' : 'heel'),
  };
}

/** The value of `--set`; one value for a list is its only item. */
function readSet(shape: Shape, text: string): Answered {
  if (shape.kind !== 'lijst') return readOption(shape, text);
  const read = readOption(shape, text);
  // What begins as a list is meant as one, also when it has a fault.
  if (text.trim().startsWith('[') || ('value' in read && Array.isArray(read.value))) return read;
  const one = readOption(shape.item, text);
  return 'fault' in one ? one : { value: [one.value] };
}

const noValue = (type: RecordType): { readonly fault: string } => ({
  fault: `Schrijf een veld en een waarde met = ertussen, bijvoorbeeld --set "${type.titelveld}=…".`,
});

type One = GivenSet | { readonly fault: string };

function readOne(type: RecordType, name: string, text: string, before: readonly Path[]): One {
  const found = followPath(type.shape(), name);
  if ('fault' in found) return found;
  const { path, shape } = found;
  if (before.some((other) => startsWith(path, other) || startsWith(other, path)))
    return { fault: 'Dit veld is hier twee keer gegeven. Eén keer is genoeg.' };
  // An empty answer leaves an optional field out, as it does when it is typed.
  const isEmpty = text.trim() === '';
  const isGood = (value: unknown) => checkValue(type, path, value).length === 0;
  const read = isEmpty ? { value: undefined } : fitting(shape, readSet(shape, text), text, isGood);
  if ('fault' in read) return read;
  const [issue] = checkValue(type, path, read.value);
  if (!issue) return { path, value: read.value };
  return {
    fault: isEmpty
      ? 'Dit veld is verplicht. Schrijf een waarde achter de =.'
      : `${issue.message} ${issue.hint}`.trim(),
  };
}

/** Lists in which a number was skipped. */
function gaps(value: unknown, name: string): string[] {
  if (value === null || typeof value !== 'object') return [];
  const below = Object.entries(value).flatMap(([key, item]) =>
    gaps(item, name === '' ? key : `${name}.${key}`),
  );
  if (!Array.isArray(value) || Object.keys(value).length === value.length) return below;
  const first = Array.from(value, (_, i) => i).find((i) => !Object.hasOwn(value, i));
  return [`--set ${name}: nummer ${first} ontbreekt. Nummers beginnen bij 0 en slaan niets over.`, ...below];
}
