/** The newsletters in their order, and what happened between two of them. */
import type { CterRecord, Register } from '../register/register.ts';
import { daysAfter, yearPeriod } from '../text/dates.ts';
import type { Periode } from './periode.ts';
import { dagVan } from './uitvoeringen.ts';

type Nieuwsbrief = CterRecord<'nieuwsbrief'>;

/** Every newsletter, the earliest first. */
export const opVolgorde = (register: Register): readonly Nieuwsbrief[] =>
  [...register.all('nieuwsbrief')].sort(
    (a, b) => a.velden.jaar - b.velden.jaar || a.velden.nummer - b.velden.nummer,
  );

/** The newsletter to make next: the first that was not sent, otherwise the last one. */
export function volgende(register: Register): Nieuwsbrief | undefined {
  const alle = opVolgorde(register);
  return alle.find((n) => n.velden.verzonden === undefined) ?? alle.at(-1);
}

/**
 * The days a newsletter tells of: from the day after the one before was sent, or else from the first day of its
 * year, up to and including the day it was sent itself, or today.
 */
export function tijdvakVan(
  register: Register,
  brief: Nieuwsbrief,
  today: string,
): { readonly van: string; readonly tot: string } {
  const alle = opVolgorde(register);
  const tot = brief.velden.verzonden ?? today;
  const eerder = alle
    .slice(0, alle.indexOf(brief))
    .flatMap((n) => n.velden.verzonden ?? [])
    .filter((dag) => dag < tot)
    .at(-1);
  return { van: eerder === undefined ? yearPeriod(brief.velden.jaar).van : daysAfter(eerder, 1), tot };
}

/** The deliveries of which the day lies in the period; with the status that is asked for. */
export const uitvoeringenTussen = (
  register: Register,
  { van, tot }: Periode,
  status: 'uitgevoerd' | 'gepland',
): readonly CterRecord<'uitvoering'>[] =>
  register.all('uitvoering').filter((u) => {
    const dag = dagVan(u);
    return u.velden.status === status && dag !== undefined && dag >= van && (tot === undefined || dag <= tot);
  });
