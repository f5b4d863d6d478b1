/** From a view to files or standard output: shared by every command that makes a document. */
import { relative, resolve, sep } from 'node:path';
import type { Opened } from '../cter.ts';
import { UsageError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { type FormatName, formats } from '../render/formats/index.ts';
import type { ViewModel } from '../render/view-blocks.ts';
import { contentHash } from '../text/content-hash.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote, safeLine } from '../text/safe.ts';
import { documentFiles } from './document-files.ts';
import { findTemplate, layoutTexts, templateTrees, templateTrouble } from './templates.ts';

/** The register a document is made from, as far as files go. */
type Place = Pick<Opened, 'tree'>;

/** What to make and where to put it. */
export interface DocumentRequest {
  readonly view: ViewModel;
  /** File name of the template in `documents/`. */
  readonly template: string;
  /** File name of the result without extension. */
  readonly name: string;
  readonly formats: readonly FormatName[];
  /** Folder as given with --out. */
  readonly out: string | undefined;
  /** Word file as given with --huisstijl. */
  readonly houseStyle?: string | undefined;
  /** Files that go beside the document when it is saved. */
  readonly beside?: readonly { readonly extension: string; readonly text: string }[];
}

/** The formats named in an option such as `md,html`. Throws `UsageError` for a format there is not. */
export function readFormats(option: string): readonly FormatName[] {
  const names: readonly string[] = formats.map((f) => f.name);
  const asked = option.split(',').map((f) => f.trim());
  for (const name of asked) {
    if (names.includes(name)) continue;
    const near = nearest(name, names);
    throw new UsageError(
      `${quote(name)} is geen vorm voor --format. Kies uit ${listing(names)}, met een komma ertussen.${near ? ` Bedoelde u ‘${near}’?` : ''}`,
    );
  }
  return [...new Set(asked)] as FormatName[];
}

/** The absolute folder for files that are made from a register. A folder inside the register is refused, `uitvoer` aside: its files would count as records. */
export function outputDir(ports: Ports, opened: Place, out: string | undefined): string {
  const dir = resolve(ports.cwd, out ?? 'uitvoer');
  const root = `${opened.tree.root}${sep}`;
  const inside = `${dir}${sep}`.startsWith(root) && !`${dir}${sep}`.startsWith(`${root}uitvoer${sep}`);
  if (inside)
    throw new UsageError(
      `De map ${dir} ligt in het register. Documenten zouden daar meetellen als records. Kies met --out een map erbuiten, of ‘uitvoer’.`,
    );
  return dir;
}

const missing = (template: string): UsageError =>
  new UsageError(`Het sjabloon documents/${template} ontbreekt. Zet het terug in de map templates.`);

/** Renders a document and writes it in every format asked for; tells where it is. One text format without `out` goes to standard output. */
export async function writeDocuments(ports: Ports, opened: Place, request: DocumentRequest): Promise<void> {
  const trees = templateTrees(ports, opened.tree.root);
  const template = findTemplate(trees, `documents/${request.template}`);
  if (!template) throw missing(request.template);
  // Much to load for a command that also answers in plain text.
  const { renderDocument, writeDocument } = await import('../render/render.ts');
  try {
    const document = renderDocument({
      view: request.view,
      template,
      layouts: layoutTexts(trees),
      ...documentFiles(ports, trees, request.formats, request.houseStyle),
    });
    const made = [];
    for (const format of request.formats.map((name) => formats.find((f) => f.name === name)!)) {
      if (!format.text) ports.busy(`${format.name} maken`);
      made.push({ format, content: await writeDocument(document, format.name) });
    }
    const [only] = made;
    if (request.out === undefined && made.length === 1 && only && typeof only.content === 'string') {
      ports.stdout.write(only.content);
      return;
    }
    saveFiles(
      ports,
      outputDir(ports, opened, request.out),
      [
        ...made.map(({ format, content }) => ({ extension: format.extension, content })),
        ...(request.beside ?? []).map(({ extension, text }) => ({ extension, content: text })),
      ].map(({ extension, content }) => ({ file: `${request.name}.${extension}`, content })),
    );
  } catch (error) {
    throw templateTrouble(trees, error);
  }
}

/** No document comes near this; without it an older file of the same name could be refused as too large to read. */
const LARGEST = 512 * 1024 * 1024;

/** Writes files in a folder, over older ones of the same name, and tells on standard output where they are. */
export function saveFiles(
  ports: Ports,
  dir: string,
  files: readonly { readonly file: string; readonly content: string | Uint8Array }[],
): void {
  const tree = ports.tree(dir);
  const changes = files.map(({ file, content }) => ({
    path: resolve(dir, file),
    content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    expected: tree.has(file) ? contentHash(tree.read(file, LARGEST)) : null,
  }));
  ports.writer.makeRoot(dir);
  ports.writer.write(dir, changes);
  for (const { path } of changes) ports.stdout.write(`${safeLine(relative(ports.cwd, path) || path)}\n`);
}
