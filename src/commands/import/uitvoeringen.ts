import { relative, resolve } from 'node:path';
import { type Opened, openRegister, registerDir } from '../../cter.ts';
import { CannotError } from '../../errors.ts';
import { type Planned, planImport } from '../../exchange/plan-import.ts';
import { readHeadings } from '../../exchange/uitvoering-columns.ts';
import { readRows } from '../../exchange/uitvoering-rows.ts';
import { uitvoering } from '../../records/uitvoering.ts';
import { arrange } from '../../scaffold/arrange.ts';
import { recordBody, sectionFault } from '../../scaffold/body.ts';
import { freeId, idFault, proposeId } from '../../scaffold/id.ts';
import { composeDocument } from '../../source/compose.ts';
import { counted } from '../../text/lists.ts';
import { safeLine, safeText } from '../../text/safe.ts';
import { created, newFaults, type PlannedFile, writeChanges } from '../change.ts';
import { type Call, defineAction } from '../define.ts';
import { collect, requireAnswer } from '../options.ts';
import { requireGit } from '../require-git.ts';
import { preview } from './preview.ts';
import { readCsvFile, readOverrules } from './read-file.ts';

/** A row that becomes a record. */
export interface NewRow extends Planned {
  readonly id: string;
  readonly file: PlannedFile;
}

interface Fault {
  readonly line: number;
  readonly message: string;
}

function refuse(file: string, faults: readonly Fault[]): never {
  const sorted = [...faults].sort((a, b) => a.line - b.line);
  const lines = sorted.map(({ line, message }) => `  regel ${line}: ${message}`);
  throw new CannotError(
    `Er is niets overgenomen uit ${safeLine(file)}. Verbeter eerst ${counted(sorted.length, 'punt', 'punten')}:\n${lines.join('\n')}`,
  );
}

/** The rows of the file, held against the register; refuses when one of them is wrong. */
function planRows({ ports, general, options, args }: Call, opened: Opened): readonly Planned[] {
  const file = String(args[0]);
  const { rows, encoding } = readCsvFile(ports, file);
  const [heading, ...under] = rows;
  const overrules = readOverrules(
    options['kolom'] as readonly string[],
    options['zonder'] as readonly string[],
  );
  const headings = heading?.cells ?? [];
  const { columns, faults } = readHeadings(headings, overrules);
  if (faults.length > 0)
    refuse(
      file,
      faults.map((message) => ({ line: heading?.line ?? 1, message })),
    );
  const read = readRows(opened.register, under, { headings, columns }, general.today);
  const wrong = read.flatMap((row) => [
    ...row.faults.map((message) => ({ line: row.line, message })),
    ...[...row.sections].flatMap(([name, text]) => {
      const fault = sectionFault(text);
      return fault ? [{ line: row.line, message: `‘${name}’: ${fault}` }] : [];
    }),
  ]);
  if (wrong.length > 0) refuse(file, wrong);
  if (encoding !== 'UTF-8' && !general.quiet) ports.stderr.write(`Dit bestand is gelezen als ${encoding}.\n`);
  return planImport(opened.register, read);
}

/** A file for every row that is new; refuses an id that cannot be. */
function makeRecords(
  { ports, general, args }: Call,
  { register, tree }: Opened,
  planned: readonly Planned[],
): readonly NewRow[] {
  const given = new Set<string>();
  const taken = (id: string) => {
    const ref = `uitvoering/${id}`;
    const path = `${uitvoering.map}/${id}.md`;
    return given.has(id) || register.byRef(ref) !== undefined || register.failed(ref) || tree.has(path);
  };
  const faults: Fault[] = [];
  const made = planned.flatMap((plan): readonly NewRow[] => {
    const { row, known } = plan;
    if (known) return [];
    const proposed = () =>
      freeId(proposeId(uitvoering, row.fields, { today: general.today, random: ports.random, taken }), taken);
    const id = row.id ?? proposed();
    const fault = idFault(uitvoering, id, taken);
    if (fault) faults.push({ line: row.line, message: `‘id’: ${fault}` });
    given.add(id);
    const fields = arrange(uitvoering.shape(), row.fields);
    const secties = uitvoering.secties(fields).filter((s) => row.sections.has(s.naam));
    const text = composeDocument(fields, recordBody(secties, row.sections));
    return [{ ...plan, id, file: created(`${uitvoering.map}/${id}.md`, text) }];
  });
  if (faults.length > 0) refuse(String(args[0]), faults);
  return made;
}

/** What `cter validate` would find wrong with the new records, told by the row they come from. */
function requireSound({ general, args }: Call, opened: Opened, made: readonly NewRow[]): void {
  const files = made.map((m) => m.file);
  const lineOf = new Map(made.map((m) => [m.file.path, m.row.line]));
  const faults = newFaults(opened, files, general.today);
  if (faults.length > 0)
    refuse(
      String(args[0]),
      faults.map((f) => ({ line: lineOf.get(f.file) ?? 1, message: `${f.message} ${f.hint} (${f.code})` })),
    );
}

async function mayWrite({ ports, options }: Call, count: number): Promise<boolean> {
  if (options['yes'] === true) return true;
  const message = `${counted(count, 'uitvoering', 'uitvoeringen')} toevoegen aan het register?`;
  const answer = await ports.prompt.ask({ kind: 'confirm', name: '--yes', message, default: true });
  if (answer !== true) ports.stderr.write('Er is niets opgeslagen.\n');
  return answer === true;
}

async function run(call: Call): Promise<number> {
  const { ports, general, options, args } = call;
  const dryRun = options['dryRun'] === true;
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  if (options['commit'] === true) requireGit(ports, opened.tree.root);
  const planned = planRows(call, opened);
  const made = makeRecords(call, opened, planned);
  requireSound(call, opened, made);
  const text = safeText(preview(planned, made));
  if (dryRun) {
    ports.stdout.write(text);
    return 0;
  }
  if (!general.quiet || ports.prompt.interactive) ports.stderr.write(text);
  if (made.length === 0) return 0;
  requireAnswer(call);
  if (!(await mayWrite(call, made.length))) return 1;
  writeChanges(
    call,
    opened,
    made.map((m) => m.file),
    `Uitvoeringen overgenomen: ${made.length}`,
  );
  for (const { file } of made)
    ports.stdout.write(`${safeLine(relative(ports.cwd, resolve(opened.tree.root, file.path)))}\n`);
  if (!general.quiet) ports.stderr.write(`Overgenomen uit ${safeLine(String(args[0]))}: ${made.length}.\n`);
  return 0;
}

/** `cter import uitvoeringen BESTAND`: deliveries from a spreadsheet. */
export const importUitvoeringen = defineAction({
  name: 'uitvoeringen',
  aliases: ['uitvoering', 'deliveries'],
  summary: 'neem uitvoeringen over uit een CSV-bestand; alles of niets, en niets dubbel',
  examples: [
    ['cter import uitvoeringen activiteiten.csv', 'laat zien wat erbij komt, en vraag dan of het mag'],
    [
      'cter import uitvoeringen activiteiten.csv --kolom "Aantal leerlingen=bereik.bereikt" --zonder Opmerkingen',
      'zeg wat een eigen kop betekent, en sla een kolom over',
    ],
    ['cter import uitvoeringen activiteiten.csv --yes --commit', 'zonder vraag, en meteen in git'],
  ],
  configure: (c) =>
    c
      .argument('<bestand>', 'CSV, zoals Excel dat opslaat of ‘cter export csv uitvoeringen’ het maakt')
      .option('--kolom <kop=veld>', 'welk veld er onder een kop staat; mag vaker', collect, [])
      .option('--zonder <kop>', 'sla de kolom met deze kop over; mag vaker', collect, [])
      .option('--yes', 'stel geen vragen')
      .option('--dry-run', 'laat zien wat erbij zou komen en sla niets op')
      .option(
        '--commit',
        'leg de nieuwe bestanden meteen vast in git; in de boodschap staat alleen het aantal',
      ),
  run,
});
