/** What needs attention: one provider per kind, each over facts; index.ts lists them. */
import type { Peil } from '../facts/afspraak-telling.ts';
import type { CterRecord, Register } from '../register/register.ts';

/** What a provider may know besides the register. */
export interface Blik extends Peil {
  /** Up to and including this day something counts as coming soon. */
  readonly horizon: string;
  /** Only what concerns this municipality; undefined for all. */
  readonly gemeente: string | undefined;
  /** How often a case is reviewed, from cter.yaml; undefined while case administration is off. */
  readonly herbeoordeling: string | undefined;
}

/**
 * How urgent: `wet` has a term of law or rests on someone's rights, `te-laat` had to be done before today,
 * `binnenkort` is due within the horizon, `geen-datum` waits without a day.
 */
export const DRINGEND = ['wet', 'te-laat', 'binnenkort', 'geen-datum'] as const;
/** One of them. */
export type Dringend = (typeof DRINGEND)[number];

/** One thing that needs attention. Speaks of ids, functions and numbers, never of what a person said or did. */
export interface Aandachtspunt {
  /** The same on every run while it is the same thing. */
  readonly sleutel: string;
  readonly dringend: Dringend;
  /** The day it was or is due; undefined when none follows. */
  readonly datum: string | undefined;
  /** One sentence or less, without its closing point. */
  readonly tekst: string;
  /** `soort/id` of what it is about. */
  readonly refs: readonly string[];
  /** The command that deals with it. */
  readonly opdracht: string;
}

/** A kind of thing that needs attention. */
export interface Aandacht {
  /** In the data of `--format json`. */
  readonly naam: string;
  /** Heading, in Dutch. */
  readonly titel: string;
  readonly vind: (register: Register, blik: Blik) => Iterable<Aandachtspunt>;
}

/** A provider, as data. */
export const defineAandacht = (aandacht: Aandacht): Aandacht => aandacht;

/** Whether a record concerns the municipality that is asked for; one that names none concerns all. */
export const betreft = (gemeenten: readonly string[], { gemeente }: Blik): boolean =>
  gemeente === undefined || gemeenten.length === 0 || gemeenten.includes(gemeente);

/** Late when the day has passed, soon when it lies within the horizon; undefined for what comes later. */
export function dringendOp(datum: string, { today, horizon }: Blik): 'te-laat' | 'binnenkort' | undefined {
  if (datum < today) return 'te-laat';
  return datum <= horizon ? 'binnenkort' : undefined;
}

/** How a record is called in a sentence: its title, name or function. */
export function naamVan(record: CterRecord): string {
  const velden = record.velden as Readonly<Record<string, unknown>>;
  const naam = velden['titel'] ?? velden['naam'] ?? velden['functie'] ?? velden['onderwerp'];
  return typeof naam === 'string' ? naam : record.ref;
}
