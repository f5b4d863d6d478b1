import { resolve } from 'node:path';
import { CannotError, UsageError } from '../../errors.ts';
import { open as openAge } from '../../vault/age.ts';
import type { Cabinet } from '../../vault/cabinet.ts';
import { dossierFaults } from '../../vault/dossier.ts';
import { sealedIn } from '../../vault/sealed-body.ts';
import type { Reader } from '../../vault/unlock.ts';
import { type Call, defineAction } from '../define.ts';
import { type Editing, tell } from '../edit-record.ts';
import { addSaveOptions, mayAsk } from '../form.ts';
import { addVaultOptions, readNamedFile, shownPath } from './cabinet-of.ts';
import { beginDossier, openDossier, sealDossier, tellFaults } from './sealing.ts';

/** The text to seal: a plain file outside git, or one that was sealed for the reader's own key. */
async function textFrom(call: Call, reader: Reader): Promise<string> {
  const { ports, options } = call;
  const name = options['van'];
  if (name === undefined)
    throw new UsageError(
      'Welk bestand? Geef --van BESTAND. Met ‘cter case open’ schrijft u het dossier in uw tekstprogramma.',
    );
  const text = readNamedFile(ports, '--van', String(name));
  const armoured = sealedIn(text);
  if (armoured !== undefined) {
    const opened = await openAge(armoured, reader.identities);
    if ('text' in opened) return opened.text;
    throw new CannotError('--van: dit bestand gaat met uw sleutel niet open. Er is niets veranderd.');
  }
  const repository = ports.secrets.workTree(resolve(ports.cwd, String(name), '..'));
  if (repository !== undefined)
    throw new UsageError(
      `--van: ${name} ligt leesbaar in ${repository}, en die map gaat mee in git. Verplaats het bestand eerst naar een map daarbuiten, en kijk of het nog niet is vastgelegd.`,
    );
  return text;
}

async function confirmReplace(call: Call): Promise<void> {
  if (call.options['yes'] === true) return;
  const message = 'Er is al een dossier verzegeld. Dit bestand komt ervoor in de plaats. Doorgaan?';
  if (!mayAsk(call)) throw new UsageError('Er is al een dossier verzegeld. Geef --yes om het te vervangen.');
  if (!(await call.ports.prompt.ask({ kind: 'confirm', name: '--yes', message, default: false })))
    throw new UsageError('Er is niets veranderd.');
}

/** What is to be sealed, with its faults: a given file, or the dossier as it is with `--opnieuw`. */
async function wanted(call: Call, editing: Editing<'casus'>, cabinet: Cabinet, reader: Reader) {
  if (call.options['opnieuw'] === true) {
    const text = await openDossier(cabinet, reader, editing);
    if (text === undefined) throw new UsageError('Er is nog geen dossier om opnieuw te verzegelen.');
    return { text, faults: [] };
  }
  const text = await textFrom(call, reader);
  if (sealedIn(editing.file.text) !== undefined) await confirmReplace(call);
  return { text, faults: dossierFaults(text) };
}

async function run(call: Call): Promise<number> {
  const { editing, cabinet, reader } = await beginDossier(call);
  const { opened, record } = editing;
  const { text, faults } = await wanted(call, editing, cabinet, reader);
  tellFaults(call, faults);
  await sealDossier(call, editing, cabinet, reader, text);
  call.ports.stdout.write(`${shownPath(call, `${opened.tree.root}/${record.path}`)}\n`);
  if (call.options['van'] !== undefined)
    tell(call, `Verwijder ${call.options['van']} nu zelf: dat bestand is niet aangeraakt.`);
  return faults.length > 0 ? 1 : 0;
}

/** `cter case seal <id> --van FILE`: a text written elsewhere becomes the sealed dossier. */
export const seal = defineAction({
  name: 'seal',
  summary: 'verzegel een tekst die u elders schreef als dossier van een casus',
  examples: [
    ['cter case seal k7m2q9xd --van /dev/shm/dossier.md', 'een leesbaar bestand, dat buiten git moet liggen'],
    [
      'cter case seal k7m2q9xd --opnieuw',
      'hetzelfde dossier met een nieuwe sleutel, bijvoorbeeld als een lezer weg is',
    ],
    ['cter case seal k7m2q9xd --van concept.age', 'een concept dat voor uw eigen sleutel is verzegeld'],
  ],
  configure: (c) =>
    addSaveOptions(
      addVaultOptions(c.argument('<id>', 'de id van de casus'))
        .option('--van <bestand>', 'het bestand met het dossier')
        .option('--opnieuw', 'verzegel het dossier zoals het is met een nieuwe sleutel'),
    ),
  run,
});
