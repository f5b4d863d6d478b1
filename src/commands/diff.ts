import { registerDir } from '../cter.ts';
import { differenceView } from '../documents/history.ts';
import { documents } from '../documents/index.ts';
import { UsageError } from '../errors.ts';
import { followRecord } from '../history/follow.ts';
import { type FileDifference, revisionDiff } from '../history/revision-diff.ts';
import type { Ports } from '../ports.ts';
import { counted, listing } from '../text/lists.ts';
import { quote, safeLine, safeText } from '../text/safe.ts';
import { type Call, defineCommand } from './define.ts';
import { historyFormat, writeHistory } from './history-document.ts';
import { changeLines } from './history-output.ts';
import { historyOf, type RegisterHistory, recordInHistory } from './history-source.ts';

/** Two versions as they were asked for, and the commits they stand for. */
interface Range {
  readonly van: string;
  readonly tot: string;
  readonly before: string;
  readonly after: string;
}

function commitNamed({ git }: Ports, root: string, name: string): string {
  const commit = git.resolve(root, name);
  if (commit !== undefined) return commit;
  throw new UsageError(
    `git kent hier geen versie ${quote(name)}. Geef de naam van een tak, een label of een commit.`,
  );
}

/** `A..B`, or `A...B` for what B brought since both parted; a side that is left out is HEAD. */
function readRange(ports: Ports, { root }: RegisterHistory, written: string): Range {
  const [, van = '', dots, tot = ''] = /^(.*?)(\.{2,3})(?!\.)(.*)$/.exec(written) ?? [];
  if (dots === undefined)
    throw new UsageError(
      `Geef twee versies met twee punten ertussen, bijvoorbeeld ‘cter diff ${safeLine(written) || 'main'}..HEAD’.`,
    );
  const [a, b] = [van || 'HEAD', tot || 'HEAD'];
  const [before, after] = [commitNamed(ports, root, a), commitNamed(ports, root, b)];
  const base = dots === '...' ? ports.git.mergeBase(root, before, after) : before;
  if (base === undefined)
    throw new UsageError(`${quote(a)} en ${quote(b)} hebben geen gezamenlijk begin. Gebruik twee punten.`);
  return { van: a, tot: b, before: base, after };
}

/** Only what is about this record, under any of its names. */
function ofRecord(
  ports: Ports,
  history: RegisterHistory,
  word: string,
  all: readonly FileDifference[],
): readonly FileDifference[] {
  const { path } = recordInHistory(ports, history, word);
  const names = new Set([
    path,
    ...followRecord(history, path).flatMap(({ change: c }) => [c.path, c.from ?? c.path]),
  ]);
  return all.filter((d) => names.has(d.path) || (d.from !== undefined && names.has(d.from)));
}

function block({ ref, path, from, gebeurtenis, changes, fault }: FileDifference): string {
  const moved = from === undefined ? '' : ` van ${from}`;
  const head = safeLine(`${ref ?? path}  ${gebeurtenis}${moved}${ref === undefined ? '' : `  (${path})`}`);
  const why = fault
    ? [
        `    ! de ${fault.versie} versie is niet leesbaar, regel ${fault.line}, kolom ${fault.column}: ${safeLine(fault.message)}`,
      ]
    : [];
  const form =
    gebeurtenis === 'gewijzigd' && changes.length === 0 && !fault && ref !== undefined
      ? ['    alleen opmaak of commentaar, geen veld en geen tekst']
      : [];
  return [head, ...why, ...form, ...(gebeurtenis === 'verwijderd' ? [] : changeLines(changes, 4))].join('\n');
}

function textOf(differences: readonly FileDifference[]): string {
  if (differences.length === 0) return 'Er is niets veranderd.\n';
  const kinds = ['toegevoegd', 'gewijzigd', 'hernoemd', 'verwijderd'] as const;
  const counts = kinds.flatMap((kind) => {
    const count = differences.filter((d) => d.gebeurtenis === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  const last = `${counted(differences.length, 'bestand', 'bestanden')}: ${listing(counts)}.`;
  return `${[...differences.map(block), last].join('\n\n')}\n`;
}

function jsonOf(
  { van, tot, before, after }: Range,
  version: string,
  differences: readonly FileDifference[],
): string {
  const told = {
    formaat: 1,
    cter: version,
    van: { naam: van, commit: before },
    tot: { naam: tot, commit: after },
    bestanden: differences.map(({ ref, path, from, gebeurtenis, changes, fault }) => ({
      ref: ref ?? null,
      pad: path,
      'pad-ervoor': from ?? null,
      gebeurtenis,
      onleesbaar: fault
        ? { versie: fault.versie, regel: fault.line, kolom: fault.column, boodschap: fault.message }
        : null,
      wijzigingen: changes,
    })),
  };
  return `${safeText(JSON.stringify(told, null, 2))}\n`;
}

async function run(call: Call): Promise<number> {
  const { ports, general, args, options } = call;
  const history = historyOf(ports, registerDir(ports, general.register));
  const range = readRange(ports, history, String(args[0]));
  const all = revisionDiff({ ...history, ...range });
  const word = args[1] as string | undefined;
  const differences =
    word === undefined ? all : ofRecord(ports, { ...history, head: range.after }, word, all);
  if (options['format'] === 'json') ports.stdout.write(jsonOf(range, ports.version, differences));
  else if (options['format'] === 'text') ports.stdout.write(textOf(differences));
  else
    await writeHistory(call, history, documents.difference, (subject) =>
      differenceView(subject, range, differences),
    );
  return 0;
}

/** `cter diff A..B [id]`: what changed in the register between two versions, by field and section. */
export const command = defineCommand({
  name: 'diff',
  examples: [
    ['cter diff main..HEAD', 'alles wat er op deze tak anders is dan op main'],
    ['cter diff v2025..v2026 casus/k7m2q9xd', 'alleen wat er in één record veranderde'],
    ['cter diff main...HEAD --format html', 'wat deze tak bracht sinds die van main afging, als webpagina'],
  ],
  configure: (c) =>
    c
      .argument('<versies>', 'twee takken, labels of commits met twee punten ertussen; leeg is HEAD')
      .argument('[id]', 'soort/id van één record')
      .addOption(historyFormat()),
  run,
});
