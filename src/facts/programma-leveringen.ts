/** What a programme as a whole delivers: newsletters, reports to the council, requests for money, overviews. */
import type { CterRecord, Register } from '../register/register.ts';
import { yearOf } from '../text/dates.ts';
import type { Levering } from './leveringen.ts';
import { interventiesVanProgramma } from './looptijd.ts';

/** Newsletters count in the year they are of; one that was not sent is only planned. */
export function nieuwsbrieven(register: Register): readonly Levering[] {
  return register.all('nieuwsbrief').map(({ ref, velden }) => ({
    ref,
    status: velden.verzonden === undefined ? 'gepland' : 'uitgevoerd',
    jaren: [velden.jaar],
    datum: velden.verzonden,
    gemeenten: [],
    metReden: false,
    thema: undefined,
  }));
}

/** A report to the council counts in the year it is about, and is delivered when it is adopted. */
export function jaarverslagen(register: Register): readonly Levering[] {
  return register.all('jaarverslag').map(({ ref, velden }) => ({
    ref,
    status: velden.status === 'vastgesteld' ? 'uitgevoerd' : 'gepland',
    jaren: [velden.jaar],
    datum: velden['vastgesteld-op'],
    gemeenten: [velden.gemeente],
    metReden: false,
    thema: undefined,
  }));
}

/** A request for money counts in every year it is for; it is there once an amount was requested. */
export function aanvragen(register: Register): readonly Levering[] {
  return register
    .all('budget')
    .filter(({ velden }) => velden.aangevraagd !== undefined)
    .map(({ ref, velden }) => ({
      ref,
      status: 'uitgevoerd',
      jaren: jarenVan(velden.periode),
      datum: velden.periode.van,
      gemeenten: velden.gemeente === undefined ? [] : [velden.gemeente],
      metReden: false,
      thema: undefined,
    }));
}

const jarenVan = ({ van, tot }: { van: string; tot?: string | undefined }): readonly number[] =>
  Array.from(
    { length: Math.min(Math.max(yearOf(tot ?? van) - yearOf(van), 0), 50) + 1 },
    (_, i) => yearOf(van) + i,
  );

/**
 * The overview of a municipality is a view of what that municipality does itself: it is there once an
 * intervention is registered that not all municipalities of the programme share. Where no municipality has any
 * of its own, what they share is everything, and counts for each.
 */
export function overzichten(register: Register, programma: CterRecord<'programma'>): readonly Levering[] {
  const { gemeenten } = programma.velden;
  const alle = interventiesVanProgramma(register, programma);
  const eigen = alle.filter((i) => gemeenten.some((g) => !i.velden.gemeenten.includes(g)));
  const tellen = eigen.length > 0 ? eigen : alle;
  return gemeenten.flatMap((gemeente) => {
    const van = tellen.filter((i) => i.velden.gemeenten.includes(gemeente));
    const eerste = van[0];
    if (!eerste) return [];
    return [
      {
        ref: eerste.ref,
        status: 'uitgevoerd' as const,
        jaren: [...new Set(van.flatMap((i) => jarenVan(i.velden.looptijd)))].sort((a, b) => a - b),
        datum: undefined,
        gemeenten: [gemeente],
        metReden: false,
        thema: undefined,
      },
    ];
  });
}
