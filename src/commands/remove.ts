import { relative, resolve } from 'node:path';
import { type Opened, openRegister, registerDir } from '../cter.ts';
import { CannotError, UsageError } from '../errors.ts';
import { placeNames } from '../history/compare-fields.ts';
import type { CterRecord } from '../register/register.ts';
import { bodyLinks } from '../source/body-links.ts';
import { readDocument } from '../source/document.ts';
import { placeOf, spanAt } from '../source/position.ts';
import { readForEdit, removed, saveChanges } from './change.ts';
import { type Call, defineCommand } from './define.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { recordNamed } from './record-named.ts';
import { requireGit } from './require-git.ts';
import { showDiff } from './show-diff.ts';

/** `pad:regel` of a place that names the record, as seen from the working folder. */
function placeLine(call: Call, opened: Opened, mention: Mention): string {
  const { text } = readForEdit(opened, mention.path);
  const { document } = readDocument(mention.path, new TextEncoder().encode(text));
  const link = 'link' in mention ? bodyLinks(text, document?.bodyOffset ?? 0)[mention.link] : undefined;
  const { line, column } =
    'pad' in mention
      ? placeOf({ text }, mention.pad, 'value')
      : spanAt(text, link?.start ?? 0, link?.end ?? 0);
  const path = relative(call.ports.cwd, resolve(opened.tree.root, mention.path));
  return `  ${path}:${line}:${column}  ${'pad' in mention ? placeNames(document?.fields, mention.pad) : 'link in de tekst'}`;
}

function requireNotNamed(call: Call, opened: Opened, record: CterRecord): void {
  const { mentions, unclear } = mentionsOf(opened, record);
  const others = mentions.filter((m) => m.path !== record.path);
  if (others.length > 0)
    throw new CannotError(
      `‘${record.ref}’ is niet verwijderd, want er wordt nog naar verwezen:\n${others.map((m) => placeLine(call, opened, m)).join('\n')}\nHaal eerst deze verwijzingen weg, of vervang ze.`,
    );
  if (unclear.length > 0)
    throw new CannotError(
      `‘${record.ref}’ is niet verwijderd. In deze bestanden staan fouten, en misschien ook verwijzingen ernaar:\n${unclear.map((p) => `  ${p}`).join('\n')}\nVerbeter eerst die fouten; met ‘cter validate’ ziet u ze.`,
    );
}

/** A case is destroyed with its keys and leaves a record of that; what only goes from the folder stays in git for ever. */
function requireRemovable({ soort, ref }: CterRecord): void {
  if (soort === 'casus')
    throw new UsageError(
      `Een casus verwijdert u niet zo: in git blijft elke oude versie leesbaar. Vernietig hem met ‘cter case destroy ${ref}’; dan gaan de sleutels weg en blijft vastgelegd dat het is gebeurd.`,
    );
  if (soort === 'vernietiging')
    throw new UsageError(
      'Een vernietiging is het bewijs dat een casus weg is. Die kan niet verwijderd worden.',
    );
}

async function run(call: Call): Promise<number> {
  const { ports, general, args, options } = call;
  const dir = registerDir(ports, general.register);
  const opened = openRegister(ports.tree(dir));
  const record = recordNamed(ports, opened, String(args[0]));
  if (options['commit'] === true) requireGit(ports, dir);
  requireRemovable(record);
  requireNotNamed(call, opened, record);
  const file = readForEdit(opened, record.path);
  if (options['dryRun'] === true) {
    showDiff(ports, [{ before: file, after: null }]);
    return 0;
  }
  saveChanges(call, opened, [removed(file)], `Verwijderd: ${record.ref}`);
  ports.stdout.write(`${relative(ports.cwd, resolve(dir, record.path))}\n`);
  if (!general.quiet)
    ports.stderr.write('Verwijderd. Wat al in git staat, blijft daar te lezen met ‘cter history’.\n');
  return 0;
}

/** `cter remove <id>`: takes a record away that nothing refers to. */
export const command = defineCommand({
  name: 'remove',
  examples: [
    ['cter remove begrip/activisme', 'verwijder het bestand; wordt er nog naar verwezen, dan ziet u waar'],
    ['cter remove organisatie/drog --dry-run', 'toon alleen wat er weg zou gaan'],
  ],
  configure: (c) =>
    c
      .argument('<id>', 'soort/id, of alleen de id als die maar bij één soort voorkomt')
      .option('--dry-run', 'toon wat er weg zou gaan en sla niets op')
      .option('--commit', 'leg het meteen vast in git; in de boodschap staat alleen de id'),
  run,
});
