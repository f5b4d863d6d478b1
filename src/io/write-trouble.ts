import { CannotError } from '../errors.ts';
import { quote } from '../text/safe.ts';
import { errno } from './errno.ts';

const UNCHANGED = 'Er is niets veranderd.';
const FULL = 'De schijf is vol. Maak ruimte vrij en probeer het opnieuw.';
const RIGHTS = 'U heeft daar geen schrijfrechten. Vraag uw beheerder om schrijfrechten.';
const LONG = 'De naam is te lang. Kies een kortere naam.';

/** What to tell about a system error: the cause and what to do. */
const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: FULL,
  EDQUOT: 'Uw deel van de schijf is vol. Maak ruimte vrij en probeer het opnieuw.',
  EFBIG:
    'Het bestand is groter dan op deze computer mag. Maak het kleiner of vraag uw beheerder om meer ruimte.',
  EACCES: RIGHTS,
  EPERM: RIGHTS,
  EROFS: 'Deze schijf is alleen te lezen. Gebruik een kopie op een schijf waarop u mag schrijven.',
  ENAMETOOLONG: LONG,
  ENOENT: 'De map bestaat niet. Controleer het pad.',
  EISDIR: 'Op die plek staat een map. Kies een andere naam of verplaats de map.',
  ENOTDIR: 'Een deel van het pad is een bestand en geen map. Kies een ander pad.',
  EBUSY: 'Een ander programma gebruikt dit bestand. Sluit dat programma en probeer het opnieuw.',
  EMFILE: 'Er zijn te veel bestanden open. Sluit programma’s en probeer het opnieuw.',
  EIO: 'De schijf geeft een fout. Probeer het opnieuw en waarschuw uw beheerder als het blijft gebeuren.',
};

/** The error to throw for a failed write of `path` (as shown to the user); nothing has changed then. */
export function writeTrouble(error: unknown, path: string): CannotError {
  if (error instanceof CannotError) return error;
  const code = errno(error);
  if (code === '') throw error;
  const why = SENTENCES[code] ?? `De computer meldt de fout ${code}. Probeer het opnieuw.`;
  return new CannotError(`${quoted(path)} kan niet worden opgeslagen. ${why} ${UNCHANGED}`, { cause: error });
}

/** The error for a file that is no longer the one that was read. */
export function changedMeanwhile(path: string): CannotError {
  return new CannotError(
    `${quoted(path)} is intussen door iemand anders veranderd. Bekijk het bestand en voer de opdracht daarna opnieuw uit. ${UNCHANGED}`,
  );
}

/** The error for a file that was to be new, and has appeared since. */
export function alreadyThere(path: string): CannotError {
  return new CannotError(`${quoted(path)} bestaat al. Kies een andere naam. ${UNCHANGED}`);
}

/** The error for a file that was read, and is gone. */
export function goneMeanwhile(path: string): CannotError {
  return new CannotError(
    `${quoted(path)} is intussen verwijderd. Zet het bestand terug of voer de opdracht opnieuw uit. ${UNCHANGED}`,
  );
}

/** The error for a path that may not be written, with the reason as a Dutch clause. */
export function refused(path: string, reason: string): CannotError {
  return new CannotError(`${quoted(path)} kan niet worden opgeslagen: ${reason}. ${UNCHANGED}`);
}

// Longer than `quote` allows: a path that is cut off cannot be found.
const quoted = (path: string): string => (path.length < 55 ? quote(path) : `‘${quotePath(path)}’`);
const quotePath = (path: string): string =>
  path
    .split('/')
    .map((part) => quote(part).slice(1, -1))
    .join('/');
