/** What was delivered of a promise: the records that fulfil it, by what was promised. */
import type { Velden } from '../records/index.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { yearOf } from '../text/dates.ts';
import { type Belover, interventiesVanProgramma, isProgramma } from './looptijd.ts';
import { groupBy, perRegister } from './per-register.ts';
import { overlapt } from './periode.ts';
import { dagVan, laatsteDag, uitvoeringenVan, zelfdeVorm } from './uitvoeringen.ts';

/** A promise as it stands in an intervention or a programme. */
export type Afspraak = Velden<'interventie'>['afspraken'][number];

/** One record that fulfils a promise, or says why not yet. */
export interface Levering {
  /** `soort/id`. */
  readonly ref: string;
  readonly status: 'uitgevoerd' | 'gepland' | 'uitgesteld' | 'vervallen';
  /** The year it belongs to: of a delivery that in which it began, of a report or newsletter its own year. */
  readonly jaren: readonly number[];
  /** The day it counts on; absent where only the year is known. */
  readonly datum: string | undefined;
  /** Absent municipalities: for all. */
  readonly gemeenten: readonly string[];
  /** Whether a reason is given; of meaning when postponed or cancelled. */
  readonly metReden: boolean;
  readonly thema: string | undefined;
}

function vanUitvoering({ ref, velden }: CterRecord<'uitvoering'>, dag: string): Levering {
  const { status, gemeenten, reden, thema } = velden;
  return { ref, status, jaren: [yearOf(dag)], datum: dag, gemeenten, metReden: reden !== undefined, thema };
}

const ANALYSESTATUS = {
  afgerond: 'uitgevoerd',
  lopend: 'gepland',
  gepland: 'gepland',
  gestopt: 'vervallen',
} as const;

const analysesPer = perRegister((register) => groupBy(register.all('analyse'), (a) => a.velden.interventie));

/** An analysis fulfils a promise of that name, unless a delivery of the same days already does. */
function vanAnalyses(
  register: Register,
  interventie: string,
  vormen: readonly string[],
): readonly Levering[] {
  const daarvoor = (analysesPer(register).get(interventie) ?? []).filter((a) =>
    vormen.some((v) => zelfdeVorm(v, a.velden.soort)),
  );
  if (daarvoor.length === 0) return [];
  const dagen = uitvoeringenVan(register, interventie)
    .filter((u) => vormen.some((v) => zelfdeVorm(v, u.velden.vorm)))
    .map((u) => ({ van: dagVan(u) ?? '', tot: laatsteDag(u) ?? '' }));
  return daarvoor
    .filter(({ velden }) => !dagen.some((d) => overlapt(d, velden.periode)))
    .map(({ ref, velden }) => ({
      ref,
      status: ANALYSESTATUS[velden.status],
      jaren: [yearOf(velden.periode.van)],
      datum: velden.periode.van,
      gemeenten: [],
      metReden: false,
      thema: undefined,
    }));
}

function vanInterventie(
  register: Register,
  interventie: string,
  vormen: readonly string[],
): readonly Levering[] {
  const uit = uitvoeringenVan(register, interventie).flatMap((u) => {
    const dag = dagVan(u);
    return dag !== undefined && vormen.some((v) => zelfdeVorm(v, u.velden.vorm))
      ? [vanUitvoering(u, dag)]
      : [];
  });
  return [...uit, ...vanAnalyses(register, interventie, vormen)];
}

/** Newsletters count in the year they are of; one that was not sent is only planned. */
function nieuwsbrieven(register: Register): readonly Levering[] {
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
function jaarverslagen(register: Register): readonly Levering[] {
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
function aanvragen(register: Register): readonly Levering[] {
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
function overzichten(register: Register, programma: CterRecord<'programma'>): readonly Levering[] {
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

/** The forms that count for a promise: its own, and those promised as a share of it (a theme meeting is a meeting). */
function vormenVan(bron: Belover, vorm: string): readonly string[] {
  const deel = bron.velden.afspraken.flatMap((a) =>
    a['een-op'] !== undefined && a.van !== undefined && a.vorm !== undefined && zelfdeVorm(a.van, vorm)
      ? [a.vorm]
      : [],
  );
  return [vorm, ...deel];
}

/** Every record that counts for this form, of all years, in order of the register. */
export function leveringenVan(register: Register, bron: Belover, vorm: string): readonly Levering[] {
  const vormen = vormenVan(bron, vorm);
  const eigen = isProgramma(bron)
    ? interventiesVanProgramma(register, bron).flatMap((i) => vanInterventie(register, i.id, vormen))
    : vanInterventie(register, bron.id, vormen);
  if (zelfdeVorm(vorm, 'nieuwsbrief')) {
    const brieven = nieuwsbrieven(register);
    // The sending may be recorded as a delivery too; it is one newsletter.
    const verzonden = new Set(brieven.map((b) => b.datum));
    return [...brieven, ...eigen.filter((l) => !verzonden.has(l.datum))];
  }
  if (!isProgramma(bron)) return eigen;
  if (zelfdeVorm(vorm, 'jaarverslag')) return [...jaarverslagen(register), ...eigen];
  if (zelfdeVorm(vorm, 'aanvraag')) return [...aanvragen(register), ...eigen];
  if (zelfdeVorm(vorm, 'uitvoeringsoverzicht')) return [...overzichten(register, bron), ...eigen];
  return eigen;
}

/** Whether anything at all is on record that says something about what the source delivers. */
export function isIetsGeregistreerd(
  register: Register,
  bron: Belover,
  leveringen: readonly Levering[],
): boolean {
  if (leveringen.length > 0) return true;
  return !isProgramma(bron) && uitvoeringenVan(register, bron.id).length > 0;
}
