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
import { type Call, defineCommand } from './define.ts';
import { excerpts } from './excerpts.ts';
import { inPaths } from './in-paths.ts';
import { newSince } from './new-since.ts';
import { choiceOption } from './options.ts';
import { fileProgress } from './progress.ts';

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

async function run(call: Call): Promise<number> {
  const { ports, general, options } = call;
  const dir = registerDir(ports, general.register);
  const progress = fileProgress(ports, general);
  const opened = openRegister(ports.tree(dir), { pending: ports.writer.pending(dir), onFile: progress.tick });
  progress.done();
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
    }),
  );
  const failing = options['strict'] === true ? ['fout', 'waarschuwing'] : ['fout'];
  return findings.some((f) => failing.includes(f.severity)) ? 1 : 0;
}

/** `cter validate`: checks everything, writes nothing. */
export const command = defineCommand({
  name: 'validate',
  summary: 'controleer het hele register; schrijft niets',
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
      .option('--strict', 'laat de opdracht ook mislukken bij waarschuwingen'),
  run,
});
