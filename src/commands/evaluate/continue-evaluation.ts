import { interventieAchter, versieVan } from '../../facts/versie.ts';
import { evaluatie as type } from '../../records/evaluatie.ts';
import { askFields } from '../../scaffold/ask-fields.ts';
import type { Path } from '../../scaffold/ask-single.ts';
import { readGiven } from '../../scaffold/given.ts';
import { offeredBy } from '../../scaffold/offered.ts';
import { setSection, setValue } from '../../source/edit.ts';
import { sameData, valueIn } from '../../source/plain-data.ts';
import type { Call } from '../define.ts';
import { beginEdit, type Editing, endEdit } from '../edit-record.ts';
import { mayAsk } from '../form.ts';
import { readSectionTexts } from '../section-texts.ts';
import { type Kind, knownAnswers } from './answers.ts';
import type { AlsoSaved } from './keep-answers.ts';
import { givenSets } from './sets.ts';

type Values = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** What is given goes over what is there, group by group. */
function overlay(old: unknown, given: unknown): unknown {
  if (given === undefined) return old;
  const isGroup = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isGroup(old) || !isGroup(given)) return given;
  const merged: Record<string, unknown> = { ...(old as Values) };
  for (const [key, value] of Object.entries(given as Values)) merged[key] = overlay(merged[key], value);
  return merged;
}

/** Asks what is still empty and belongs to this kind of evaluation. */
async function askRest(
  { ports }: Call,
  { opened, record }: Editing<'evaluatie'>,
  known: Values,
): Promise<Values> {
  const { soort, over, periode } = record.velden;
  // Fields that a planned or another kind of evaluation leaves out are not asked here either.
  const skipped = knownAnswers(opened.register, over, {
    kind: soort as Kind | undefined,
    periode,
    planned: false,
  })
    .filter((set) => set.endsWith('='))
    .map((set) => set.slice(0, -1));
  const covers = (path: Path) => {
    const name = path.join('.');
    if (name === 'oordeel' && !skipped.includes('oordeel')) return 'deels';
    return skipped.includes(name) || name === 'versie' || !isEmpty(valueIn(known, path)) ? 'heel' : 'niet';
  };
  const names = ['ontvangen-op', 'team', 'bronnen', 'oordeel', 'verbeterpunten', 'besluit', 'vastgesteld-op'];
  const fields = type.shape().filter((f) => names.includes(f.naam));
  const asking = {
    prompt: ports.prompt,
    type,
    given: { fields: known, covers },
    offered: offeredBy(opened.register, opened.settings),
    soFar: known,
  } as const;
  return { ...known, ...(await askFields(asking, fields, [], known)) };
}

/** The status that follows: adopted with a day, under way with a verdict. */
function statusOf(values: Values): unknown {
  if (values['vastgesteld-op'] !== undefined) return 'vastgesteld';
  return values['status'] === 'gepland' && !isEmpty(values['oordeel']) ? 'lopend' : values['status'];
}

/** Fills in more of an evaluation that was begun; what is there stays, unless it is given anew. */
export async function continueEvaluation(call: Call, also: AlsoSaved): Promise<number> {
  const editing = beginEdit(call, 'evaluatie');
  const { opened, record, file } = editing;
  const old = record.velden as Values;
  const given = overlay(old, readGiven(type, givenSets(call.options)).fields) as Values;
  const filled = mayAsk(call) ? await askRest(call, editing, given) : given;
  const interventie = interventieAchter(opened.register, record.velden.over);
  const versie =
    old['versie'] ??
    (interventie && !isEmpty(filled['oordeel']) ? versieVan(opened.register, interventie) : undefined);
  const values: Values = { ...filled, status: statusOf(filled), ...(versie !== undefined && { versie }) };
  let text = file.text;
  for (const { naam } of type.shape())
    if (values[naam] !== undefined && !sameData(values[naam], old[naam]))
      text = setValue(text, [naam], values[naam]);
  for (const [naam, tekst] of readSectionTexts(call.ports, call.options['sectie'] as readonly string[]))
    text = setSection(text, naam, tekst);
  return endEdit(call, editing, text, `Bijgewerkt: ${record.ref}`, also());
}
