import { basename, dirname, join, relative, resolve } from 'node:path';
import { openRegister, registerDir } from '../cter.ts';
import { CannotError, UsageError } from '../errors.ts';
import { type Migration, migrations } from '../migrations/index.ts';
import type { FileTree, Ports } from '../ports.ts';
import { FORMAAT } from '../records/instellingen.ts';
import { overlayTree } from '../scaffold/overlay-tree.ts';
import { decodeText, encodeText } from '../source/bytes.ts';
import { readSettings } from '../source/settings.ts';
import { contentHash } from '../text/content-hash.ts';
import { counted } from '../text/lists.ts';
import { quote, safeText } from '../text/safe.ts';
import { type PlannedFile, writeChanges } from './change.ts';
import { type Call, defineCommand } from './define.ts';
import { requireGit } from './require-git.ts';
import { showDiff } from './show-diff.ts';

/** One file before and after. */
interface Migrated extends PlannedFile {
  readonly before: string;
  readonly after: string;
}

/** Every file is copied, also one that is too large to be a record. */
const LARGEST = 1024 * 1024 * 1024;

/** The format that cter.yaml names. Throws `UsageError` for none, for one that is no format, and for a newer one. */
function formatOf(tree: FileTree): number {
  const { fields, diagnostics } = readSettings('cter.yaml', tree.read('cter.yaml'));
  if (!fields)
    throw new UsageError(
      `De instellingen in cter.yaml zijn niet leesbaar.\n${diagnostics.map((d) => `  cter.yaml:${d.line}:${d.column}  ${d.message}`).join('\n')}`,
    );
  const { formaat } = fields;
  if (!Number.isInteger(formaat) || Number(formaat) < 0)
    throw new UsageError(
      `In cter.yaml staat geen formaat. Schrijf ‘formaat: ${FORMAAT}’ als dit een nieuw register is, of ‘formaat: 0’ als het met een proefversie is gemaakt.`,
    );
  if (Number(formaat) > FORMAAT)
    throw new UsageError(
      `Dit register heeft formaat ${formaat}, maar deze cter kent tot en met formaat ${FORMAAT}. Gebruik een nieuwere cter.`,
    );
  return Number(formaat);
}

function stepsFrom(formaat: number): readonly Migration[] {
  const steps = migrations.filter((m) => m.van >= formaat);
  if (steps[0]?.van === formaat) return steps;
  throw new UsageError(`Van formaat ${quote(formaat)} kan deze cter niets omzetten.`);
}

const unreadable = (path: string): CannotError =>
  new CannotError(
    `Het bestand ${path} kan niet omgezet worden, want het is niet leesbaar. Er is niets veranderd. Verbeter het eerst, of zet het buiten het register.`,
  );

function migrateFile(path: string, text: string, steps: readonly Migration[]): string {
  try {
    return steps.reduce((now, step) => step.migrate({ path, text: now }), text);
  } catch {
    throw unreadable(path);
  }
}

/** The files that change, each read once. */
function plan(tree: FileTree, steps: readonly Migration[]): readonly Migrated[] {
  return tree.walk().flatMap(({ path, problem }): Migrated[] => {
    if (problem !== undefined) throw unreadable(path);
    const bytes = tree.read(path, LARGEST);
    const decoded = decodeText(bytes);
    if ('fault' in decoded) {
      if (/\.(?:md|yaml)$/.test(path)) throw unreadable(path);
      return [];
    }
    const after = migrateFile(path, decoded.text, steps);
    if (after === decoded.text) return [];
    const content = encodeText(after, decoded.bom);
    return [{ path, content, expected: contentHash(bytes), before: decoded.text, after }];
  });
}

/** Copies the register as it is into a new folder beside it, and gives that folder. */
function backUp(ports: Ports, tree: FileTree, formaat: number, today: string): string {
  const wanted = join(dirname(tree.root), `${basename(tree.root)}-formaat-${formaat}-${today}`);
  let dir = wanted;
  for (let i = 2; ports.tree(dir).walk().length > 0; i++) dir = `${wanted}-${i}`;
  const copies = tree.walk().map(({ path }) => ({
    path: resolve(dir, path),
    content: tree.read(path, LARGEST),
    expected: null,
  }));
  ports.writer.makeRoot(dir);
  ports.writer.write(dir, copies);
  return dir;
}

function tell({ ports, general }: Call, sentence: string): void {
  if (!general.quiet) ports.stderr.write(`${sentence}\n`);
}

async function run(call: Call): Promise<number> {
  const { ports, general, options } = call;
  const dir = registerDir(ports, general.register);
  const tree = ports.tree(dir);
  const formaat = formatOf(tree);
  if (formaat === FORMAAT) {
    tell(call, `Dit register heeft al formaat ${FORMAAT}. Er is niets om te zetten.`);
    return 0;
  }
  if (options['commit'] === true) requireGit(ports, dir);
  const steps = stepsFrom(formaat);
  const files = plan(tree, steps);
  if (options['dryRun'] === true) {
    showDiff(
      ports,
      files.map(({ path, before, after }) => ({
        before: { path, text: before },
        after: { path, text: after },
      })),
    );
    return 0;
  }
  // Settings that would not be accepted afterwards are told now, before anything is written.
  openRegister(overlayTree(tree, new Map(files.map((f) => [f.path, f.content]))));
  const copy = backUp(ports, tree, formaat, general.today);
  const changes = files.map(({ path, content, expected }) => ({ path, content, expected }));
  writeChanges(call, { tree }, changes, `Omgezet: formaat ${formaat} naar ${FORMAAT}`);
  for (const { path } of files) ports.stdout.write(`${relative(ports.cwd, resolve(dir, path))}\n`);
  for (const line of steps.flatMap((s) => s.wijzigingen)) tell(call, `- ${line}`);
  tell(
    call,
    `${counted(files.length, 'bestand', 'bestanden')} omgezet. Het register zoals het was, staat in ${safeText(relative(ports.cwd, copy))}. Controleer met ‘cter validate’, en gooi die map daarna weg.`,
  );
  return 0;
}

/** `cter migrate`: brings an older register to the format of today. */
export const command = defineCommand({
  name: 'migrate',
  examples: [
    ['cter migrate --dry-run', 'toon wat er zou veranderen en sla niets op'],
    ['cter migrate', 'bewaar een kopie naast het register en zet het om'],
  ],
  configure: (c) =>
    c
      .option('--dry-run', 'toon de verschillen per bestand en sla niets op')
      .option('--commit', 'leg de omgezette bestanden meteen vast in git'),
  run,
});
