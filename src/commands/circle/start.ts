import { relative, resolve } from 'node:path';
import { type Opened, openRegister, registerDir } from '../../cter.ts';
import { Interrupted } from '../../errors.ts';
import { contactcirkel } from '../../records/contactcirkel.ts';
import { recordBody } from '../../scaffold/body.ts';
import { composeDocument } from '../../source/compose.ts';
import type { Conversation } from '../../steps/conversation.ts';
import { safeLine } from '../../text/safe.ts';
import { created, type PlannedFile, writeChanges } from '../change.ts';
import { saveNear } from '../change-near.ts';
import { type Call, defineCommand } from '../define.ts';
import { oneOf } from '../options.ts';
import { requireGit } from '../require-git.ts';
import { findTemplate, templateTrees } from '../templates.ts';
import { choosePlan } from './choose-plan.ts';
import { draftIncident } from './new-incident.ts';
import { type NotesFile, openNotes } from './notes-file.ts';
import { commitOption } from './options.ts';
import { resumed } from './take-step.ts';

const INZET = ['contactcirkel', 'geen'];

function circleFile(
  { ports }: Call,
  { tree }: Opened,
  id: string,
  gemeente: string,
  stappenplan: string,
): PlannedFile {
  const velden = { incident: id, gemeente, stappenplan };
  const template = findTemplate(templateTrees(ports, tree.root), 'records/contactcirkel.md')?.text;
  const body = recordBody(contactcirkel.secties(velden), new Map(), template);
  return created(`${contactcirkel.map}/${id}.md`, composeDocument(velden, body));
}

/** A conversation that goes on where an earlier one stopped, when there is somebody to ask. */
function conversationOf(call: Call, opened: Opened, notes: NotesFile): Conversation | undefined {
  if (!call.ports.prompt.interactive) return undefined;
  return resumed(call, notes.notes, (noted) => {
    const file = notes.planned(noted);
    if (!file) return;
    writeChanges({ ports: call.ports, options: {} }, opened, [file], '');
    notes.wrote(file);
  });
}

function tellNext({ ports, general }: Call, id: string, isCalled: boolean): void {
  if (general.quiet) return;
  ports.stderr.write(
    isCalled
      ? `De contactcirkel is begonnen. Zet de eerste stap met: cter circle next ${id}\n`
      : 'Vastgelegd: de contactcirkel komt niet bijeen. Verder is er niets te doen.\n',
  );
}

async function start_(call: Call, opened: Opened, notes: NotesFile): Promise<number> {
  const { ports, options } = call;
  const { tree } = opened;
  if (options['commit'] === true) requireGit(ports, tree.root);
  const conversation = conversationOf(call, opened, notes);
  const { id, path, text, fields } = await draftIncident(call, opened, conversation);
  const { inzet } = fields['besluit'] as { readonly inzet: string };
  const isCalled = inzet === 'contactcirkel';
  const files = [created(path, text)];
  if (isCalled) {
    const plan = await choosePlan(call, opened, conversation);
    files.push(circleFile(call, opened, id, String(fields['gemeente']), plan.id));
  }
  const note = notes.planned(null);
  const message = isCalled ? `Contactcirkel ${id}: begonnen` : `Incident ${id}: geen contactcirkel`;
  saveNear({ ...call, options: {} }, opened, [...files, ...(note ? [note] : [])], message);
  if (options['commit'] === true)
    ports.git.commit(
      requireGit(ports, tree.root),
      files.map((f) => resolve(tree.root, f.path)),
      message,
    );
  for (const file of files)
    ports.stdout.write(`${safeLine(relative(ports.cwd, resolve(tree.root, file.path)))}\n`);
  tellNext(call, id, isCalled);
  return 0;
}

async function run(call: Call): Promise<number> {
  const { ports, general } = call;
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  const notes = openNotes(opened.tree, 'start', 'start');
  try {
    return await start_(call, opened, notes);
  } catch (error) {
    if (error instanceof Interrupted)
      throw new Interrupted('Gestopt. Uw antwoorden tot hier zijn bewaard. Ga verder met: cter circle start');
    throw error;
  }
}

/** `cter circle start`: an incident, the decision, and the run that follows from it. */
export const start = defineCommand({
  name: 'start',
  aliases: ['begin'],
  summary: 'leg een incident vast met het besluit, en begin de contactcirkel',
  examples: [
    ['cter circle start', 'stel alle vragen; elk antwoord is meteen bewaard'],
    [
      'cter circle start --wat "Bekladding van een school" --soort vernieling --inzet contactcirkel --reden "Ouders zijn bezorgd."',
      'in één regel, zonder vragen',
    ],
    [
      'cter circle start --wat "Vechtpartij op een plein" --soort vechtpartij --inzet geen --reden "Het bleef rustig." --afgestemd-met burgemeester',
      'leg vast dat de contactcirkel niet bijeenkomt',
    ],
  ],
  configure: (c) =>
    commitOption(
      c
        .option('--wat <zin>', 'hoe het naar buiten mag worden beschreven')
        .option('--omschrijving <tekst>', 'wat er is gebeurd, voor intern gebruik; tekst of @bestand')
        .option('--soort <woord>', 'wat voor gebeurtenis het was')
        .option('--datum <datum>', 'de dag (standaard: vandaag)')
        .option('--tijd <tijd>', 'hoe laat, zoals 17:00')
        .option('--plaats <plaats>', 'waar, zonder adres')
        .option('--gemeente <id>', 'voor welke gemeente het telt (standaard: die in cter.yaml)')
        .option('--inzet <besluit>', 'contactcirkel, of geen', (v) => oneOf(v, INZET, '--inzet'))
        .option('--reden <zin>', 'waarom dat is besloten')
        .option('--afgestemd-met <functie>', 'met wie dat is afgestemd')
        .option('--besloten-op <datum>', 'de dag van het besluit (standaard: vandaag)')
        .option('--stappenplan <id>', 'het stappenplan (standaard: de nieuwste versie)')
        .option('--id <id>', 'de id, en dus de bestandsnaam zonder .md'),
    ),
  run,
});
