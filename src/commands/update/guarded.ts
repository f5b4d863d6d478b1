/** What is not changed as a field, because a command of its own demands what belongs to it. */
import { UsageError } from '../../errors.ts';
import type { Soort } from '../../records/index.ts';
import type { CterRecord } from '../../register/register.ts';

interface Guard {
  /** The fields at the top that are guarded; absent for all. */
  readonly velden?: readonly string[];
  readonly waarom: string;
  /** The command that does it, before the id. */
  readonly opdracht: string;
}

const GUARDS: { readonly [S in Soort]?: readonly Guard[] } = {
  casus: [
    { waarom: 'Een casus verandert per fase, met twee beslissers en een overleg.', opdracht: 'case step' },
  ],
  verzoek: [{ waarom: 'Een verzoek wordt beantwoord of doorgestuurd.', opdracht: 'case rights' }],
  contactcirkel: [
    {
      velden: ['gedaan', 'stappenplan', 'incident'],
      waarom: 'De stappen van een contactcirkel volgen het stappenplan.',
      opdracht: 'circle next',
    },
    { velden: ['acties'], waarom: 'Acties hebben een eigen opdracht.', opdracht: 'circle action' },
  ],
  signaal: [
    { velden: ['verificatie'], waarom: 'Nagaan heeft een eigen opdracht.', opdracht: 'signal verify' },
    { velden: ['wegingen'], waarom: 'Een signaal wordt door twee mensen gewogen.', opdracht: 'signal weigh' },
    {
      velden: ['terugkoppeling'],
      waarom: 'Terugkoppelen heeft een eigen opdracht.',
      opdracht: 'signal feedback',
    },
    { velden: ['status'], waarom: 'De status volgt uit wat er is gedaan.', opdracht: 'signal close' },
  ],
  evaluatie: [
    {
      velden: ['versie'],
      waarom: 'De versie volgt uit de interventie zoals die nu is.',
      opdracht: 'evaluate --herzien',
    },
  ],
};

/** The guard on a field at the top of a record, if there is one; without a field that on the whole record. */
const guardOf = ({ soort }: CterRecord, veld?: string): Guard | undefined =>
  GUARDS[soort]?.find(({ velden }) => (veld === undefined ? !velden : velden?.includes(veld)));

const refusal = ({ waarom, opdracht }: Guard, { soort, id }: CterRecord): UsageError => {
  const [command, ...rest] = opdracht.split(' ');
  const words = command === 'evaluate' ? [command, `${soort}/${id}`, ...rest] : [opdracht, id];
  return new UsageError(`${waarom} Gebruik: cter ${words.join(' ')}`);
};

/** Throws `UsageError` for a record that may not change at all, or only through a command of its own. */
export function requireChangeable(record: CterRecord): void {
  if (record.soort === 'vernietiging')
    throw new UsageError('Een vernietiging is het bewijs dat een casus weg is. Die verandert niet meer.');
  if (record.soort === 'jaarverslag' && (record as CterRecord<'jaarverslag'>).velden.status === 'vastgesteld')
    throw new UsageError(
      'Dit jaarverslag is vastgesteld. De raad heeft het zo gekregen, en daarom verandert het niet meer.',
    );
  const guard = guardOf(record);
  if (guard) throw refusal(guard, record);
}

/** Whether a field at the top may be changed as a field. */
export const isFree = (record: CterRecord, veld: string): boolean => guardOf(record, veld) === undefined;

/** Throws `UsageError` naming the command for the first field that is guarded; fields as they are written, with or without a value. */
export function requireFree(record: CterRecord, written: readonly string[]): void {
  for (const field of written) {
    const guard = guardOf(record, field.split(/[.=]/)[0]?.trim() ?? '');
    if (guard) throw refusal(guard, record);
  }
}
