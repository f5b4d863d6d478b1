/** An incident with its decision, from options and questions; nothing is written here. */
import type { Opened } from '../../cter.ts';
import { UsageError } from '../../errors.ts';
import { incident } from '../../records/incident.ts';
import { readFields } from '../../records/read.ts';
import type { FieldShape } from '../../records/shape.ts';
import { askFields } from '../../scaffold/ask-fields.ts';
import { sectionFault } from '../../scaffold/body.ts';
import { type Given, readGiven } from '../../scaffold/given.ts';
import { freeId, proposeId } from '../../scaffold/id.ts';
import { missingOptions } from '../../scaffold/missing.ts';
import { type Draft, draftRecord } from '../../scaffold/new-record.ts';
import { offeredBy } from '../../scaffold/offered.ts';
import { setIn, valueIn } from '../../source/plain-data.ts';
import type { Conversation } from '../../steps/conversation.ts';
import type { Call } from '../define.ts';
import { readSectionTexts } from '../section-texts.ts';
import { findTemplate, templateTrees } from '../templates.ts';
import { asSet, inShort, optionOfIncident } from './incident-options.ts';

type Values = Given['fields'];

/** A decision is what this command is for, so it is not optional here. */
const fields = (): readonly FieldShape[] =>
  incident
    .shape()
    .filter((f) => f.naam !== 'vertrouwelijkheid')
    .map((f) => (f.naam === 'besluit' ? { ...f, verplicht: true } : f));

/** What is proposed without being asked: today, and the municipality of the register. */
export const proposalsOf = ({ general }: Call, { settings }: Opened): Readonly<Record<string, string>> => ({
  datum: general.today,
  'besluit.op': general.today,
  ...(settings.gemeente !== undefined && { gemeente: settings.gemeente }),
});

/** The values with what is proposed where nothing was given. */
export const withProposals = (values: Values, proposals: Readonly<Record<string, string>>): Values =>
  Object.entries(proposals).reduce<Values>((all, [veld, value]) => {
    const path = veld.split('.');
    return valueIn(all, path) === undefined ? (setIn(all, path, value) as Values) : all;
  }, values);

const missing = (values: Values): readonly string[] => [
  ...missingOptions(incident, values['besluit'] === undefined ? { ...values, besluit: {} } : values),
];

async function askText(conversation: Conversation): Promise<string> {
  const text = await conversation.ask({
    kind: 'text',
    name: '--omschrijving',
    message: 'Wat is er gebeurd, en wat maakt het hier los?',
    explanation:
      'Voor intern gebruik. Schrijf geen namen en geen adressen. U kunt het later aanvullen in het bestand.',
    optional: true,
    check: sectionFault,
  });
  return String(text);
}

function textGiven({ ports, options }: Call): string | undefined {
  if (options['omschrijving'] === undefined) return undefined;
  return readSectionTexts(ports, [`Omschrijving=${String(options['omschrijving'])}`]).get('Omschrijving');
}

/** The error for required values that were not given when there is nobody to ask; `of` is what they belong to. */
export const lackingError = (of: string, options: readonly string[]): UsageError =>
  new UsageError(
    `Voor ${of} ontbreekt nog het volgende. Voeg toe, met uw eigen waarden:${options.map((o) => `\n  ${inShort(o)}`).join('')}`,
  );

/** Asks for these fields of an incident, as far as they were not given. */
export const askIncident = (
  call: Call,
  opened: Opened,
  given: Given,
  conversation: Conversation,
  asked: readonly FieldShape[],
): Promise<Values> =>
  askFields(
    {
      prompt: conversation,
      type: incident,
      given,
      offered: offeredBy(opened.register, opened.settings),
      soFar: {},
      option: optionOfIncident,
      proposals: proposalsOf(call, opened),
    },
    asked,
  );

/** The answers: nothing is asked when everything required was given, for whoever is in haste. */
async function answersOf(call: Call, opened: Opened, given: Given, conversation: Conversation | undefined) {
  const known = withProposals(given.fields, proposalsOf(call, opened));
  const lacking = missing(known);
  const text = textGiven(call);
  if (lacking.length === 0) return { values: known, text };
  if (!conversation) throw lackingError('het incident en het besluit', lacking);
  const values = await askIncident(call, opened, given, conversation, fields());
  return { values, text: text ?? (await askText(conversation)) };
}

/** The incident as a draft. Throws `UsageError` naming every option that is missing when there is nobody to ask. */
export async function draftIncident(
  call: Call,
  opened: Opened,
  conversation: Conversation | undefined,
): Promise<Draft> {
  const { ports, general, options } = call;
  const { register, tree } = opened;
  const given = readGiven(incident, asSet(options));
  const { values, text } = await answersOf(call, opened, given, conversation);
  const result = readFields(incident, values);
  if ('issues' in result)
    throw new UsageError(
      `Deze waarden kloppen niet:\n${result.issues.map((i) => `  ${i.message} ${i.hint}`).join('\n')}`,
    );
  const taken = (id: string): boolean =>
    ['incident', 'contactcirkel'].some(
      (soort) => register.byRef(`${soort}/${id}`) !== undefined || register.failed(`${soort}/${id}`),
    );
  const ids = { today: general.today, random: ports.random, taken };
  const id =
    options['id'] === undefined ? freeId(proposeId(incident, values, ids), taken) : String(options['id']);
  const template = findTemplate(templateTrees(ports, tree.root), 'records/incident.md')?.text;
  return draftRecord({
    type: incident,
    offered: offeredBy(register, opened.settings),
    given: { fields: values, covers: () => 'heel' },
    id,
    ids,
    texts: new Map(text ? [['Omschrijving', text]] : []),
    ...(template !== undefined && { template }),
  });
}
