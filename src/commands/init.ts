import { dirname, join, relative, resolve } from 'node:path';
import { openRegister } from '../cter.ts';
import { CannotError, UsageError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { editorFiles } from '../scaffold/editor-files.ts';
import { beginningFiles, copyOf, exampleFiles, type InitFile, surroundings } from '../scaffold/init-files.ts';
import { listing } from '../text/lists.ts';
import { quote, safeLine } from '../text/safe.ts';
import { type Call, defineCommand } from './define.ts';
import { askBeginning } from './init-answers.ts';
import { findTemplate } from './templates.ts';

const HOOKS = '.githooks';
/** Parts that only work at the root of a repository. */
const AT_ROOT = /^\.(?:githooks|github|gitlab-ci\.yml)/;

/** Throws `UsageError` when the folder lies in a register: one inside another would count its files twice. */
function requireOutside(ports: Ports, dir: string): void {
  for (let at = dir; at !== dirname(at); ) {
    at = dirname(at);
    if (ports.tree(at).has('cter.yaml'))
      throw new UsageError(`De map ${dir} ligt in het register ${at}. Kies een map daarbuiten.`);
  }
}

/** Throws `CannotError` naming every file that is there already. */
function requireFree(ports: Ports, dir: string, files: readonly InitFile[]): void {
  const tree = ports.tree(dir);
  const there = files.map((f) => f.path).filter((path) => tree.has(path));
  if (there.length === 0) return;
  const which = there.length > 5 ? [...there.slice(0, 5), `nog ${there.length - 5} andere`] : there;
  throw new CannotError(
    `In ${dir} ${there.length === 1 ? 'staat' : 'staan'} al: ${listing(which)}. Er is niets gewijzigd. Kies een andere map, of zet ${there.length === 1 ? 'dit bestand' : 'deze bestanden'} eerst ergens anders.`,
  );
}

/** The root of the repository a folder lies in, also one that is not made yet. */
function repositoryOf(ports: Ports, dir: string): string | undefined {
  for (let at = dir; ; at = dirname(at)) {
    const root = ports.git.root(at);
    if (root !== undefined || at === dirname(at)) return root;
  }
}

function templateFiles(ports: Ports): readonly InitFile[] {
  const files = copyOf(ports.tree(ports.templates), ['begin', 'completion', 'init', 'voorbeeld']);
  return files.map((file) => ({ ...file, path: `templates/${file.path}` }));
}

async function newFiles(call: Call): Promise<readonly InitFile[]> {
  const { ports, options } = call;
  const template = (path: string) => findTemplate([ports.tree(ports.templates)], path)?.text;
  const isExample = options['voorbeeld'] === true;
  const begin = isExample ? undefined : await askBeginning(call);
  const records = begin
    ? [...beginningFiles(begin, template), ...copyOf(ports.tree(join(ports.templates, 'begin')))]
    : exampleFiles(ports.tree(join(ports.templates, 'voorbeeld')));
  const around = surroundings(ports.tree(join(ports.templates, 'init')), {
    version: ports.version,
    naam: begin?.naam ?? '',
  }).filter((file) => !records.some((r) => r.path === file.path));
  const templates = options['sjablonen'] === true ? templateFiles(ports) : [];
  return [...records, ...around, ...editorFiles(), ...templates];
}

function write(ports: Ports, dir: string, files: readonly InitFile[]): void {
  requireFree(ports, dir, files);
  ports.writer.makeRoot(dir);
  ports.writer.write(
    dir,
    files.map(({ path, ...file }) => ({ ...file, path: join(dir, path), expected: null })),
  );
  ports.stdout.write(`${safeLine(relative(ports.cwd, dir) || '.')}\n`);
}

/** Makes the folder a repository with the hook switched on; says what could not be done. */
function setUpGit(ports: Ports, dir: string, tell: (text: string) => void): void {
  if (ports.git.root(dir) === undefined && !ports.git.init(dir)) {
    tell(`git is niet te vinden. Doe later in deze map: git init, en: git config core.hooksPath ${HOOKS}`);
    return;
  }
  if (ports.git.useHooks(dir, HOOKS)) tell('De controle vóór elke commit staat aan.');
  else
    tell(
      `Deze map heeft al eigen hooks; die zijn niet gewijzigd. Laat uw hook vóór de commit ook dit doen: ${HOOKS}/pre-commit`,
    );
}

async function run(call: Call): Promise<number> {
  const { ports, general, args, options } = call;
  const dir = resolve(ports.cwd, (args[0] as string | undefined) ?? '.');
  const tell = (text: string) => {
    if (!general.quiet) ports.stderr.write(`${safeLine(text)}\n`);
  };
  if (general.register !== undefined)
    throw new UsageError('Bij init kan --register niet: geef de map als argument, ‘cter init MAP’.');
  if (options['sjablonen'] === true && ports.tree(dir).has('cter.yaml')) {
    write(ports, dir, templateFiles(ports));
    return 0;
  }
  requireOutside(ports, dir);
  const root = repositoryOf(ports, dir);
  const isRoot = options['git'] !== false && (root === undefined || root === dir);
  const files = (await newFiles(call)).filter((file) => isRoot || !AT_ROOT.test(file.path));
  write(ports, dir, files);
  if (isRoot) setUpGit(ports, dir, tell);
  else if (options['git'] !== false)
    tell(
      `De map ligt in ${quote(root)}. De controle vóór elke commit en die op de server zijn daarom niet gemaakt.`,
    );
  const { register } = openRegister(ports.tree(dir));
  const map = relative(ports.cwd, dir);
  const go = map === '' ? '' : ` Ga naar de map met: cd ${/^[\w./-]+$/.test(map) ? map : `"${map}"`}`;
  tell(`Klaar: een register met ${register.counts.records} records.${go}`);
  tell('Controleer het met: cter validate');
  return 0;
}

/** `cter init [map]`: a new register. */
export const command = defineCommand({
  name: 'init',
  examples: [
    ['cter init aanpak', 'stel vier vragen en maak het register in de map aanpak'],
    ['cter init aanpak --gemeente Delft --code gm0503 --yes', 'hetzelfde zonder vragen'],
    ['cter init oefenen --voorbeeld', 'een verzonnen register van drie jaar, om mee te oefenen'],
    ['cter init --sjablonen', 'zet in een bestaand register de sjablonen om aan te passen'],
  ],
  configure: (c) =>
    c
      .argument('[map]', 'de map van het register (standaard: deze map)')
      .option('--naam <naam>', 'hoe het register heet (standaard: ‘Gemeente’ en de naam van de gemeente)')
      .option('--gemeente <naam>', 'de naam van de gemeente')
      .option('--code <code>', 'de code van de gemeente: gm met vier cijfers')
      .option(
        '--zichtbaarheid <wie>',
        'wie deze map mag zien: openbaar, intern of vertrouwelijk (standaard: intern)',
      )
      .option('--voorbeeld', 'begin met het verzonnen voorbeeld')
      .option('--sjablonen', 'zet er ook de sjablonen voor documenten en records bij')
      .option('--no-git', 'laat git ongemoeid: geen git init, geen controle vóór de commit')
      .option('--yes', 'stel geen vragen; wat verplicht is, moet als optie gegeven zijn'),
  run,
});
