/** The file that is imported, as rows. */
import { basename, dirname, resolve } from 'node:path';
import { CannotError, UsageError } from '../../errors.ts';
import { type CsvRead, readCsv } from '../../exchange/csv-read.ts';
import { type Column, columnNamed, columnNames, type Overrules } from '../../exchange/uitvoering-columns.ts';
import { FileError, type Ports } from '../../ports.ts';
import { listing } from '../../text/lists.ts';
import { quote, safeLine } from '../../text/safe.ts';

const LARGEST = 20 * 1024 * 1024;

/** The rows of a CSV file, found from the working folder. Throws `UsageError` for a file that is not there, `CannotError` for one that is no CSV. */
export function readCsvFile(ports: Ports, file: string): Exclude<CsvRead, { readonly fault: string }> {
  const path = resolve(ports.cwd, file);
  let bytes: Uint8Array;
  try {
    bytes = ports.tree(dirname(path)).read(basename(path), LARGEST);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const why = error.problem === 'te-groot' ? 'is te groot' : 'kon niet gelezen worden';
    throw new UsageError(`Het bestand ${safeLine(file)} ${why}. Bestaat het, en mag u het lezen?`);
  }
  const read = readCsv(bytes);
  if ('fault' in read) throw new CannotError(`${safeLine(file)}: ${read.fault}`);
  if (read.rows.length < 2) throw new CannotError(`In ${safeLine(file)} staat geen regel onder de koppen.`);
  return read;
}

/** `--kolom "Aantal leerlingen=bereik.bereikt"` and `--zonder "Opmerkingen"`. Throws `UsageError` for a field that is not there. */
export function readOverrules(kolom: readonly string[], zonder: readonly string[]): Overrules {
  const overrules = new Map<string, Column | undefined>(zonder.map((heading) => [heading, undefined]));
  for (const option of kolom) {
    const at = option.lastIndexOf('=');
    const column = at < 1 ? undefined : columnNamed(option.slice(at + 1));
    if (column === undefined)
      throw new UsageError(
        `--kolom ${quote(option)}: schrijf de kop, een = en een veld. De velden zijn ${listing(columnNames)}.`,
      );
    overrules.set(option.slice(0, at), column);
  }
  return overrules;
}
