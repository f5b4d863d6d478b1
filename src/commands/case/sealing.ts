/** Opening the dossier of a case with the keys of the cabinet, and sealing it with a new one. */
import type { Opened as Register } from '../../cter.ts';
import { CannotError, UsageError } from '../../errors.ts';
import { findFrontmatter } from '../../source/frontmatter.ts';
import { linesOf } from '../../vault/access-log.ts';
import { newKey, type OpenFault, open, seal } from '../../vault/age.ts';
import { type Cabinet, keysOf, openCabinet } from '../../vault/cabinet.ts';
import { logged, newGeneration } from '../../vault/cabinet-changes.ts';
import type { DossierFault } from '../../vault/dossier.ts';
import { sealedIn, withSealed } from '../../vault/sealed-body.ts';
import { type Reader, unlock } from '../../vault/unlock.ts';
import { edited, newFaults, type ReadFile, writeChanges } from '../change.ts';
import type { Call } from '../define.ts';
import { beginEdit, type Editing, tell } from '../edit-record.ts';
import { requireCabinet, requireReader } from './cabinet-of.ts';

const UNCHANGED = 'Er is niets veranderd.';
const WHY: Readonly<Record<OpenFault, string>> = {
  'andere-sleutel':
    'Geen van de sleutels in de kast past op dit dossier. Is het bestand of de sleutelkast teruggezet uit een reservekopie?',
  beschadigd: 'Het verzegelde dossier is beschadigd. Haal een eerdere versie van dit bestand terug uit git.',
};

/** Where the body of a file begins. */
function bodyOf({ text }: ReadFile): number {
  const found = findFrontmatter(text);
  return 'fault' in found ? text.length : found.body;
}

/** Throws `UsageError` when the dossier lies in the system of the partners. */
function requireHere({ record }: Editing<'casus'>): void {
  if (record.velden.dossier === 'elders')
    throw new UsageError(
      `Het dossier van ‘${record.id}’ ligt elders: in het systeem van de partners. Hier staat alleen het verloop.`,
    );
}

/** Throws `CannotError` for a case that was destroyed: its stub may come back from an old commit, its dossier may not. */
function requireNotDestroyed(cabinet: Cabinet, id: string): void {
  const line = linesOf(cabinet.log).find((l) => l?.handeling === 'vernietigd' && l.casus === id);
  if (line) throw new CannotError(`Casus ‘${id}’ is vernietigd op ${line.op}. ${UNCHANGED}`);
}

/** The case with its cabinet and who is here to read it. Throws when the dossier lies elsewhere, is destroyed, or is not theirs. */
export async function beginDossier(call: Call): Promise<{
  readonly editing: Editing<'casus'>;
  readonly cabinet: Cabinet;
  readonly reader: Reader;
}> {
  const editing = beginEdit(call, 'casus');
  requireHere(editing);
  const cabinet = requireCabinet(call, editing.opened);
  requireNotDestroyed(cabinet, editing.record.id);
  return { editing, cabinet, reader: await requireReader(call, cabinet) };
}

/** The plain text of the dossier; undefined when nothing was sealed yet. Throws `CannotError` saying why it does not open. */
export async function openDossier(
  cabinet: Cabinet,
  reader: Reader,
  { record, file }: Editing<'casus'>,
): Promise<string | undefined> {
  const armoured = sealedIn(file.text);
  if (armoured === undefined) {
    if (file.text.slice(bodyOf(file)).trim() === '') return undefined;
    throw new CannotError(`${WHY.beschadigd} ${UNCHANGED}`);
  }
  const files = keysOf(cabinet, record.id);
  if (files.length === 0)
    throw new CannotError(
      `In de sleutelkast staat geen sleutel van casus ‘${record.id}’. Is de casus vernietigd, of is dit een andere kast? ${UNCHANGED}`,
    );
  const { keys, broken } = await unlock(cabinet, reader, files);
  if (keys.length === 0)
    throw new CannotError(
      broken.length > 0
        ? `De sleutels van casus ‘${record.id}’ in de kast zijn beschadigd. Zet de map casussen/${record.id} terug uit een reservekopie. ${UNCHANGED}`
        : `Dit dossier is niet voor u verzegeld. Vraag een andere lezer om u te benoemen met ‘cter case keys add-reader’. ${UNCHANGED}`,
    );
  const opened = await open(
    armoured,
    keys.map((k) => k.identity),
  );
  if ('text' in opened) return opened.text;
  throw new CannotError(`${WHY[opened.fault]} ${UNCHANGED}`);
}

/**
 * Seals a text with a new key: first the key in the cabinet, then the case, so that nothing sealed is ever without
 * its key. When it cannot be saved, the text is kept sealed for the reader's own key and the error says where.
 */
export async function sealDossier(
  call: Call,
  editing: Editing<'casus'>,
  { root }: Cabinet,
  reader: Reader,
  text: string,
): Promise<void> {
  try {
    await sealOrThrow(call, editing, openCabinet(call.ports.tree(root)), reader, text);
  } catch (error) {
    if (!(error instanceof CannotError || error instanceof UsageError)) throw error;
    const kept = call.ports.secrets.keep(await seal(text, [reader.lezer.ontvanger]));
    if (kept === undefined) throw error;
    throw new CannotError(
      `${error.message}\nUw tekst is niet verloren: die staat verzegeld voor uw eigen sleutel in ${kept}. Los het probleem op en doe daarna: cter case seal ${editing.record.id} --van ${kept}`,
    );
  }
}

async function sealOrThrow(
  call: Call,
  { opened, record, file }: { opened: Register } & Editing<'casus'>,
  cabinet: Cabinet,
  reader: Reader,
  text: string,
): Promise<void> {
  const key = await newKey();
  const sealed = withSealed(file.text, bodyOf(file), await seal(text, [key.recipient]));
  const change = edited(file, sealed);
  const [fault] = newFaults(opened, [change], call.general.today);
  if (fault) throw new UsageError(`Het dossier is niet opgeslagen: ${fault.message} ${fault.hint}`);
  const line = {
    op: call.general.today,
    functie: reader.lezer.id,
    handeling: 'verzegeld' as const,
    casus: record.id,
  };
  call.ports.writer.write(cabinet.root, [
    ...(await newGeneration(cabinet, record.id, key.identity)),
    ...logged(cabinet, [line]),
  ]);
  writeChanges(call, opened, [change], `Verzegeld: ${record.ref}`);
}

/** Tells what is to be mended in a dossier, by line and without a word of it. */
export function tellFaults(call: Call, faults: readonly DossierFault[]): void {
  if (faults.length === 0) return;
  tell(call, 'Dit klopt nog niet in het dossier:');
  for (const { line, message } of faults) tell(call, `  regel ${line}: ${message}`);
}
