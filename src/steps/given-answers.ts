/** Answers to the questions of a step that were given as options, as edits of the record. */
import { UsageError } from '../errors.ts';
import type { RecordType } from '../records/define.ts';
import type { Given } from '../scaffold/given.ts';
import { sameData } from '../source/plain-data.ts';
import { listing } from '../text/lists.ts';
import { quote } from '../text/safe.ts';
import { add, addParagraph, type Edit, type NewFile } from './keeper.ts';
import { isVraagbaar, type Vastgelegd, type Vraag } from './vragen.ts';

/** What was given. */
export interface Options {
  readonly given: Given;
  readonly texts: ReadonlyMap<string, string>;
  /** Answers to questions in words, in the order of the step. */
  readonly answers: readonly string[];
}

/** Edits, the names of the questions that are answered by them, and files that come with them. */
export interface GivenAnswers {
  readonly edits: readonly Edit[];
  readonly files?: readonly NewFile[];
  readonly namen: readonly string[];
  /** Those of them that were left empty on purpose. */
  readonly leeg?: readonly string[];
}

/** What is recorded already is not added once more: the same command line can be run again after a break. */
function fieldEdits(naam: string, value: unknown, now: unknown): readonly Edit[] {
  if (!Array.isArray(value)) return sameData(value, now) ? [] : [add(naam, value, false)];
  const known = (now ?? []) as readonly unknown[];
  return value.filter((item) => !known.some((k) => sameData(k, item))).map((item) => add(naam, item, true));
}

const sectionEdits = (naam: string, text: string, now: string): readonly Edit[] =>
  now.includes(text) ? [] : [addParagraph(naam, now, text)];

function freeEdits(
  answers: readonly string[],
  stap: string,
  vragen: readonly Vraag[],
  stand: Vastgelegd,
): GivenAnswers {
  const free = vragen.filter((v) => v.kind === 'vrij');
  if (answers.length > free.length)
    throw new UsageError(
      free.length === 0
        ? `--antwoord: de stap ‘${stap}’ stelt geen vragen in woorden.`
        : `--antwoord: de stap ‘${stap}’ stelt ${free.length} vragen in woorden, en u gaf ${answers.length} antwoorden.`,
    );
  const entries = answers.map((antwoord, i) => ({ stap, vraag: free[i]?.naam ?? '', antwoord }));
  return {
    edits: fieldEdits('antwoorden', entries, stand.velden['antwoorden']),
    namen: entries.map((e) => e.vraag),
  };
}

/** The options as edits. Throws `UsageError` for what a run cannot be given. */
export function givenAnswers(
  type: RecordType,
  { given, texts, answers }: Options,
  stap: string,
  vragen: readonly Vraag[],
  stand: Vastgelegd,
): GivenAnswers {
  const names = type.shape().map((f) => f.naam);
  const kept = names.find((naam) => !isVraagbaar(naam) && given.covers([naam]) !== 'niet');
  if (kept)
    throw new UsageError(
      `--set ${kept}: dit veld houdt cter zelf bij. U kunt geven: ${listing(names.filter(isVraagbaar))}.`,
    );
  const secties = type.secties(stand.velden).map((s) => s.naam);
  for (const naam of texts.keys())
    if (!secties.includes(naam))
      throw new UsageError(`--sectie: er is geen sectie ${quote(naam)}. Kies uit ${listing(secties, 'of')}.`);
  const fields = Object.entries(given.fields);
  const answered = names.filter((naam) => given.covers([naam]) !== 'niet');
  const free = freeEdits(answers, stap, vragen, stand);
  return {
    edits: [
      ...fields.flatMap(([naam, value]) => fieldEdits(naam, value, stand.velden[naam])),
      ...[...texts].flatMap(([naam, text]) => sectionEdits(naam, text.trim(), stand.secties.get(naam) ?? '')),
      ...free.edits,
    ],
    leeg: answered.filter((naam) => [given.fields[naam] ?? []].flat().length === 0),
    namen: [...answered, ...texts.keys(), ...free.namen],
  };
}
