/** The decision on an incident that is in the register already. */
import type { Opened } from '../../cter.ts';
import { UsageError } from '../../errors.ts';
import { incident } from '../../records/incident.ts';
import type { CterRecord } from '../../register/register.ts';
import { readGiven } from '../../scaffold/given.ts';
import { missingOptions } from '../../scaffold/missing.ts';
import { setValue } from '../../source/edit.ts';
import type { Conversation } from '../../steps/conversation.ts';
import { listing } from '../../text/lists.ts';
import { edited, type PlannedFile, readForEdit } from '../change.ts';
import type { Call } from '../define.ts';
import { tell } from '../edit-record.ts';
import { asSet } from './incident-options.ts';
import { askIncident, lackingError, proposalsOf, withProposals } from './new-incident.ts';

type Incident = CterRecord<'incident'>;
type Besluit = NonNullable<Incident['velden']['besluit']>;

function requireOnlyDecision(call: Call, { id }: Incident): void {
  const others = asSet(call.options)
    .map((o) => o.split('=')[0] ?? '')
    .filter((veld) => !veld.startsWith('besluit.'));
  if (others.length > 0 || call.options['omschrijving'] !== undefined)
    throw new UsageError(
      `Het incident ‘${id}’ staat al in het register. Geef hier alleen het besluit: ${listing(['--inzet', '--reden', '--afgestemd-met', '--besloten-op'])}. De rest verandert u in het bestand zelf.`,
    );
}

async function newDecision(
  call: Call,
  opened: Opened,
  conversation: Conversation | undefined,
): Promise<Besluit> {
  const given = readGiven(incident, asSet(call.options));
  const { 'besluit.op': op } = proposalsOf(call, opened);
  const known = withProposals(given.fields, { 'besluit.op': op ?? call.general.today });
  const lacking = missingOptions(incident, known).filter((o) => o.includes('besluit.'));
  if (lacking.length === 0) return known['besluit'] as Besluit;
  if (!conversation) throw lackingError('het besluit', lacking);
  const decision = incident
    .shape()
    .filter((f) => f.naam === 'besluit')
    .map((f) => ({ ...f, verplicht: true }));
  const asked = await askIncident(call, opened, given, conversation, decision);
  return asked['besluit'] as Besluit;
}

/**
 * The decision, and the file of the incident when that changes. A decision that stands is used, unless another is
 * given. Throws `UsageError` when the circle is there already, or when it was decided not to call it.
 */
export async function decide(
  call: Call,
  opened: Opened,
  record: Incident,
  conversation: Conversation | undefined,
): Promise<{ readonly inzet: string; readonly files: readonly PlannedFile[] }> {
  const { register } = opened;
  requireOnlyDecision(call, record);
  const circle = register.all('contactcirkel').find((c) => c.velden.incident === record.id);
  if (circle)
    throw new UsageError(
      `Voor dit incident is er al een contactcirkel. Ga verder met ‘cter circle next ${circle.id}’.`,
    );
  const { besluit } = record.velden;
  const isGiven = asSet(call.options).length > 0;
  if (besluit && !isGiven) {
    if (besluit.inzet === 'contactcirkel') return { inzet: besluit.inzet, files: [] };
    throw new UsageError(
      `Op ${besluit.op} is besloten dat de contactcirkel niet bijeenkomt. Is dat veranderd? Geef dan het nieuwe besluit: --inzet contactcirkel --reden "…".`,
    );
  }
  const file = readForEdit(opened, record.path);
  const made = await newDecision(call, opened, conversation);
  if (besluit)
    tell(
      call,
      `Het besluit van ${besluit.op} is vervangen. Het oude staat in de geschiedenis van git, als het daar was vastgelegd.`,
    );
  return { inzet: made.inzet, files: [edited(file, setValue(file.text, ['besluit'], made))] };
}
