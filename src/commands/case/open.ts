import { UsageError } from '../../errors.ts';
import { safeText } from '../../text/safe.ts';
import { dossierFaults, NEW_DOSSIER } from '../../vault/dossier.ts';
import { type Call, defineAction } from '../define.ts';
import { tell } from '../edit-record.ts';
import { addSaveOptions, mayAsk } from '../form.ts';
import { addVaultOptions, requireReason, shownPath, writeLog } from './cabinet-of.ts';
import { beginDossier, openDossier, sealDossier, tellFaults } from './sealing.ts';

async function confirmPrint(call: Call): Promise<void> {
  const { options, ports } = call;
  if (options['yes'] === true) return;
  if (!mayAsk(call))
    throw new UsageError(
      'Met --print komt het dossier leesbaar op het scherm of in een ander programma. Geef --yes als u dat wilt.',
    );
  const message = 'Het dossier leesbaar tonen? Het kan blijven staan in het venster.';
  if (!(await ports.prompt.ask({ kind: 'confirm', name: '--yes', message, default: false })))
    throw new UsageError('Er is niets getoond.');
}

/** Edits until the text is good or the person wants no more; gives the text and how many faults are left. */
async function editUntilGood(call: Call, start: string): Promise<{ text: string; faults: number }> {
  const { ports } = call;
  if (!ports.secrets.isInMemory())
    tell(
      call,
      'Let op: deze computer heeft geen map in het geheugen. De tekst staat tijdens het bewerken op de schijf.',
    );
  for (let text = start; ; ) {
    const edited = await ports.secrets.edit(text, 'dossier.md');
    text = edited.text;
    if (!edited.endedWell)
      tell(call, 'Het tekstprogramma stopte met een fout. De tekst is zoals die het laatst was opgeslagen.');
    const faults = text === start ? [] : dossierFaults(text);
    tellFaults(call, faults);
    const again = {
      kind: 'confirm',
      name: '--yes',
      message: 'Het dossier opnieuw bewerken?',
      default: true,
    } as const;
    if (faults.length === 0 || !mayAsk(call) || !(await ports.prompt.ask(again)))
      return { text, faults: faults.length };
  }
}

/** The dossier for reading alone. */
function show({ ports }: Call, text: string): number {
  ports.stdout.write(ports.stdout.isTerminal ? safeText(text) : text);
  return 0;
}

async function run(call: Call): Promise<number> {
  const { ports, general, options } = call;
  const { editing, cabinet, reader } = await beginDossier(call);
  const { opened, record } = editing;
  const reden = await requireReason(call);
  if (options['print'] === true) await confirmPrint(call);
  const before = await openDossier(cabinet, reader, editing);
  const functie = reader.lezer.id;
  const logged = writeLog(call, cabinet, [
    { op: general.today, functie, handeling: 'geopend', casus: record.id, reden },
  ]);
  if (options['print'] === true) return show(call, before ?? '');
  const start = before ?? NEW_DOSSIER;
  const { text, faults } = await editUntilGood(call, start);
  if (text === start) {
    tell(
      call,
      'Er is niets veranderd. Sluit uw tekstprogramma meteen af? Zet er dan in VISUAL --wait achter.',
    );
    return 0;
  }
  await sealDossier(call, editing, logged, reader, text);
  ports.stdout.write(`${shownPath(call, `${opened.tree.root}/${record.path}`)}\n`);
  tell(
    call,
    faults > 0
      ? 'Het dossier is verzegeld zoals het is; verbeter het de volgende keer.'
      : 'Het dossier is verzegeld met een nieuwe sleutel.',
  );
  return faults > 0 ? 1 : 0;
}

/** `cter case open <id>`: the dossier in the person's own editor, and sealed again. */
export const open = defineAction({
  name: 'open',
  summary: 'open het verzegelde dossier van een casus in uw tekstprogramma, en verzegel het daarna opnieuw',
  examples: [
    ['cter case open k7m2q9xd', 'vraagt waarom, en opent het dossier in VISUAL of EDITOR'],
    ['cter case open k7m2q9xd --print', 'toont het leesbaar, na een bevestiging'],
  ],
  configure: (c) =>
    addSaveOptions(
      addVaultOptions(c.argument('<id>', 'de id van de casus')).option(
        '--print',
        'toon het dossier leesbaar in plaats van het te bewerken',
      ),
    ),
  run,
});
