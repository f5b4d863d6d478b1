/** Appointing readers of dossiers, and ending that. */
import type { Opened } from '../../cter.ts';
import { CannotError, UsageError } from '../../errors.ts';
import type { Handeling } from '../../vault/access-log.ts';
import { isRecipient } from '../../vault/age.ts';
import { type Cabinet, isMade, type Lezer } from '../../vault/cabinet.ts';
import { logged, sharedWith } from '../../vault/cabinet-changes.ts';
import { unlock } from '../../vault/unlock.ts';
import type { Call } from '../define.ts';
import { tell } from '../edit-record.ts';
import { recordNamed } from '../record-named.ts';
import { findCabinet, requireCabinet, requireReader, requireReason } from './cabinet-of.ts';

function namedMember(call: Call, opened: Opened): string {
  if (call.args[1] === undefined)
    throw new UsageError('Noem het netwerklid: de id van wie lezer is of wordt.');
  return recordNamed(call.ports, opened, String(call.args[1]), ['netwerklid']).id;
}

async function wantedRecipient(call: Call): Promise<string> {
  const given = String(call.options['ontvanger'] ?? '');
  if (await isRecipient(given)) return given;
  throw new UsageError(
    'Geef met --ontvanger de openbare sleutel van de lezer. Die begint met age1 en staat in het bestand dat ‘age-keygen’ maakt. Geef nooit de geheime sleutel.',
  );
}

const line = (call: Call, functie: string, handeling: Handeling, lezer: string, reden: string) => ({
  op: call.general.today,
  functie,
  handeling,
  lezer,
  reden,
});

/** The first reader makes the cabinet; there is nothing to share yet. */
function makeCabinet(call: Call, cabinet: Cabinet, lezer: Lezer, reden: string): void {
  call.ports.writer.makeRoot(cabinet.root, true);
  const made = { op: call.general.today, functie: lezer.id, handeling: 'kast-gemaakt' as const };
  const lines = [made, line(call, lezer.id, 'lezer-toegevoegd', lezer.id, reden)];
  call.ports.writer.write(cabinet.root, logged(cabinet, lines, [lezer]));
}

/** `add-reader`: every key there is, sealed for one reader more. Needs the key of a reader, but for the first. */
export async function addReader(call: Call, opened: Opened): Promise<number> {
  const id = namedMember(call, opened);
  const lezer: Lezer = { id, ontvanger: await wantedRecipient(call), sinds: call.general.today };
  const cabinet = findCabinet(call, opened);
  const reden = await requireReason(call);
  if (!isMade(cabinet)) {
    if (cabinet.sleutels.length > 0)
      throw new CannotError(
        `In ${cabinet.root} staan sleutels, maar kast.json ontbreekt. Zet het terug uit een reservekopie.`,
      );
    makeCabinet(call, cabinet, lezer, reden);
    tell(
      call,
      `De sleutelkast ${cabinet.root} is gemaakt, met ‘${id}’ als eerste lezer. Maak er reservekopieën van, buiten git.`,
    );
    return 0;
  }
  if (cabinet.lezers.some((l) => l.id === id || l.ontvanger === lezer.ontvanger))
    throw new UsageError(
      `‘${id}’ of deze sleutel is al lezer. Een andere sleutel? Haal de lezer eerst weg met ‘cter case keys remove-reader’.`,
    );
  const reader = await requireReader(call, cabinet);
  const { keys, broken } = await unlock(cabinet, reader, cabinet.sleutels);
  const lines = [line(call, reader.lezer.id, 'lezer-toegevoegd', id, reden)];
  call.ports.writer.write(cabinet.root, [
    ...(await sharedWith(cabinet, lezer, keys)),
    ...logged(cabinet, lines, [...cabinet.lezers, lezer]),
  ]);
  if (broken.length > 0)
    tell(
      call,
      `Let op: ${broken.length} van uw sleutels zijn beschadigd en niet gedeeld. Zie ‘cter case keys verify’.`,
    );
  return 0;
}

/** `remove-reader`: off the list first, so that nothing is sealed for this reader any more; then their keys. */
export async function removeReader(call: Call, opened: Opened): Promise<number> {
  const { ports } = call;
  const cabinet = requireCabinet(call, opened);
  const id = String(call.args[1] ?? '');
  const files = cabinet.sleutels.filter((s) => s.lezer === id);
  if (!cabinet.lezers.some((l) => l.id === id) && files.length === 0)
    throw new UsageError(`‘${id}’ is geen lezer. Met ‘cter case keys list’ ziet u wie dat zijn.`);
  const reader = await requireReader(call, cabinet);
  const others = cabinet.lezers.filter((l) => l.id !== id);
  if (others.length === 0 && cabinet.sleutels.length > 0)
    throw new UsageError(
      'Dit is de laatste lezer: daarna kan niemand de dossiers nog openen. Benoem eerst een andere lezer.',
    );
  const reden = await requireReason(call);
  const lines = [line(call, reader.lezer.id, 'lezer-verwijderd', id, reden)];
  ports.writer.write(cabinet.root, logged(cabinet, lines, others));
  ports.secrets.shred(files.map((f) => `${cabinet.root}/${f.path}`));
  tell(
    call,
    `‘${id}’ kan niet openen wat hierna wordt verzegeld. Wat deze lezer eerder kon openen, kan in een kopie staan: verzegel die dossiers opnieuw met ‘cter case seal --opnieuw’.`,
  );
  return 0;
}
