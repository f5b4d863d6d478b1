import { resolve, sep } from 'node:path';
import { catalogue } from '../catalogue.ts';
import {
  type Checked,
  checkRegister,
  displayBase,
  displayPrefix,
  openRegister,
  registerDir,
  withPrefix,
} from '../cter.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { loadReporter, type ReporterName, reporterNames } from '../diagnostics/reporters/index.ts';
import { UsageError } from '../errors.ts';
import { FileError, type FileTree } from '../ports.ts';
import { oneLine } from '../text/safe.ts';
import { type Call, defineCommand } from './define.ts';
import { newSince } from './new-since.ts';
import { choiceOption } from './options.ts';
import { fileProgress } from './progress.ts';

/** The findings in the files and folders that were named. Throws when a name matches no file of the register. */
function inPaths(
  checked: Checked,
  paths: readonly string[],
  call: Call,
  dir: string,
  tree: FileTree,
): Checked {
  if (paths.length === 0) return checked;
  const wanted = paths.map((p) => ({ given: p, absolute: resolve(call.ports.cwd, p) }));
  const files = tree.walk().map((e) => resolve(dir, e.path));
  for (const { given, absolute } of wanted) {
    if (absolute === dir || files.some((f) => f === absolute || f.startsWith(absolute + sep))) continue;
    throw new UsageError(
      `Geen enkel bestand van het register past bij ‘${oneLine(given)}’. Controleer het pad.`,
    );
  }
  const keep = (f: Diagnostic) =>
    wanted.some(
      ({ absolute }) =>
        absolute === dir ||
        resolve(dir, f.file) === absolute ||
        resolve(dir, f.file).startsWith(absolute + sep),
    );
  return { ...checked, findings: checked.findings.filter(keep), ignored: checked.ignored.filter(keep) };
}

/** Looks up single lines of files for the excerpts; findings come file by file, so one file is kept. */
function lineReader(tree: FileTree): (file: string, line: number) => string | undefined {
  let last: { file: string; lines: string[] } | undefined;
  return (file, line) => {
    if (last?.file !== file) {
      try {
        last = { file, lines: new TextDecoder().decode(tree.read(file)).split(/\r?\n/) };
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        last = { file, lines: [] };
      }
    }
    return last.lines[line - 1];
  };
}

async function run(call: Call): Promise<number> {
  const { ports, general, options } = call;
  const dir = registerDir(ports, general.register);
  const progress = fileProgress(ports, general);
  const opened = openRegister(ports.tree(dir), { pending: ports.writer.pending(dir), onFile: progress.tick });
  progress.done();
  const base = displayBase(ports, dir);
  const prefix = displayPrefix(base, dir);
  const all = inPaths(
    checkRegister(opened, general.today),
    call.args[0] as readonly string[],
    call,
    dir,
    opened.tree,
  );
  const since = options['changed'];
  const checked =
    since === undefined
      ? all
      : {
          ...all,
          findings: newSince(
            ports,
            dir,
            since === true ? 'HEAD' : String(since),
            all.findings,
            general.today,
          ),
        };
  const line = lineReader(opened.tree);
  const report = await loadReporter(options['format'] as ReporterName);
  ports.stdout.write(
    report({
      version: ports.version,
      register: opened.settings.naam,
      findings: withPrefix(checked.findings, prefix),
      ignored: checked.ignored.map((f) => ({ ...f, file: prefix + f.file })),
      counts: checked.counts,
      line: (file, at) => line(file.slice(prefix.length), at),
      titles: new Map(catalogue.map((rule) => [rule.code, rule.title])),
      colour: general.colour,
    }),
  );
  const failing = options['strict'] === true ? ['fout', 'waarschuwing'] : ['fout'];
  return checked.findings.some((f) => failing.includes(f.severity)) ? 1 : 0;
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
