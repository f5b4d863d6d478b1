import { relative, resolve } from 'node:path';
import { type Opened, openRegister, registerDir } from '../cter.ts';
import { CannotError, UsageError } from '../errors.ts';
import type { RecordType } from '../records/define.ts';
import type { CterRecord } from '../register/register.ts';
import { idFault, proposeId, tellingFault } from '../scaffold/id.ts';
import { counted } from '../text/lists.ts';
import { quote, safeText } from '../text/safe.ts';
import { sealedStretches } from '../text/sealed.ts';
import { writeChanges } from './change.ts';
import { type Call, defineCommand } from './define.ts';
import { recordNamed } from './record-named.ts';
import { typeNamed } from './record-type.ts';
import { newFindings, planRename, type RenamePlan } from './rename-plan.ts';
import { requireGit } from './require-git.ts';
import { showDiff } from './show-diff.ts';

/** The id as given, without the type people may write before it; for a type with random ids it may be left out. */
function chooseId(
  { ports, general, args }: Call,
  opened: Opened,
  type: RecordType,
  record: CterRecord,
): string {
  const { register, tree } = opened;
  const taken = (id: string) => {
    const ref = `${type.soort}/${id}`;
    return register.byRef(ref) !== undefined || register.failed(ref) || tree.has(`${type.map}/${id}.md`);
  };
  const asked = args[1] as string | undefined;
  const isRandom = type.idVorm === 'willekeurig' || type.idVorm === 'datum-willekeurig';
  if (asked === undefined) {
    if (isRandom)
      return proposeId(type, record.velden, { today: general.today, random: ports.random, taken });
    throw new UsageError(`Geef ook de nieuwe id, bijvoorbeeld: cter rename ${record.ref} NIEUWE-ID`);
  }
  const slash = asked.indexOf('/');
  if (slash >= 0 && typeNamed(asked.slice(0, slash)).soort !== type.soort)
    throw new UsageError(
      `${quote(asked)} is een andere soort. Hernoemen verandert alleen de id, niet de soort: dit blijft ${type.woorden.enkel}.`,
    );
  const id = asked.slice(slash + 1);
  if (id === record.id) throw new UsageError(`${quote(record.ref)} heet al zo.`);
  const fault = idFault(type, id, taken) ?? tellingFault(type, id);
  if (fault) throw new UsageError(fault);
  return id;
}

/** Keys of a sealed dossier are kept under the id of the case: under another one nobody would find them. */
function requireUnsealed({ register }: Opened, record: CterRecord): void {
  if (record.soort !== 'casus' || sealedStretches(register.source(record).text).length === 0) return;
  throw new CannotError(
    `‘${record.ref}’ heeft een verzegeld dossier. De sleutels daarvan staan in de sleutelkast onder deze id, dus de id kan niet veranderen.`,
  );
}

function requireNoNewFindings(opened: Opened, plan: RenamePlan, today: string): void {
  const found = newFindings(opened, plan, today);
  if (found.length === 0) return;
  const lines = found.map((f) => `  ${f.file}: ${f.message} ${f.hint} (${f.code})`);
  throw new UsageError(
    `Er is niets hernoemd, want ‘cter validate’ zou daarna iets nieuws vinden:\n${lines.join('\n')}`,
  );
}

/** What else has to be done by hand, on standard error. */
function tellRest(
  { ports, general }: Call,
  { settings }: Opened,
  record: CterRecord,
  plan: RenamePlan,
): void {
  if (general.quiet) return;
  const files = plan.texts.length - 1;
  ports.stderr.write(
    plan.mentions === 0
      ? 'Er waren geen verwijzingen om aan te passen.\n'
      : `${counted(plan.mentions, 'verwijzing', 'verwijzingen')} aangepast${files > 0 ? `, in ${counted(files, 'ander bestand', 'andere bestanden')}` : ''}.\n`,
  );
  if (record.soort === 'netwerklid')
    ports.stderr.write(
      `Het contactenboek${settings.contactenboek ? ` (${safeText(settings.contactenboek)})` : ''} ligt buiten git en is niet aangepast. Zet daar zelf de nieuwe id.\n`,
    );
}

async function run(call: Call): Promise<number> {
  const { ports, general, args, options } = call;
  const dir = registerDir(ports, general.register);
  const opened = openRegister(ports.tree(dir));
  const record = recordNamed(ports, opened, String(args[0]));
  if (options['commit'] === true) requireGit(ports, dir);
  const id = chooseId(call, opened, typeNamed(record.soort), record);
  requireUnsealed(opened, record);
  const plan = planRename(opened, record, id);
  requireNoNewFindings(opened, plan, general.today);
  if (options['dryRun'] === true) {
    showDiff(
      ports,
      plan.texts.map(({ file, path, text }) => ({ before: file, after: { path, text } })),
    );
    return 0;
  }
  writeChanges(call, opened, plan.files, `Hernoemd: ${record.ref} naar ${record.soort}/${id}`);
  for (const { path } of plan.texts) ports.stdout.write(`${relative(ports.cwd, resolve(dir, path))}\n`);
  tellRest(call, opened, record, plan);
  return 0;
}

/** `cter rename <id> <nieuw-id>`: another id, with every reference to it. */
export const command = defineCommand({
  name: 'rename',
  examples: [
    ['cter rename interventie/bounce interventie/bounce-young', 'hernoem het bestand en alle verwijzingen'],
    ['cter rename organisatie/ror rijksopleidingsinstituut --dry-run', 'toon alleen wat er zou veranderen'],
    ['cter rename casus/k7m2q9xd', 'geef een casus een nieuwe willekeurige id'],
  ],
  configure: (c) =>
    c
      .argument('<id>', 'soort/id, of alleen de id als die maar bij één soort voorkomt')
      .argument('[nieuw-id]', 'de nieuwe id; bij een casus en een signaal mag die weg, dan kiest cter er een')
      .option('--dry-run', 'toon de verschillen per bestand en sla niets op')
      .option('--commit', 'leg alles meteen vast in git; in de boodschap staan alleen de id’s'),
  run,
});
