/** From answers to the text of a new record. Nothing is written here. */
import { UsageError } from '../errors.ts';
import type { Prompt } from '../ports.ts';
import type { RecordType, Sectie } from '../records/define.ts';
import { readFields } from '../records/read.ts';
import { composeDocument } from '../source/compose.ts';
import { scanSections } from '../source/sections.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import { arrange } from './arrange.ts';
import { askFields } from './ask-fields.ts';
import { recordBody, type SectionTexts } from './body.ts';
import type { Given } from './given.ts';
import { freeId, type IdSource, idFault, proposeId } from './id.ts';
import { missingOptions } from './missing.ts';
import type { Offered } from './offered.ts';

/** Everything a new record is made from. */
export interface NewRecord {
  readonly type: RecordType;
  readonly offered: Offered;
  readonly given: Given;
  /** The id that was asked for. */
  readonly id?: string;
  readonly ids: IdSource;
  readonly texts: SectionTexts;
  readonly template?: string;
  /** Who to ask; absent when nothing may be asked. */
  readonly prompt?: Prompt;
  /** Options that are missing besides those for fields. */
  readonly missing?: readonly string[];
}

/** A record that is not written yet. `path` is relative to the register. */
export interface Draft {
  readonly id: string;
  readonly path: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Sections in which nothing is written yet. */
  readonly empty: readonly Sectie[];
}

/**
 * Asks what is not known yet and puts the record together. Throws `UsageError` for an id that cannot be, and
 * for fields or sections that do not fit when there is nobody to ask.
 */
export async function draftRecord(wanted: NewRecord): Promise<Draft> {
  const { type, given, ids, prompt, texts } = wanted;
  const refused = wanted.id === undefined ? undefined : idFault(type, wanted.id, ids.taken);
  if (refused) throw new UsageError(`--id: ${refused}`);
  const answers = prompt
    ? await askFields({ prompt, type, given, offered: wanted.offered, soFar: {} }, type.shape())
    : complete(type, given.fields, wanted.missing);
  const fields = sound(type, arrange(type.shape(), answers));
  const id = wanted.id ?? (await chooseId(wanted, fields));
  const secties = type.secties(fields);
  if (!prompt) requireKnown(type, secties, texts);
  const text = composeDocument(fields, recordBody(secties, texts, wanted.template));
  const filled = new Map(scanSections(text, 0).sections.map((s) => [s.name, s.text !== '']));
  return {
    id,
    path: `${type.map}/${id}.md`,
    fields,
    text,
    empty: secties.filter((s) => !filled.get(s.naam)),
  };
}

function complete(
  type: RecordType,
  fields: Given['fields'],
  others: readonly string[] = [],
): Given['fields'] {
  const missing = missingOptions(type, fields);
  if (missing.length === 0 && others.length === 0) return fields;
  const lines = [...missing, ...others].map((option) => `\n  ${option}`).join('');
  const what =
    missing.length === 0
      ? 'Hier is geen terminal om vragen te stellen. Voeg toe:'
      : `Voor ${type.woorden.enkel} ontbreken nog verplichte velden. Voeg deze opties toe, met uw eigen waarden:`;
  throw new UsageError(what + lines);
}

/** Every answer was checked by itself; this is the whole, as `validate` will read it. */
function sound(type: RecordType, fields: Record<string, unknown>): Record<string, unknown> {
  const result = readFields(type, fields);
  if ('velden' in result) return fields;
  const lines = result.issues.map((i) => `  --set ${i.path.join('.')}: ${i.message} ${i.hint}`);
  throw new UsageError(`Deze waarden kloppen niet:\n${lines.join('\n')}`);
}

async function chooseId({ type, ids, prompt }: NewRecord, fields: Record<string, unknown>): Promise<string> {
  const proposed = proposeId(type, fields, ids);
  if (!prompt) {
    const fault = idFault(type, proposed, ids.taken);
    if (fault) throw new UsageError(`${fault} Met --id kiest u zelf een id.`);
    return proposed;
  }
  const answer = await prompt.ask({
    kind: 'text',
    name: '--id',
    message: 'Welke id krijgt dit?',
    explanation: 'De id wordt de bestandsnaam. Andere bestanden verwijzen ermee.',
    default: freeId(proposed, ids.taken),
    check: (text) => idFault(type, text, ids.taken),
  });
  return String(answer);
}

/** Throws `UsageError` for a text of a section that records of this type do not have. */
export function requireKnown(type: RecordType, secties: readonly Sectie[], texts: SectionTexts): void {
  const names = secties.map((s) => s.naam);
  for (const name of texts.keys()) {
    if (names.includes(name)) continue;
    const near = nearest(name, names);
    const hint = near
      ? `Bedoelde u ‘${near}’?`
      : names.length > 0
        ? `Kies uit ${listing(names, 'of')}.`
        : 'Deze soort heeft geen secties.';
    throw new UsageError(`--sectie: ${type.woorden.enkel} heeft geen sectie ${quote(name)}. ${hint}`);
  }
}
