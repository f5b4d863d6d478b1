import { relative, resolve } from 'node:path';
import { type Opened, openRegister, registerDir } from '../../cter.ts';
import { Interrupted } from '../../errors.ts';
import { contactcirkel } from '../../records/contactcirkel.ts';
import { recordBody } from '../../scaffold/body.ts';
import { composeDocument } from '../../source/compose.ts';
import type { Conversation } from '../../steps/conversation.ts';
import { safeLine } from '../../text/safe.ts';
import { created, type PlannedFile } from '../change.ts';
import { saveNear } from '../change-near.ts';
import { type Call, defineAction } from '../define.ts';
import { type NotesFile, openNotes } from '../notes-file.ts';
import { oneOf } from '../options.ts';
import { recordNamed } from '../record-named.ts';
import { requireGit } from '../require-git.ts';
import { conversationOf } from '../resumed.ts';
import { findTemplate, templateTrees } from '../templates.ts';
import { choosePlan } from './choose-plan.ts';
import { commitRun } from './commit-run.ts';
import { draftInvitation, draftPath, type Occasion } from './invitation.ts';
import { decide } from './known-incident.ts';
import { draftIncident } from './new-incident.ts';
import { commitOption } from './options.ts';

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

function tellNext({ ports, general }: Call, id: string, isCalled: boolean): void {
  if (general.quiet) return;
  ports.stderr.write(
    isCalled
      ? `De contactcirkel is begonnen. Zet de eerste stap met: cter circle next ${id}\n`
      : 'Vastgelegd: de contactcirkel komt niet bijeen. Verder is er niets te doen.\n',
  );
}

/** The incident as it is to be: new, or with its decision. */
interface Begun {
  readonly id: string;
  readonly gemeente: string;
  readonly inzet: string;
  readonly occasion: Occasion;
  readonly files: readonly PlannedFile[];
}

async function beginOf(call: Call, opened: Opened, conversation: Conversation | undefined): Promise<Begun> {
  const [word] = call.args;
  if (typeof word === 'string') {
    const record = recordNamed(call.ports, opened, word, ['incident']);
    const { id, velden } = record;
    return {
      id,
      gemeente: velden.gemeente,
      occasion: velden,
      ...(await decide(call, opened, record, conversation)),
    };
  }
  const { id, path, text, fields } = await draftIncident(call, opened, conversation);
  const { inzet } = fields['besluit'] as { readonly inzet: string };
  const occasion = fields as unknown as Occasion;
  return { id, gemeente: String(fields['gemeente']), inzet, occasion, files: [created(path, text)] };
}

/** The incident, the run with its steps still open, and the draft of the invitation. */
async function circleFiles(
  call: Call,
  opened: Opened,
  { id, gemeente, occasion, files }: Begun,
  conversation: Conversation | undefined,
): Promise<readonly PlannedFile[]> {
  const plan = await choosePlan(call, opened, conversation);
  const draft = draftPath(id);
  // A draft that lies there was written by somebody, for this circle: it stays.
  const drafts = opened.tree.has(draft)
    ? []
    : [created(draft, await draftInvitation(call.ports, opened, gemeente, occasion))];
  return [...files, circleFile(call, opened, id, gemeente, plan.id), ...drafts];
}

async function begin(call: Call, opened: Opened, notes: NotesFile): Promise<number> {
  const { ports } = call;
  const { root } = opened.tree;
  if (call.options['commit'] === true) requireGit(ports, root);
  const conversation = ports.prompt.interactive
    ? await conversationOf(call, opened, notes, '--opnieuw')
    : undefined;
  const begun = await beginOf(call, opened, conversation);
  const { id } = begun;
  const isCalled = begun.inzet === 'contactcirkel';
  const files = isCalled ? await circleFiles(call, opened, begun, conversation) : begun.files;
  // Nothing was asked when everything was given: then notes of something else stay.
  const note = conversation && conversation.mark() > 0 ? notes.planned(null) : undefined;
  const message = isCalled ? `Contactcirkel ${id}: begonnen` : `Incident ${id}: geen contactcirkel`;
  saveNear({ ...call, options: {} }, opened, [...files, ...(note ? [note] : [])], message);
  const records = files.map((f) => f.path).filter((path) => path !== draftPath(id));
  commitRun(call, opened, records, message);
  for (const { path } of files) ports.stdout.write(`${safeLine(relative(ports.cwd, resolve(root, path)))}\n`);
  tellNext(call, id, isCalled);
  return 0;
}

async function run(call: Call): Promise<number> {
  const { ports, general } = call;
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  const about = call.args[0] === undefined ? 'start' : `start-${String(call.args[0])}`;
  const notes = openNotes(opened.tree, 'start', about);
  try {
    return await begin(call, opened, notes);
  } catch (error) {
    if (error instanceof Interrupted)
      throw new Interrupted('Gestopt. Uw antwoorden tot hier zijn bewaard. Ga verder met: cter circle start');
    throw error;
  }
}

/** `cter circle start`: an incident, the decision, and the run that follows from it. */
export const start = defineAction({
  name: 'start',
  aliases: ['begin'],
  summary: 'leg een incident vast met het besluit, en begin de contactcirkel',
  examples: [
    ['cter circle start', 'stel alle vragen; elk antwoord is meteen bewaard'],
    ['cter circle start 2020-10-19-aanslag', 'voor een incident dat al is vastgelegd'],
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
        .argument('[incident]', 'de id van een incident dat al in het register staat')
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
        .option('--opnieuw', 'ga niet verder met een begin dat eerder niet is afgemaakt')
        .option('--id <id>', 'de id, en dus de bestandsnaam zonder .md'),
    ),
  run,
});
