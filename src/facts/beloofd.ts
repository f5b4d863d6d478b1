/** How much a promise is, and by which day: the calendar rules of afspraken. */
import { daysAfter, yearOf, yearPeriod } from '../text/dates.ts';
import type { Afspraak } from './leveringen.ts';
import type { Periode } from './periode.ts';
import { eindeVanTermijn, termijnenTot } from './ritme.ts';

/** What kind of number a promise is. */
export type Maat = 'aantal' | 'ritme' | 'deel' | 'per-keer' | 'bezetting' | 'onbepaald';

/** The number a promise comes to in a stretch of days. */
export interface Beloofd {
  readonly maat: Maat;
  /** The days over which it counts: a calendar year as far as the promise holds, or the whole run. */
  readonly tijdvak: Periode;
  /** Absent when the promise has no number. */
  readonly aantal: number | undefined;
  /** The last day for the n-th, counted from 1; undefined when no day follows from the promise. */
  readonly uiterlijk: (nummer: number) => string | undefined;
}

/** The kind of a promise, from the fields it has. */
export function maatVan(a: Afspraak): Maat {
  if (a.bezetting !== undefined) return 'bezetting';
  if (a['een-op'] !== undefined && a.van !== undefined) return 'deel';
  if (a.elke !== undefined) return 'ritme';
  if (a.per === 'contactcirkel' || a.per === 'uitvoering') return 'per-keer';
  return a.aantal !== undefined || a.per !== undefined ? 'aantal' : 'onbepaald';
}

/** Whether a promise counts over the whole run instead of each year. */
export function isOverLooptijd(a: Afspraak): boolean {
  const maat = maatVan(a);
  return maat === 'bezetting' || (maat === 'aantal' && a.per !== 'jaar');
}

/** The part of a year in which a promise holds; undefined when that is no day. */
export function deelVanJaar(looptijd: Periode, jaar: number): { van: string; tot: string } | undefined {
  const { van, tot } = yearPeriod(jaar);
  const deel = {
    van: [looptijd.van, van].sort()[1] as string,
    tot: looptijd.tot !== undefined && looptijd.tot < tot ? looptijd.tot : tot,
  };
  return deel.van <= deel.tot ? deel : undefined;
}

/** A rhythm: the stretches that end in this year, counted from the first day of the run. */
function ritme(elke: string, keer: number, looptijd: Periode, deel: { van: string; tot: string }): Beloofd {
  const voor = termijnenTot(looptijd.van, elke, daysAfter(deel.van, -1));
  return {
    maat: 'ritme',
    tijdvak: deel,
    aantal: (termijnenTot(looptijd.van, elke, deel.tot) - voor) * keer,
    uiterlijk: (nummer) => eindeVanTermijn(looptijd.van, elke, voor + Math.ceil(nummer / Math.max(keer, 1))),
  };
}

/**
 * What a promise with a number or a rhythm comes to in a year; a share, a size and what follows from other
 * records are known elsewhere. The rules: a promise per year counts in full in every calendar year of which the
 * run has a day, and is due on the last day of that year or of the run; a promise without `per`, per run or per
 * municipality counts once over the run and is due on its last day, never while the run has no end.
 */
export function beloofdIn(a: Afspraak, looptijd: Periode, jaar: number): Beloofd | undefined {
  const deel = deelVanJaar(looptijd, jaar);
  if (!deel) return undefined;
  const maat = maatVan(a);
  if (a.elke !== undefined && maat === 'ritme') return ritme(a.elke, a.aantal ?? 1, looptijd, deel);
  const heel = isOverLooptijd(a);
  return {
    maat,
    tijdvak: heel ? looptijd : deel,
    aantal: maat === 'bezetting' ? a.bezetting : maat === 'aantal' ? (a.aantal ?? 1) : undefined,
    uiterlijk: () => (maat !== 'aantal' ? undefined : heel ? looptijd.tot : deel.tot),
  };
}

/** How many of so many were due on the evening before `today`. */
export function verschuldigd({ aantal, uiterlijk }: Beloofd, today: string): number | undefined {
  if (aantal === undefined) return undefined;
  const isVoorbij = (nummer: number) => (uiterlijk(nummer) ?? today) < today;
  // Deadlines only go up: halve until the last one that has passed is found.
  let [laag, hoog] = [0, aantal];
  while (laag < hoog) {
    const midden = Math.ceil((laag + hoog) / 2);
    if (isVoorbij(midden)) laag = midden;
    else hoog = midden - 1;
  }
  return laag;
}

/** The years of a run up to and including that of `today`; at most 300. */
export function jarenVanLooptijd(looptijd: Periode, today: string): readonly number[] {
  const eerste = yearOf(looptijd.van);
  const laatste = Math.min(yearOf(looptijd.tot ?? today), yearOf(today));
  return Array.from({ length: Math.min(Math.max(laatste - eerste + 1, 0), 300) }, (_, i) => eerste + i);
}
