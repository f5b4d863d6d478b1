import { catalogue } from '../catalogue.ts';
import {
  type Checked,
  checkRegister,
  displayBase,
  displayPrefix,
  type Opened,
  openRegister,
  registerDir,
  withPrefix,
} from '../cter.ts';
import { loadReporter, type ReporterName, reporterNames } from '../diagnostics/reporters/index.ts';
import { UsageError } from '../errors.ts';
import type { FileTree, Ports } from '../ports.ts';
import { type Call, defineCommand } from './define.ts';
import { excerpts } from './excerpts.ts';
import { inPaths } from './in-paths.ts';
import { newSince } from './new-since.ts';
import { choiceOption } from './options.ts';
import { gitRoot } from './require-git.ts';

/** The findings that count: all, or with --changed those that are new. */
function judged({ ports, general, options, args }: Call, opened: Opened): Checked {
  const checked = inPaths(
    checkRegister(opened, general.today),
    args[0] as readonly string[],
    ports.cwd,
    opened,
  );
  const since = options['changed'];
  if (since === undefined) return checked;
  const ref = since === true ? 'HEAD' : String(since);
  return { ...checked, findings: newSince(ports, opened.tree.root, ref, checked.findings, general.today) };
}

/** The register as it stands ready for the next commit. */
function stagedTree(ports: Ports, dir: string): FileTree {
  const root = gitRoot(
    ports,
    dir,
    'De optie --staged kijkt naar wat klaarstaat in git, maar dit register staat niet in git. Laat de optie weg.',
  );
  const id = ports.git.staged(root);
  if (id === undefined)
    throw new UsageError(
      'git kan niet zeggen wat er klaarstaat. Rond eerst de samenvoeging af die bezig is.',
    );
  const tree = ports.git.tree(root, id, dir);
  if (tree.has('cter.yaml')) return tree;
  throw new UsageError(
    'In wat klaarstaat voor de commit zit dit register niet: cter.yaml ontbreekt. Zet het klaar met ‘git add’, of laat --staged weg.',
  );
}

async function run(call: Call): Promise<number> {
  const { ports, general, options } = call;
  const dir = registerDir(ports, general.register);
  const staged = options['staged'] === true;
  const opened = openRegister(staged ? stagedTree(ports, dir) : ports.tree(dir), {
    pending: ports.writer.pending(dir),
    toCheck: true,
    ...(!staged && { lookThrough: () => ports.lookThrough(dir) }),
  });
  const { findings, ignored, counts } = judged(call, opened);
  const prefix = displayPrefix(displayBase(ports, dir), dir);
  const line = excerpts(opened.tree, [...findings, ...ignored]);
  const report = await loadReporter(options['format'] as ReporterName);
  ports.stdout.write(
    report({
      version: ports.version,
      register: opened.settings.naam,
      findings: withPrefix(findings, prefix),
      ignored: withPrefix(ignored, prefix),
      counts,
      line: (file, at) => line(file.slice(prefix.length), at),
      titles: new Map(catalogue.map((rule) => [rule.code, rule.title])),
      colour: general.colour,
      ...(ports.stdout.isTerminal && { columns: ports.stdout.columns }),
    }),
  );
  const failing = options['strict'] === true ? ['fout', 'waarschuwing'] : ['fout'];
  return findings.some((f) => failing.includes(f.severity)) ? 1 : 0;
}

/** `cter validate`: checks everything, writes nothing. */
export const command = defineCommand({
  name: 'validate',
  examples: [
    ['cter validate', 'controleer alles'],
    ['cter validate interventies/snrp.md', 'toon alleen de bevindingen in dit bestand'],
    [
      'cter validate --changed main --strict',
      'alleen wat nieuw is ten opzichte van main; een waarschuwing telt als fout',
    ],
  ],
  configure: (c) =>
    c
      .argument('[paden...]', 'toon alleen de bevindingen in deze bestanden of mappen')
      .addOption(choiceOption('--format <vorm>', 'vorm van de uitvoer', reporterNames, 'text'))
      .option(
        '--changed [versie]',
        'alleen bevindingen die nieuw zijn ten opzichte van deze git-versie (standaard HEAD)',
      )
      .option(
        '--staged',
        'controleer wat klaarstaat voor de volgende commit, in plaats van wat er in de map staat',
      )
      .option('--strict', 'laat de opdracht ook mislukken bij waarschuwingen'),
  run,
});
