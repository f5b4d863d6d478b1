/**
 * The log of the key cabinet: one line of JSON for each thing that was done, each with the hash of the line
 * before. git does not log who reads; this does.
 */
import { contentHash } from '../text/content-hash.ts';

/** What can be done with a cabinet. */
export type Handeling =
  | 'kast-gemaakt'
  | 'lezer-toegevoegd'
  | 'lezer-verwijderd'
  | 'geopend'
  | 'verzegeld'
  | 'vernietigd';

/** What is written down of one thing. */
export interface Toegang {
  /** ISO date. */
  readonly op: string;
  /** The id of a network member: a function, not a name. */
  readonly functie: string;
  readonly handeling: Handeling;
  /** The id of a case. */
  readonly casus?: string;
  /** The reader an appointment is about. */
  readonly lezer?: string;
  readonly reden?: string;
}

/** A line of the log. */
export interface Regel extends Toegang {
  readonly nr: number;
  /** The hash of the line before; '' for the first. */
  readonly vorige: string;
  readonly hash: string;
}

/** Where the log ends: kept beside it, so that a log that was cut short shows. */
export interface Logstand {
  readonly regels: number;
  readonly hash: string;
}

const hashOf = (line: Omit<Regel, 'hash'>): string =>
  contentHash(new TextEncoder().encode(JSON.stringify(line)));

/** The log with one line more, and where it ends then. */
export function withLine(
  log: string,
  stand: Logstand,
  toegang: Toegang,
): { readonly log: string; readonly stand: Logstand } {
  const { op, functie, handeling, casus, lezer, reden } = toegang;
  const line = {
    nr: stand.regels + 1,
    op,
    functie,
    handeling,
    ...(casus !== undefined && { casus }),
    ...(lezer !== undefined && { lezer }),
    ...(reden !== undefined && { reden }),
    vorige: stand.hash,
  };
  const hash = hashOf(line);
  return { log: `${log}${JSON.stringify({ ...line, hash })}\n`, stand: { regels: line.nr, hash } };
}

/** The lines of a log as far as they can be read. */
export function linesOf(log: string): readonly (Regel | undefined)[] {
  return log
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => {
      try {
        return JSON.parse(text) as Regel;
      } catch {
        return undefined;
      }
    });
}

/** What is wrong with a log, as Dutch sentences; none when nobody touched it. */
export function logFaults(log: string, stand: Logstand): readonly string[] {
  let vorige = '';
  for (const [i, line] of linesOf(log).entries()) {
    if (line === undefined) return [`Regel ${i + 1} van het logboek is niet te lezen.`];
    const { hash, ...rest } = line;
    if (line.nr !== i + 1 || line.vorige !== vorige || hashOf(rest) !== hash)
      return [`Regel ${i + 1} van het logboek is veranderd, of daarvoor is een regel weggehaald.`];
    vorige = hash;
  }
  const regels = linesOf(log).length;
  if (regels === stand.regels && vorige === stand.hash) return [];
  return [
    `Het logboek heeft ${regels} regels, maar de kast telde er ${stand.regels}. Er is iets weggehaald of bijgeschreven.`,
  ];
}
