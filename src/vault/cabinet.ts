/**
 * The key cabinet: a folder outside git. `kast.json` says who may read and where the log ends; `toegang.log` is
 * the log; `casussen/<id>/<generatie>.<lezer>.age` holds the key of one sealing, sealed for one reader, so that
 * the program `age` alone can open a dossier when cter is gone.
 */
import { CannotError } from '../errors.ts';
import { FileError, type FileTree } from '../ports.ts';
import { contentHash } from '../text/content-hash.ts';
import type { Logstand } from './access-log.ts';

/** Somebody appointed to read dossiers. */
export interface Lezer {
  /** The id of a network member. */
  readonly id: string;
  /** The public key, `age1…`. */
  readonly ontvanger: string;
  /** ISO date. */
  readonly sinds: string;
}

/** A key of a case, sealed for one reader. */
export interface Sleutelbestand {
  readonly casus: string;
  readonly generatie: number;
  readonly lezer: string;
  /** Relative to the cabinet. */
  readonly path: string;
}

/** A cabinet as it was read. */
export interface Cabinet {
  /** Absolute folder. */
  readonly root: string;
  readonly lezers: readonly Lezer[];
  readonly stand: Logstand;
  readonly log: string;
  readonly sleutels: readonly Sleutelbestand[];
  /** The sha256 of the two files that change; null while they are not there. */
  readonly hashes: { readonly kast: string | null; readonly log: string | null };
  /** The text of a key file. Throws `CannotError`. */
  readonly read: (path: string) => string;
}

/** The file that says who may read. */
export const KAST = 'kast.json';
/** The file of the log. */
export const LOG = 'toegang.log';
const KEY = /^casussen\/([a-z0-9-]+)\/(\d{4,})\.([a-z0-9-]+)\.age$/;
// The log only grows; a line is about 250 bytes.
const LOG_BYTES = 256 * 1024 * 1024;

function readBytes(tree: FileTree, path: string): Uint8Array | undefined {
  if (!tree.has(path)) return undefined;
  try {
    return tree.read(path, LOG_BYTES);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new CannotError(
      `${path} in de sleutelkast ${tree.root} kon niet gelezen worden. Bestaat het nog, en mag u het lezen? Er is niets veranderd.`,
    );
  }
}

const textOf = (bytes: Uint8Array | undefined): string =>
  bytes === undefined ? '' : new TextDecoder().decode(bytes);
const hashOf = (bytes: Uint8Array | undefined): string | null =>
  bytes === undefined ? null : contentHash(bytes);

interface Kast {
  readonly formaat: number;
  readonly lezers: readonly Lezer[];
  readonly logboek: Logstand;
}

function isKast(value: unknown): value is Kast {
  const kast = value as Partial<Kast> | null;
  const texts = (...list: readonly unknown[]) => list.every((v) => typeof v === 'string');
  return (
    kast?.formaat === 1 &&
    Array.isArray(kast.lezers) &&
    kast.lezers.every((l: Partial<Lezer>) => texts(l.id, l.ontvanger, l.sinds)) &&
    typeof kast.logboek?.regels === 'number' &&
    typeof kast.logboek.hash === 'string'
  );
}

function parseKast(text: string, root: string): Kast {
  if (text === '') return { formaat: 1, lezers: [], logboek: { regels: 0, hash: '' } };
  try {
    const value: unknown = JSON.parse(text);
    if (isKast(value)) return value;
  } catch {
    // Told below.
  }
  throw new CannotError(
    `${KAST} in de sleutelkast ${root} is beschadigd. Zet het terug uit een reservekopie; de sleutels zelf staan in ‘casussen’ en zijn niet aangeraakt.`,
  );
}

/** Reads a cabinet; an empty folder, or none, is a cabinet without readers. Throws `CannotError` for a damaged one. */
export function openCabinet(tree: FileTree): Cabinet {
  const [kast, log] = [readBytes(tree, KAST), readBytes(tree, LOG)];
  const { lezers, logboek } = parseKast(textOf(kast), tree.root);
  const sleutels = tree.walk().flatMap(({ path }): Sleutelbestand[] => {
    const [, casus, generatie, lezer] = KEY.exec(path) ?? [];
    if (casus === undefined || lezer === undefined) return [];
    return [{ casus, generatie: Number(generatie), lezer, path }];
  });
  return {
    root: tree.root,
    lezers,
    stand: logboek,
    log: textOf(log),
    sleutels,
    hashes: { kast: hashOf(kast), log: hashOf(log) },
    read: (path) => textOf(readBytes(tree, path)),
  };
}

/** Whether there is anything in the cabinet: a folder that is not there reads as an empty one. */
export const isMade = ({ hashes }: Cabinet): boolean => hashes.kast !== null;

/** The keys of one case, oldest first. */
export const keysOf = ({ sleutels }: Cabinet, casus: string): readonly Sleutelbestand[] =>
  sleutels.filter((s) => s.casus === casus).sort((a, b) => a.generatie - b.generatie);
