import { relative, resolve } from 'node:path';
import { CannotError, UsageError } from '../../errors.ts';
import { bewarenTot, type Casuistiek } from '../../facts/bewaartermijn.ts';
import { eindfase } from '../../facts/casus-stand.ts';
import { composeDocument } from '../../source/compose.ts';
import { longDate } from '../../text/dates.ts';
import { requireCasework } from '../casework.ts';
import { created, newFaults, type PlannedFile, removed, writeChanges } from '../change.ts';
import { type Call, defineAction } from '../define.ts';
import { beginEdit, type Editing, tell } from '../edit-record.ts';
import { addFormOptions, addSaveOptions, type Form, fillForm, mayAsk } from '../form.ts';
import { requireGit } from '../require-git.ts';
import { addVaultOptions } from './cabinet-of.ts';
import { destroyKeys } from './destroy-keys.ts';

const RECORD: Form = { soort: 'vernietiging', pad: '', velden: ['op', 'grondslag', 'door', 'medebeslisser'] };

/** Throws `UsageError` while the term runs, unless somebody says that it is destroyed before its time. */
function requireDue(call: Call, { opened, record }: Editing<'casus'>): boolean {
  const tot = bewarenTot(record);
  const due =
    tot !== undefined && tot < call.general.today && eindfase(opened.register, record) !== undefined;
  if (due || call.options['vervroegd'] === true) return due;
  const why = tot === undefined ? 'loopt nog' : `wordt bewaard tot en met ${longDate(tot)}`;
  throw new UsageError(
    `Deze casus ${why}. Is er een grond om eerder te vernietigen, bijvoorbeeld een toegewezen verzoek? Geef dan --vervroegd en --grondslag.`,
  );
}

async function confirm(call: Call, id: string): Promise<void> {
  if (call.options['yes'] === true) return;
  const message = `Casus ${id} vernietigen? Dit kan nooit ongedaan worden gemaakt.`;
  if (!mayAsk(call))
    throw new UsageError('Vernietigen kan niet ongedaan worden gemaakt. Geef --yes als u het zeker weet.');
  if (!(await call.ports.prompt.ask({ kind: 'confirm', name: '--yes', message, default: false })))
    throw new UsageError('Er is niets vernietigd.');
}

async function reachOf(call: Call, { record }: Editing<'casus'>): Promise<string> {
  const given = call.options['bereik'];
  if (given !== undefined || record.velden.dossier === 'hier') return String(given ?? '');
  if (!mayAsk(call))
    throw new UsageError('Het dossier ligt elders. Geef met --bereik op welke plekken het is vernietigd.');
  return String(
    await call.ports.prompt.ask({
      kind: 'text',
      name: '--bereik',
      message: 'Op welke plekken is het dossier vernietigd?',
    }),
  );
}

const known = (call: Call, { bewaartermijn }: Casuistiek, due: boolean) => ({
  op: call.general.today,
  ...(due && { grondslag: `bewaartermijn voorbij: ${bewaartermijn.grondslag}` }),
});

/** What the destruction writes; `bereik` is known last. */
type Plan = (bereik: string) => readonly PlannedFile[];

async function planOf(call: Call, { opened, record, file }: Editing<'casus'>, due: boolean) {
  const casuistiek = requireCasework(opened);
  const decided = await fillForm(call, opened, RECORD, [], known(call, casuistiek, due));
  const { op, grondslag, ...by } = decided;
  const category = { 'selectielijst-categorie': casuistiek['selectielijst-categorie'] };
  const path = `vernietigingen/${record.id}.md`;
  const plan: Plan = (bereik) => {
    const fields = { casus: record.id, op, grondslag, ...category, ...by, bereik };
    return [created(path, composeDocument(fields, '')), removed(file)];
  };
  return { path, plan, door: String(by['door']) };
}

/** Judged before any key is gone: afterwards nothing may stand in the way of the record. */
function requireSound(call: Call, { opened }: Editing<'casus'>, files: readonly PlannedFile[]): void {
  const faults = newFaults(opened, files, call.general.today);
  if (faults.length === 0) return;
  const lines = faults.map((f) => `  ${f.message} ${f.hint} (${f.code})`);
  throw new UsageError(`Er is niets vernietigd, want ‘cter validate’ zou dit afkeuren:\n${lines.join('\n')}`);
}

/** Writes the record and removes the case; says so when the keys are gone and this did not work. */
function saveRecord(call: Call, { opened, record }: Editing<'casus'>, files: readonly PlannedFile[]): void {
  try {
    writeChanges(call, opened, files, `Vernietigd: ${record.ref}`);
  } catch (error) {
    if (!(error instanceof CannotError) || record.velden.dossier === 'elders') throw error;
    throw new CannotError(
      `${error.message}\nDe sleutels zijn al vernietigd. Voer dezelfde opdracht nog eens uit: dan wordt ook de vernietiging vastgelegd.`,
    );
  }
}

async function run(call: Call): Promise<number> {
  const editing = beginEdit(call, 'casus');
  const { opened, record } = editing;
  requireCasework(opened);
  if (call.options['commit'] === true) requireGit(call.ports, opened.tree.root);
  const { path, plan, door } = await planOf(call, editing, requireDue(call, editing));
  const reach = await reachOf(call, editing);
  requireSound(call, editing, plan(reach || 'nog niet nagelopen'));
  await confirm(call, record.id);
  const gone = record.velden.dossier === 'hier' ? await destroyKeys(call, editing, door) : '';
  saveRecord(call, editing, plan([gone, reach].filter((part) => part !== '').join('; ')));
  call.ports.stdout.write(`${relative(call.ports.cwd, resolve(opened.tree.root, path))}\n`);
  tell(
    call,
    'Vernietig ook de kopieën die u kent: reservekopieën van de sleutelkast, en wat iemand eerder opende en bewaarde.',
  );
  return 0;
}

/** `cter case destroy <id>`: no key is left, nothing opens any more, and two people signed for it. */
export const destroy = defineAction({
  name: 'destroy',
  summary: 'vernietig een casus: alle sleutels van het dossier, en het bestand zelf; een bewijs blijft',
  examples: [
    ['cter case destroy k7m2q9xd', 'als de bewaartermijn voorbij is; vraagt wie besloten'],
    [
      'cter case destroy k7m2q9xd --vervroegd --grondslag "verzoek om wissing toegewezen"',
      'eerder dan de termijn',
    ],
  ],
  configure: (c) =>
    addSaveOptions(
      addVaultOptions(addFormOptions(c.argument('<id>', 'de id van de casus'), RECORD))
        .option('--bereik <tekst>', 'wat er verder is nagelopen of vernietigd')
        .option('--vervroegd', 'vernietig voordat de bewaartermijn voorbij is'),
    ),
  run,
});
