import { relative, resolve } from 'node:path';
import type { Command as Commander } from 'commander';
import { openRegister, registerDir } from '../cter.ts';
import type { Draft } from '../scaffold/new-record.ts';
import { listing } from '../text/lists.ts';
import { safeText } from '../text/safe.ts';
import { requireCasework } from './casework.ts';
import { created, type PlannedFile, writeChanges } from './change.ts';
import { type Call, defineCommand } from './define.ts';
import { tell } from './edit-record.ts';
import { warnOfFailures } from './failures.ts';
import { lessonsBefore } from './lessons.ts';
import { makeDraft } from './new-draft.ts';
import { collect } from './options.ts';
import { quickDelivery } from './quick-delivery.ts';
import { typeNamed } from './record-type.ts';
import { requireGit } from './require-git.ts';

function tellNext({ ports, general }: Call, draft: Draft, shown: string): void {
  if (general.quiet) return;
  const names = (required: boolean) =>
    draft.empty.filter((s) => s.verplicht === required).map((s) => `‘${s.naam}’`);
  const [needed, free] = [names(true), names(false)];
  if (needed.length > 0)
    ports.stderr.write(`Schrijf in dit bestand nog de tekst onder ${listing(needed)}.\n`);
  if (free.length > 0)
    ports.stderr.write(`${listing(free)} ${free.length === 1 ? 'mag' : 'mogen'} leeg blijven.\n`);
  ports.stderr.write(`Controleer daarna met: cter validate ${safeText(shown)}\n`);
}

/** Makes a record; `also` gives files that are saved together with it. */
export async function makeRecord(call: Call, also: () => readonly PlannedFile[] = () => []): Promise<number> {
  const { ports, general, options } = call;
  const type = typeNamed(call.args[0]);
  const dir = registerDir(ports, general.register);
  const opened = openRegister(ports.tree(dir));
  if (type.soort === 'casus') requireCasework(opened);
  if (options['commit'] === true) requireGit(ports, dir);
  const mayAsk = options['yes'] !== true && ports.prompt.interactive;
  if (mayAsk) warnOfFailures(ports, opened.register, general);
  const given = options['set'] as readonly string[];
  const quick =
    mayAsk && type.soort === 'uitvoering' ? await quickDelivery(ports, opened, given, general.today) : [];
  const asked = { ...call, options: { ...options, set: [...given, ...quick] } };
  const { draft, isSound } = await makeDraft(asked, opened, type, mayAsk);
  if (options['dryRun'] === true) {
    ports.stdout.write(ports.stdout.isTerminal ? safeText(draft.text) : draft.text);
    return isSound ? 0 : 1;
  }
  if (mayAsk || !general.quiet) ports.stderr.write(`\n${safeText(draft.text)}\n`);
  if (mayAsk) {
    const message = isSound ? `${draft.path} opslaan?` : `${draft.path} toch opslaan?`;
    if (!(await ports.prompt.ask({ kind: 'confirm', name: '--yes', message, default: isSound }))) {
      ports.stderr.write('Er is niets opgeslagen.\n');
      return 1;
    }
  }
  const files = [created(draft.path, draft.text), ...also()];
  writeChanges(call, opened, files, `Nieuw: ${type.soort}/${draft.id}`);
  const shown = relative(ports.cwd, resolve(dir, draft.path));
  ports.stdout.write(`${shown}\n`);
  tellNext(call, draft, shown);
  if (type.soort === 'interventie')
    for (const line of lessonsBefore(opened.register, draft.fields)) tell(call, safeText(line));
  return 0;
}

/** The options with which a new record is made. */
export const newOptions = (c: Commander): Commander =>
  c
    .option(
      '--set <veld=waarde>',
      'beantwoord een vraag; mag vaker, ook looptijd.van=2020-01-01',
      collect,
      [],
    )
    .option('--id <id>', 'de id, en dus de bestandsnaam zonder .md')
    .option('--sectie <naam=tekst>', 'tekst van een sectie, of @bestand; mag vaker', collect, [])
    .option('--yes', 'stel geen vragen; wat verplicht is, moet als optie gegeven zijn')
    .option('--commit', 'leg het nieuwe bestand meteen vast in git; in de boodschap staat alleen de id')
    .option('--dry-run', 'toon het bestand en sla niets op');

/** `cter new <soort>`: a new record, from questions or from options. */
export const command = defineCommand({
  name: 'new',
  examples: [
    ['cter new interventie', 'stel alle vragen en laat het resultaat zien voordat het wordt opgeslagen'],
    ['cter new begrip --set term=Polarisatie --yes', 'maak een begrip zonder vragen'],
    ['cter new begrip --set term=Polarisatie --yes --dry-run', 'toon alleen wat er opgeslagen zou worden'],
    ['cter new begrip --sectie "Omschrijving=@tekst.md"', 'neem de tekst van een sectie uit een bestand'],
  ],
  configure: (c) => newOptions(c.argument('<soort>', 'de soort, zoals interventie, signaal of begrip')),
  run: (call) => makeRecord(call),
});
