/** The files of a new register. Nothing is written here. */
import type { FileTree } from '../ports.ts';
import type { RecordType } from '../records/define.ts';
import { recordType, recordTypes } from '../records/index.ts';
import { FORMAAT } from '../records/instellingen.ts';
import { composeDocument } from '../source/compose.ts';
import { writeMapping } from '../source/write-yaml.ts';
import { slug } from '../text/slug.ts';
import { recordBody } from './body.ts';

/** A file below the folder of the register. */
export interface InitFile {
  readonly path: string;
  readonly content: Uint8Array;
  readonly executable?: boolean;
}

/** What a new register begins with. */
export interface Beginning {
  readonly naam: string;
  readonly gemeente: string;
  readonly code: string;
  readonly zichtbaarheid: string;
}

const LARGEST = 50 * 1024 * 1024;
const TITEL = 'Aanpak van extremisme, polarisatie en radicalisering';

const textFile = (path: string, text: string): InitFile => ({
  path,
  content: new TextEncoder().encode(text),
});
const typeOf = (soort: string): RecordType => recordType(soort)!;

function folderNote(type: RecordType): InitFile {
  const name = type.woorden.meer;
  return textFile(
    `${type.map}/LEESMIJ.md`,
    `# ${name.slice(0, 1).toUpperCase()}${name.slice(1)}\n\n${type.uitleg}\n\nNieuw: \`cter new ${type.soort}\`. Overzicht: \`cter list ${type.soort}\`.\n`,
  );
}

/** The settings, a programme, a municipality, and a note in the folder of every type. `template` gives the text of a file in `records/`. */
export function beginningFiles(
  begin: Beginning,
  template: (path: string) => string | undefined,
): readonly InitFile[] {
  const { naam, gemeente, code, zichtbaarheid } = begin;
  const id = slug(gemeente);
  const record = (soort: string, name: string, fields: Readonly<Record<string, unknown>>): InitFile => {
    const type = typeOf(soort);
    const body = recordBody(type.secties(fields), new Map(), template(`records/${soort}.md`));
    return textFile(`${type.map}/${name}.md`, composeDocument(fields, body));
  };
  const settings = {
    formaat: FORMAAT,
    naam,
    zichtbaarheid,
    gemeente: id,
    contactenboek: '../contacten.yaml',
  };
  return [
    textFile('cter.yaml', `${writeMapping(settings, 0).join('\n')}\n`),
    record('gemeente', id, { naam: gemeente, code }),
    record('programma', 'aanpak', { titel: TITEL, district: naam, trekker: id, gemeenten: [id] }),
    ...recordTypes.map(folderNote),
  ];
}

/** Every file of a tree, with its bytes. */
export function copyOf(tree: FileTree, skip: readonly string[] = []): readonly InitFile[] {
  return tree
    .walk(skip)
    .filter((entry) => entry.problem === undefined)
    .map(({ path }) => ({ path, content: tree.read(path, LARGEST) }));
}

/** The invented register, as a register of its own: its note no longer names the folder it came from. */
export function exampleFiles(tree: FileTree): readonly InitFile[] {
  return copyOf(tree).map((file) =>
    file.path === 'LEESMIJ.md'
      ? textFile(
          file.path,
          new TextDecoder().decode(file.content).replaceAll(' --register templates/voorbeeld', ''),
        )
      : file,
  );
}

/** Text as Markdown that says just that. */
const asMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#&|~]/g, '\\$&');

/** What surrounds a register: git's rules, the hook, CI and the note for colleagues, with the version and the name filled in. */
export function surroundings(
  tree: FileTree,
  { version, naam }: { readonly version: string; readonly naam: string },
): readonly InitFile[] {
  return copyOf(tree).map(({ path, content }) => {
    const text = new TextDecoder()
      .decode(content)
      .replaceAll('%VERSIE%', version)
      .replaceAll('%NAAM%', () => asMarkdown(naam));
    const shown = path.replace(/(^|\/)dot-/g, '$1.');
    return { ...textFile(shown, text), ...(shown.startsWith('.githooks/') && { executable: true }) };
  });
}
