import { registerDir } from '../cter.ts';
import { historyView } from '../documents/history.ts';
import { documents } from '../documents/index.ts';
import { type Moment, type RecordHistory, recordHistory } from '../history/record-history.ts';
import { type Call, defineCommand } from './define.ts';
import { historyFormat, writeHistory } from './history-document.ts';
import { type HistoryHead, historyJson, historyText } from './history-output.ts';
import {
  historyOf,
  type RegisterHistory,
  readSigners,
  recordInHistory,
  signersOption,
  warnOfShallow,
} from './history-source.ts';
import { collect } from './options.ts';

/** Only the moments and changes in these fields; all of them without fields. A moment that cannot be read always stays. */
function inFields(moments: readonly Moment[], fields: readonly string[]): readonly Moment[] {
  if (fields.length === 0) return moments;
  const fits = (pad: string | undefined) =>
    fields.some((field) => pad === field || pad?.startsWith(`${field}.`));
  return moments
    .map((m) => ({ ...m, changes: m.changes.filter((c) => fits(c.pad)) }))
    .filter((m) => m.changes.length > 0 || m.fault !== undefined);
}

/** Line ends aside, which git may write otherwise than it keeps them. */
const sameText = (a: Uint8Array, b: Uint8Array): boolean => {
  const [one, other] = [a, b].map((bytes) => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'));
  return one === other;
};

/** Says on standard error that the file on disk is another one than the last that was committed. */
function warnOfUncommitted(
  { ports, general }: Call,
  { root }: RegisterHistory,
  path: string,
  { latest }: RecordHistory,
): void {
  if (general.quiet || latest === undefined) return;
  if (!sameText(latest, ports.tree(root).read(path)))
    ports.stderr.write('Let op: dit bestand is veranderd, en dat is nog niet vastgelegd in git.\n');
}

async function run(call: Call): Promise<number> {
  const { ports, general, args, options } = call;
  const history = historyOf(ports, registerDir(ports, general.register));
  const { ref, path, exists } = recordInHistory(ports, history, String(args[0]));
  const shallow = warnOfShallow(call, history.root);
  const found = recordHistory(history, path, readSigners(ports, options['ondertekenaars']));
  if (exists) warnOfUncommitted(call, history, path, found);
  const moments = inFields(found.moments, options['veld'] as readonly string[]);
  const head: HistoryHead = { ref, path, exists, shallow, version: ports.version };
  if (options['format'] === 'json') ports.stdout.write(historyJson(head, moments));
  else if (options['format'] === 'text') ports.stdout.write(historyText(head, moments));
  else await writeHistory(call, history, documents.history, (subject) => historyView(subject, head, moments));
  return 0;
}

/** `cter history <id>`: who changed what in one record, when, and whether it was signed. */
export const command = defineCommand({
  name: 'history',
  examples: [
    ['cter history interventie/weerbaar-opvoeden', 'elke commit, van oud naar nieuw, met wat er veranderde'],
    [
      'cter history casus/k7m2q9xd --veld verloop',
      'wie de fasen van een casus veranderde, en of dat ondertekend is',
    ],
  ],
  configure: (c) =>
    c
      .argument(
        '<id>',
        'soort/id, of alleen de id als die maar bij één soort voorkomt; ook van wat er niet meer is',
      )
      .option(
        '--veld <veld>',
        'alleen wijzigingen in dit veld, zoals verloop of looptijd.tot; mag vaker',
        collect,
        [],
      )
      .option(...signersOption)
      .addOption(historyFormat()),
  run,
});
