import { relative, resolve } from 'node:path';
import { openRegister, registerDir } from '../cter.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { UsageError } from '../errors.ts';
import { compareVersions } from '../history/compare-versions.ts';
import { readVersion } from '../history/version.ts';
import type { Question } from '../ports.ts';
import type { Soort } from '../records/index.ts';
import type { CterRecord } from '../register/register.ts';
import { requireKnown } from '../scaffold/new-record.ts';
import { encodeText } from '../source/bytes.ts';
import { setSection } from '../source/edit.ts';
import { safeLine } from '../text/safe.ts';
import { edited, newFindings, readForEdit, refuseFaults, writeChanges } from './change.ts';
import { type Call, defineCommand } from './define.ts';
import { type Editing, tell } from './edit-record.ts';
import { addSaveOptions, mayAsk } from './form.ts';
import { changeLines } from './history-output.ts';
import { collect } from './options.ts';
import { recordNamed } from './record-named.ts';
import { typeNamed } from './record-type.ts';
import { readSectionTexts } from './section-texts.ts';
import { showDiff } from './show-diff.ts';
import { askedChanges } from './update/asked-changes.ts';
import { applyChange, changesGiven } from './update/changes.ts';
import { requireChangeable, requireFree } from './update/guarded.ts';

type Sets = readonly string[];

function requireSections({ soort, velden }: CterRecord, texts: ReadonlyMap<string, string>): void {
  const type = typeNamed(soort);
  requireKnown(type, type.secties(velden), texts);
}

/** What differs between the two texts of a record, as `cter history` tells it. */
function differences({ file }: Pick<Editing<Soort>, 'file'>, text: string): readonly string[] {
  const [before, after] = [file.text, text].map((t) => readVersion(file.path, encodeText(t)));
  if (!before || !after || 'fault' in before || 'fault' in after) return [];
  return changeLines(compareVersions(before, after), 2);
}

/** What the options say, before anything is asked. */
function readOptions({ options, args, ports }: Call, { record }: Editing<Soort>) {
  const named = (args[1] ?? []) as Sets;
  const sets = options['set'] as Sets;
  requireFree(record, [...sets, ...named]);
  const given = changesGiven(typeNamed(record.soort), record, sets);
  const texts = readSectionTexts(ports, options['sectie'] as Sets);
  requireSections(record, texts);
  return { named, given, texts, asks: named.length > 0 || given.length + texts.size === 0 };
}

/** Whether somebody at a terminal wants to mend what would be wrong. */
async function goesOn({ ports }: Call, faults: readonly Diagnostic[]): Promise<boolean> {
  const lines = faults.map(({ message, hint }) => `  ${safeLine(`${message} ${hint}`)}\n`);
  ports.stderr.write(`Let op: ‘cter validate’ keurt dit af:\n${lines.join('')}`);
  const question = { kind: 'confirm', name: '--set', message: 'Wilt u nog iets wijzigen?', default: true };
  return Boolean(await ports.prompt.ask(question as Question));
}

/** The text as it is to be, with what `cter validate` would newly say; options first, then what is asked. */
async function planned(call: Call, editing: Editing<Soort>) {
  const { opened, file } = editing;
  const { named, given, texts, asks } = readOptions(call, editing);
  if (asks && !mayAsk(call))
    throw new UsageError(
      `Zeg met --set wat er verandert, zoals --set ${named[0] === undefined ? 'status=uitgevoerd' : `"${named[0]}=…"`}, of met --sectie welke tekst.`,
    );
  let changes = asks ? await askedChanges(call, editing, named, given) : given;
  for (;;) {
    let text = changes.reduce(applyChange, file.text);
    for (const [naam, tekst] of texts) text = setSection(text, naam, tekst);
    const files = [edited(file, text)];
    const findings = text === file.text ? [] : newFindings(opened, files, call.general.today);
    const faults = findings.filter((f) => f.severity === 'fout');
    if (faults.length === 0) return { text, files, findings };
    if (!asks || !(await goesOn(call, faults))) refuseFaults(faults);
    changes = await askedChanges(call, editing, [], changes);
  }
}

async function run(call: Call): Promise<number> {
  const { ports, general, args, options } = call;
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  const record = recordNamed(ports, opened, String(args[0]));
  requireChangeable(record);
  const file = readForEdit(opened, record.path);
  const editing = { opened, record, file };
  const { text, files, findings } = await planned(call, editing);
  if (text === file.text) {
    tell(call, 'Er verandert niets.');
    return 0;
  }
  if (options['dryRun'] === true) {
    showDiff(ports, [{ before: file, after: { path: file.path, text } }]);
    return 0;
  }
  writeChanges(call, opened, files, `Gewijzigd: ${record.ref}`);
  ports.stdout.write(`${relative(ports.cwd, resolve(opened.tree.root, file.path))}\n`);
  for (const line of differences(editing, text)) tell(call, line);
  for (const { message, hint } of findings) tell(call, safeLine(`Let op: ${message} ${hint}`));
  return 0;
}

/** `cter update <soort/id> [veld…]`: another value for fields of a record that is there. */
export const command = defineCommand({
  name: 'update',
  examples: [
    [
      'cter update uitvoering/2026-03-19-expertisepool-thema',
      'kies wat er verandert, en beantwoord de vragen',
    ],
    [
      'cter update uitvoering/2026-03-19-expertisepool-thema status',
      'beantwoord alleen de vraag naar de status',
    ],
    [
      'cter update 2026-03-19-expertisepool-thema --set status=vervallen --set "reden=De zaal was dicht."',
      'zonder vragen; een leeg antwoord haalt een veld weg',
    ],
    [
      'cter update analyse/sfeer-in-de-wijk --set aanbevelingen.sportclubs.status=gedaan --dry-run',
      'een aanbeveling is klaar; toon alleen het verschil',
    ],
  ],
  configure: (c) =>
    addSaveOptions(
      c
        .argument('<soort/id>', 'het record')
        .argument('[velden...]', 'de velden waarnaar u gevraagd wilt worden')
        .option(
          '--set <veld=waarde>',
          'geef een veld een andere waarde; mag vaker. In een lijst telt u vanaf 0, of noemt u de id',
          collect,
          [],
        )
        .option(
          '--sectie <naam=tekst>',
          'vervang de tekst van een sectie, of @bestand; mag vaker',
          collect,
          [],
        )
        .option('--dry-run', 'toon het verschil en sla niets op'),
    ),
  run,
});
