/** Which key cabinet a command works with, and as whom. */
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Command as Commander } from 'commander';
import type { Opened } from '../../cter.ts';
import { CannotError, UsageError } from '../../errors.ts';
import { FileError, type Ports } from '../../ports.ts';
import { findPersonalData } from '../../text/personal/find-personal-data.ts';
import type { Toegang } from '../../vault/access-log.ts';
import { type Cabinet, isMade, openCabinet } from '../../vault/cabinet.ts';
import { logged } from '../../vault/cabinet-changes.ts';
import { identitiesIn, type Reader, readerOf } from '../../vault/unlock.ts';
import { requireCasework } from '../casework.ts';
import type { Call } from '../define.ts';
import { mayAsk } from '../form.ts';

/** Adds the options that say where the cabinet is, with which key, and why. */
export const addVaultOptions = (command: Commander): Commander =>
  command
    .option('--kast <map>', 'de sleutelkast (standaard CTER_SLEUTELKAST, anders sleutelkast in cter.yaml)')
    .option('--sleutel <bestand>', 'uw eigen sleutel, gemaakt met age-keygen (standaard CTER_SLEUTEL)')
    .option('--reden <tekst>', 'waarom u dit doet; komt in het logboek van de kast, zonder namen');

function dirOf(call: Call, opened: Opened): string {
  const { ports, options } = call;
  const { sleutelkast } = requireCasework(opened);
  const given = options['kast'] ?? ports.env['CTER_SLEUTELKAST'];
  if (given !== undefined) return resolve(ports.cwd, String(given));
  if (sleutelkast !== undefined) return resolve(opened.tree.root, sleutelkast);
  throw new UsageError(
    'Waar staat de sleutelkast? Zet ‘sleutelkast’ onder ‘casuistiek’ in cter.yaml, of geef --kast MAP. Het is een map buiten git waar alleen de lezers bij kunnen.',
  );
}

/** The cabinet, made or not. Throws `UsageError` when it lies where git could take it along. */
export function findCabinet(call: Call, opened: Opened): Cabinet {
  const { ports } = call;
  const dir = dirOf(call, opened);
  const inRegister = !relative(opened.tree.root, dir).startsWith('..');
  const repository = ports.secrets.workTree(dir) ?? (inRegister ? opened.tree.root : undefined);
  if (repository !== undefined)
    throw new UsageError(
      `De sleutelkast ${dir} ligt in ${repository}, en die map gaat mee in git. Kies een map daarbuiten: sleutels in git zijn nooit meer te vernietigen.`,
    );
  return openCabinet(ports.tree(dir));
}

/** The cabinet, which must be there. Throws `CannotError` when it is not: a disk may not be connected. */
export function requireCabinet(call: Call, opened: Opened): Cabinet {
  const cabinet = findCabinet(call, opened);
  if (isMade(cabinet)) return cabinet;
  throw new CannotError(
    `In ${cabinet.root} staat geen sleutelkast. Is de schijf of de netwerkmap gekoppeld? Is er nog nooit een geweest, benoem dan de eerste lezer met ‘cter case keys add-reader’. Er is niets veranderd.`,
  );
}

/** The text of a file that a person named, from the working folder. Throws `UsageError` naming the option. */
export function readNamedFile(ports: Ports, option: string, name: string): string {
  const path = resolve(ports.cwd, name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(ports.tree(dirname(path)).read(basename(path)));
  } catch (error) {
    if (!(error instanceof FileError) && !(error instanceof TypeError)) throw error;
    throw new UsageError(
      `${option}: het bestand ${name} kon niet gelezen worden. Bestaat het, en mag u het lezen?`,
    );
  }
}

/** The person's own identities. Throws `UsageError` when there are none. */
export function ownIdentities({ ports, options }: Call): readonly string[] {
  const name = options['sleutel'] ?? ports.env['CTER_SLEUTEL'];
  if (name === undefined)
    throw new UsageError(
      'Welke sleutel is van u? Geef --sleutel BESTAND, of zet het pad in CTER_SLEUTEL. U maakt een sleutel met ‘age-keygen -o mijn-sleutel.txt’.',
    );
  const text = readNamedFile(ports, '--sleutel', String(name));
  const identities = identitiesIn(text);
  if (identities.length > 0) return identities;
  throw new UsageError(
    /AGE ENCRYPTED FILE|age-encryption\.org/.test(text)
      ? `--sleutel: ${name} is zelf verzegeld met een wachtzin. Maak hem open met ‘age -d’ in een map in het geheugen, en geef dat bestand.`
      : `--sleutel: in ${name} staat geen sleutel van age. Zo’n sleutel begint met AGE-SECRET-KEY-1.`,
  );
}

/** The reader of the cabinet who has this key. Throws `CannotError` when the key is nobody's. */
export async function requireReader(call: Call, cabinet: Cabinet): Promise<Reader> {
  const reader = await readerOf(cabinet, ownIdentities(call));
  if (reader) return reader;
  throw new CannotError(
    'Uw sleutel hoort bij geen van de lezers van deze sleutelkast. Is het de goede sleutel? Vraag anders een lezer om u te benoemen met ‘cter case keys add-reader’. Er is niets veranderd.',
  );
}

/** Why somebody does this. Throws `UsageError` when it is not said, or says who it is about. */
export async function requireReason(call: Call): Promise<string> {
  const check = (text: string): string | undefined => {
    if (text.trim() === '' || /[\n\r]/.test(text)) return 'Schrijf de reden in één regel.';
    return findPersonalData(text).length > 0
      ? 'Hier staat een persoonsgegeven. Schrijf alleen waarom, niet over wie.'
      : undefined;
  };
  const given = call.options['reden'];
  if (given === undefined && !mayAsk(call))
    throw new UsageError('Geef met --reden waarom u dit doet. Dat komt in het logboek van de sleutelkast.');
  const reason =
    given ??
    (await call.ports.prompt.ask({
      kind: 'text',
      name: '--reden',
      message: 'Waarom doet u dit?',
      explanation: 'Komt in het logboek van de sleutelkast. Schrijf niet over wie het gaat.',
      example: 'voorbereiding van het casusoverleg',
      check,
    }));
  const fault = check(String(reason));
  if (fault) throw new UsageError(`--reden: ${fault}`);
  return String(reason).trim();
}

/** Writes these lines in the log of the cabinet and gives the cabinet as it is then. */
export function writeLog(call: Call, cabinet: Cabinet, lines: readonly Toegang[]): Cabinet {
  call.ports.writer.write(cabinet.root, logged(cabinet, lines));
  return openCabinet(call.ports.tree(cabinet.root));
}

/** A path as the person sees it. */
export const shownPath = ({ ports }: Pick<Call, 'ports'>, path: string): string =>
  relative(ports.cwd, path).split(sep).join('/');
