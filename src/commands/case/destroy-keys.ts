/** The part of destruction that nothing can undo: the keys in the cabinet, and the proof that nothing opens without. */
import { CannotError } from '../../errors.ts';
import { counted } from '../../text/lists.ts';
import { type Cabinet, keysOf, openCabinet } from '../../vault/cabinet.ts';
import { openable, sealedVersions } from '../../vault/destruction.ts';
import { type Reader, readerOf, unlock } from '../../vault/unlock.ts';
import type { Call } from '../define.ts';
import type { Editing } from '../edit-record.ts';
import { ownIdentities, requireCabinet, writeLog } from './cabinet-of.ts';

/** The reader, when a key was given: with it every version is really tried. */
async function readerIfHere(call: Call, cabinet: Cabinet): Promise<Reader | undefined> {
  const given = call.options['sleutel'] ?? call.ports.env['CTER_SLEUTEL'];
  return given === undefined ? undefined : readerOf(cabinet, ownIdentities(call));
}

async function identitiesIn(
  cabinet: Cabinet,
  reader: Reader | undefined,
  casus?: string,
): Promise<readonly string[]> {
  if (!reader) return [];
  const files = casus === undefined ? cabinet.sleutels : keysOf(cabinet, casus);
  return (await unlock(cabinet, reader, files)).keys.map((k) => k.identity);
}

/**
 * Destroys every key of a case and tries whether any version of its dossier, from the work tree or from any object
 * of git, still opens with what is left in the cabinet. Gives what was checked, as text for the record. Throws
 * `CannotError` when something still opens. Can be run again after it was cut off.
 */
export async function destroyKeys(
  call: Call,
  { opened, record, file }: Editing<'casus'>,
  functie: string,
): Promise<string> {
  const { ports, general } = call;
  const cabinet = requireCabinet(call, opened);
  const reader = await readerIfHere(call, cabinet);
  const repository = ports.git.root(opened.tree.root);
  const objects = repository === undefined ? [] : ports.git.everyObject(repository);
  const versions = sealedVersions(objects, [file.text]);
  const keys = keysOf(cabinet, record.id);
  const own = await openable(versions, await identitiesIn(cabinet, reader, record.id));
  ports.secrets.shred(keys.map((k) => `${cabinet.root}/${k.path}`));
  const left = openCabinet(ports.tree(cabinet.root));
  const still = keysOf(left, record.id).length;
  const tried = reader ? own : versions;
  const open = await openable(tried, await identitiesIn(left, reader));
  if (still > 0 || open.length > 0)
    throw new CannotError(
      `Casus ‘${record.id}’ is nog niet vernietigd: ${still > 0 ? `er ${still === 1 ? 'is' : 'zijn'} nog ${counted(still, 'sleutel', 'sleutels')}` : `${counted(open.length, 'versie', 'versies')} van het dossier gaat nog open`}. Voer de opdracht opnieuw uit.`,
    );
  writeLog(call, left, [{ op: general.today, functie, handeling: 'vernietigd', casus: record.id }]);
  const where = repository === undefined ? 'in de werkmap' : 'in de werkmap en in alle objecten van git';
  const proof = reader
    ? `${counted(own.length, 'versie van het dossier', 'versies van het dossier')} ${where} geprobeerd, geen gaat nog open`
    : `geen sleutel van deze casus over; zonder eigen sleutel is niet geprobeerd te openen (${where} ${counted(versions.length, 'verzegelde tekst', 'verzegelde teksten')})`;
  return `sleutelkast: ${counted(keys.length, 'sleutel', 'sleutels')} vernietigd; ${proof}`;
}
