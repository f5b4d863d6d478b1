/** What is in the key cabinet, and whether it is sound. */
import type { Opened } from '../../cter.ts';
import { counted } from '../../text/lists.ts';
import { safeLine } from '../../text/safe.ts';
import { linesOf, logFaults } from '../../vault/access-log.ts';
import { type Cabinet, keysOf } from '../../vault/cabinet.ts';
import { sealedIn } from '../../vault/sealed-body.ts';
import { readerOf, unlock } from '../../vault/unlock.ts';
import { readForEdit } from '../change.ts';
import type { Call } from '../define.ts';
import { tell } from '../edit-record.ts';
import { ownIdentities, requireCabinet } from './cabinet-of.ts';

/** `list`: the readers, and with `--log` what was done and why. */
export async function listKeys(call: Call, opened: Opened): Promise<number> {
  const cabinet = requireCabinet(call, opened);
  const { stdout } = call.ports;
  for (const { id, ontvanger, sinds } of cabinet.lezers) {
    const count = cabinet.sleutels.filter((s) => s.lezer === id).length;
    stdout.write(
      `${safeLine(id)}  lezer sinds ${safeLine(sinds)}, ${counted(count, 'sleutel', 'sleutels')}, ${safeLine(ontvanger)}\n`,
    );
  }
  if (call.options['log'] !== true) return 0;
  for (const line of linesOf(cabinet.log)) {
    if (!line) continue;
    const about = [
      line.casus && `casus ${line.casus}`,
      line.lezer && `lezer ${line.lezer}`,
      line.reden,
    ].filter(Boolean);
    stdout.write(
      `${safeLine(`${line.op}  ${line.functie}  ${line.handeling}  ${about.join(', ')}`.trimEnd())}\n`,
    );
  }
  return 0;
}

/** Keys that are there or are not there as they should be, by case and sealing. */
function keyFaults(cabinet: Cabinet, opened: Opened): readonly string[] {
  const readers = new Set(cabinet.lezers.map((l) => l.id));
  const cases = [...new Set(cabinet.sleutels.map((s) => s.casus))];
  return cases.flatMap((casus) => {
    const files = keysOf(cabinet, casus);
    const strangers = [...new Set(files.map((f) => f.lezer))].filter((id) => !readers.has(id));
    const last = files.at(-1)?.generatie;
    const without = [...readers].filter((id) => !files.some((f) => f.generatie === last && f.lezer === id));
    const gone =
      opened.register.find('casus', casus) === undefined && !opened.register.failed(`casus/${casus}`);
    return [
      ...strangers.map(
        (id) =>
          `Casus ${casus}: er staan nog sleutels van ‘${id}’, die geen lezer meer is. Haal die weg met ‘cter case keys remove-reader ${id}’.`,
      ),
      ...without.map((id) => `Casus ${casus}: lezer ‘${id}’ heeft geen sleutel van de laatste verzegeling.`),
      ...(gone ? [`Casus ${casus}: er zijn sleutels, maar de casus staat niet in dit register.`] : []),
    ];
  });
}

/** Sealed dossiers in the register for which the cabinet holds no key. */
const withoutKey = (cabinet: Cabinet, opened: Opened): readonly string[] =>
  opened.register
    .all('casus')
    .filter(
      (c) => sealedIn(readForEdit(opened, c.path).text) !== undefined && keysOf(cabinet, c.id).length === 0,
    )
    .map(
      (c) =>
        `Casus ${c.id}: het dossier is verzegeld, maar er is geen sleutel van. Zet de map casussen/${c.id} terug uit een reservekopie.`,
    );

async function ownFaults(call: Call, cabinet: Cabinet): Promise<readonly string[]> {
  if (call.options['sleutel'] === undefined && call.ports.env['CTER_SLEUTEL'] === undefined) return [];
  const reader = await readerOf(cabinet, ownIdentities(call));
  if (!reader) return ['Uw sleutel hoort bij geen van de lezers.'];
  const { broken } = await unlock(cabinet, reader, cabinet.sleutels);
  return broken.map(({ path }) => `${path} is beschadigd of past niet bij uw sleutel.`);
}

/** `verify`: the log is whole, every reader has every key, and with a key of your own each of yours opens. */
export async function verifyKeys(call: Call, opened: Opened): Promise<number> {
  const cabinet = requireCabinet(call, opened);
  const faults = [
    ...logFaults(cabinet.log, cabinet.stand),
    ...keyFaults(cabinet, opened),
    ...withoutKey(cabinet, opened),
    ...(await ownFaults(call, cabinet)),
  ];
  for (const fault of faults) call.ports.stdout.write(`${safeLine(fault)}\n`);
  const { lezers, sleutels, stand } = cabinet;
  tell(
    call,
    `${counted(lezers.length, 'lezer', 'lezers')}, ${counted(sleutels.length, 'sleutel', 'sleutels')}, ${counted(stand.regels, 'regel', 'regels')} in het logboek, ${counted(faults.length, 'fout', 'fouten')}.`,
  );
  return faults.length > 0 ? 1 : 0;
}
