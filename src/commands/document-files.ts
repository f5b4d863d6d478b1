/** The files besides templates that a format needs: the Word file with the house style, and fonts. */
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { FileError, type FileTree, type Ports } from '../ports.ts';
import type { FormatName } from '../render/formats/index.ts';
import type { RenderInput } from '../render/render.ts';
import { quote } from '../text/safe.ts';
import { findFile } from './templates.ts';

/** What `renderDocument` takes besides a view and templates. */
export type DocumentFiles = Pick<RenderInput, 'houseStyle' | 'fonts' | 'chartFont'>;

const FONT_PACKAGE = '@expo-google-fonts/source-sans-3';
/** Plain, slanted, bold, bold and slanted. */
const FONTS = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'] as const;
const LARGEST = 50 * 1024 * 1024;

function ownHouseStyle(ports: Ports, option: string): Uint8Array {
  const path = resolve(ports.cwd, option);
  try {
    return ports.tree(dirname(path)).read(basename(path), LARGEST);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UsageError(
      `Het bestand ${quote(option)} van --huisstijl kon niet gelezen worden. Controleer of het bestaat, of u het mag lezen en of het kleiner is dan 50 MB.`,
    );
  }
}

function houseStyle(ports: Ports, trees: readonly FileTree[], option: string | undefined): Uint8Array {
  if (option !== undefined) return ownHouseStyle(ports, option);
  const found = findFile(trees, 'huisstijl.docx', LARGEST);
  if (!found)
    throw new UsageError(
      'Het bestand huisstijl.docx ontbreekt in de map templates. Geef er een met --huisstijl.',
    );
  return found.bytes;
}

const fileOf = (name: string): string => `SourceSans3_${name}.ttf`;

/** Where the plain font lies, when it is there. */
function chartFont(ports: Ports): { chartFont?: string } {
  const dir = ports.packageDir(FONT_PACKAGE);
  const [plain] = FONTS;
  return dir === undefined ? {} : { chartFont: join(dir, plain, fileOf(plain)) };
}

/** The bytes of the fonts, from the package they come in; none when it is not there. */
function readFonts(ports: Ports): Uint8Array[] {
  const dir = ports.packageDir(FONT_PACKAGE);
  if (dir === undefined) return [];
  return FONTS.map((name) => ports.tree(join(dir, name)).read(fileOf(name), LARGEST));
}

/**
 * The files these formats need and no others. `option` is what --huisstijl names; without it the first
 * `huisstijl.docx` in the template folders counts. Throws `UsageError` for a file that cannot be read.
 */
export function documentFiles(
  ports: Ports,
  trees: readonly FileTree[],
  formats: readonly FormatName[],
  option: string | undefined,
): DocumentFiles {
  return {
    ...(formats.includes('docx') && {
      houseStyle: houseStyle(ports, trees, option),
      ...chartFont(ports),
    }),
    ...(formats.includes('pdf') && { fonts: readFonts(ports) }),
  };
}
