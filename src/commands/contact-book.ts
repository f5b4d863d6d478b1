import { basename, dirname, relative, resolve } from 'node:path';
import type { Opened } from '../cter.ts';
import { UsageError } from '../errors.ts';
import { type ContactBook, parseContactBook } from '../exchange/contact-book.ts';
import { FileError, type Ports } from '../ports.ts';
import { safeLine } from '../text/safe.ts';
import { takenUpBy } from './outside-git.ts';

/** The contact book, or a sentence that says why there is none. */
export type FoundBook = { readonly book: ContactBook } | { readonly absent: string };

/**
 * The contact book that cter.yaml names; that there is none is fine. Throws `UsageError` when git would take it
 * up, when it cannot be read, and for every fault in it.
 */
export function openContactBook(ports: Ports, { settings, tree }: Opened): FoundBook {
  const { contactenboek } = settings;
  if (contactenboek === undefined) return { absent: 'In cter.yaml staat geen ‘contactenboek’.' };
  const path = resolve(tree.root, contactenboek);
  const shown = safeLine(relative(ports.cwd, path) || path);
  const folder = ports.tree(dirname(path));
  if (!folder.has(basename(path))) return { absent: `Er is geen contactenboek op ${shown}.` };
  const repository = takenUpBy(ports, path);
  if (repository !== undefined)
    throw new UsageError(
      `Het contactenboek ${shown} ligt in een map die git bewaart. Namen en adressen zouden daar nooit meer uit verdwijnen. Verplaats het, of zet het in .gitignore, en pas ‘contactenboek’ in cter.yaml aan.`,
    );
  try {
    return { book: parseContactBook(shown, folder.read(basename(path))) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UsageError(
      `Het contactenboek ${shown} kon niet gelezen worden. Is het een gewoon bestand, en mag u het lezen?`,
    );
  }
}
