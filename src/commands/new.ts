import { relative, resolve } from 'node:path';
import { checkRegister, type Opened, openRegister, registerDir } from '../cter.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { UsageError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import type { RecordType } from '../records/define.ts';
import { readGiven } from '../scaffold/given.ts';
import { type Draft, draftRecord } from '../scaffold/new-record.ts';
import { overlayTree } from '../scaffold/overlay-tree.ts';
import { listing } from '../text/lists.ts';
import { safeText } from '../text/safe.ts';
import { type Call, defineCommand } from './define.ts';
import { warnOfFailures } from './failures.ts';
import { collect } from './options.ts';
import { typeNamed } from './record-type.ts';
import { readSectionTexts } from './section-texts.ts';
import { findTemplate, templateTrees } from './templates.ts';

const CASEWORK_OFF = `In dit register staat casuïstiek uit: in cter.yaml ontbreekt ‘casuistiek’. Daarin horen:
  - kenmerk en datum van de DPIA
  - het nummer in het verwerkingsregister
  - de bewaartermijn met grondslag en begin, en de kortere termijn voor wat niet is opgenomen
  - hoe vaak een casus opnieuw wordt beoordeeld
  - de categorie van de selectielijst
De functionaris gegevensbescherming van de gemeente beslist hierover. Vraag die gegevens en zet ze in cter.yaml.`;

const FULL = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a check of the whole register would say of the new file. */
function faultsOf(opened: Opened, draft: Draft, today: string): readonly Diagnostic[] {
  const next = openRegister(overlayTree(opened.tree, draft.path, FULL(draft.text)));
  return checkRegister(next, today).findings.filter((f) => f.file === draft.path && f.severity === 'fout');
}

const faultLines = (faults: readonly Diagnostic[]): string =>
  faults.map((f) => `  regel ${f.line}: ${f.message} ${f.hint} (${f.code})`).join('\n');

function makeDraft(call: Call, opened: Opened, type: RecordType, mayAsk: boolean): Promise<Draft> {
  const { ports, general, options } = call;
  const { register, tree } = opened;
  const template = findTemplate(templateTrees(ports, tree.root), `records/${type.soort}.md`)?.text;
  const taken = (id: string) => {
    const ref = `${type.soort}/${id}`;
    return register.byRef(ref) !== undefined || register.failed(ref) || tree.has(`${type.map}/${id}.md`);
  };
  return draftRecord({
    type,
    register,
    given: readGiven(type, options['set'] as readonly string[]),
    ...(options['id'] !== undefined && { id: String(options['id']) }),
    ids: { today: general.today, random: ports.random, taken },
    texts: readSectionTexts(ports, options['sectie'] as readonly string[]),
    ...(template !== undefined && { template }),
    ...(mayAsk && { prompt: ports.prompt }),
  });
}

/** Shows what will be written and asks whether that is right. */
async function confirmed(ports: Ports, draft: Draft, faults: readonly Diagnostic[]): Promise<boolean> {
  if (faults.length > 0)
    ports.stderr.write(`Let op: ‘cter validate’ keurt dit zo af:\n${safeText(faultLines(faults))}\n\n`);
  const message = faults.length > 0 ? `${draft.path} toch opslaan?` : `${draft.path} opslaan?`;
  return Boolean(
    await ports.prompt.ask({ kind: 'confirm', name: '--yes', message, default: faults.length === 0 }),
  );
}

function tellNext({ ports }: Call, draft: Draft, shown: string): void {
  const names = draft.empty.map((s) => `‘${s.naam}’`);
  if (names.length > 0) ports.stderr.write(`Schrijf in dit bestand nog de tekst onder ${listing(names)}.\n`);
  ports.stderr.write(`Controleer daarna met: cter validate ${shown}\n`);
}

async function run(call: Call): Promise<number> {
  const { ports, general, options } = call;
  const type = typeNamed(call.args[0]);
  const dir = registerDir(ports, general.register);
  const opened = openRegister(ports.tree(dir));
  if (type.soort === 'casus' && opened.settings.casuistiek === undefined) throw new UsageError(CASEWORK_OFF);
  const [isSilent, isTrial] = [options['yes'] === true, options['dryRun'] === true];
  const mayAsk = !isSilent && ports.prompt.interactive;
  if (mayAsk) warnOfFailures(ports, opened.register, general);
  const draft = await makeDraft(call, opened, type, mayAsk);
  if (!isSilent && !mayAsk)
    throw new UsageError(
      'Hier is geen terminal om vragen te stellen. Geef ook de optie --yes: dan wordt er niets gevraagd.',
    );
  const faults = faultsOf(opened, draft, general.today);
  if (faults.length > 0 && !mayAsk)
    throw new UsageError(
      `Dit is niet opgeslagen, want ‘cter validate’ zou het afkeuren. Verbeter de waarde met --set of --sectie.\n${faultLines(faults)}`,
    );
  if (isTrial) {
    ports.stdout.write(ports.stdout.isTerminal ? safeText(draft.text) : draft.text);
    return 0;
  }
  if (mayAsk || !general.quiet) ports.stderr.write(`\n${safeText(draft.text)}\n`);
  if (mayAsk && !(await confirmed(ports, draft, faults))) {
    ports.stderr.write('Er is niets opgeslagen.\n');
    return 1;
  }
  const path = resolve(dir, draft.path);
  ports.writer.write(dir, [{ path, content: FULL(draft.text), expected: null }]);
  const shown = relative(ports.cwd, path);
  ports.stdout.write(`${shown}\n`);
  if (!general.quiet) tellNext(call, draft, shown);
  return 0;
}

/** `cter new <soort>`: a new record, from questions or from options. */
export const command = defineCommand({
  name: 'new',
  summary: 'maak een nieuw record, met vragen of met opties',
  examples: [
    ['cter new interventie', 'stel alle vragen en laat het resultaat zien voordat het wordt opgeslagen'],
    ['cter new begrip --set term=Polarisatie --yes', 'maak een begrip zonder vragen'],
    ['cter new begrip --set term=Polarisatie --yes --dry-run', 'toon alleen wat er opgeslagen zou worden'],
    ['cter new begrip --sectie "Omschrijving=@tekst.md"', 'neem de tekst van een sectie uit een bestand'],
  ],
  configure: (c) =>
    c
      .argument('<soort>', 'de soort, zoals interventie, signaal of begrip')
      .option('--set <veld=waarde>', 'beantwoord een vraag; mag vaker, ook looptijd.van=2020-01-01', collect, [])
      .option('--id <id>', 'de id, en dus de bestandsnaam zonder .md')
      .option('--sectie <naam=tekst>', 'tekst van een sectie, of @bestand; mag vaker', collect, [])
      .option('--yes', 'stel geen vragen; wat verplicht is, moet als optie gegeven zijn')
      .option('--dry-run', 'toon het bestand en sla niets op'),
  run,
});
