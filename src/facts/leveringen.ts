/** What was delivered of a promise: the records that fulfil it, by what was promised. */
import { groupBy } from '../disclosure/group.ts';
import type { Velden } from '../records/index.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { yearOf } from '../text/dates.ts';
import { uitvoeringenIn } from './bereik.ts';
import { type Belover, interventiesVanProgramma, isProgramma } from './looptijd.ts';
import { perRegister } from './per-register.ts';
import { overlapt } from './periode.ts';
import { aanvragen, jaarverslagen, nieuwsbrieven, overzichten } from './programma-leveringen.ts';
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

/** The analyses of an intervention that no delivery of the same form and days stands for: a study is one result. */
const losseAnalyses = (register: Register, interventie: string): readonly CterRecord<'analyse'>[] => {
  const analyses = analysesPer(register).get(interventie) ?? [];
  if (analyses.length === 0) return [];
  const dagen = uitvoeringenVan(register, interventie).map((u) => ({
    vorm: u.velden.vorm,
    ...{ van: dagVan(u) ?? '', tot: laatsteDag(u) ?? '' },
  }));
  return analyses.filter(
    ({ velden }) => !dagen.some((d) => zelfdeVorm(d.vorm, velden.soort) && overlapt(d, velden.periode)),
  );
};

/** An analysis fulfils a promise of that name, unless a delivery of the same days already does. */
const vanAnalyses = (
  register: Register,
  interventie: string,
  vormen: readonly string[],
): readonly Levering[] =>
  losseAnalyses(register, interventie)
    .filter((a) => vormen.some((v) => zelfdeVorm(v, a.velden.soort)))
    .map(({ ref, velden }) => ({
      ref,
      status: ANALYSESTATUS[velden.status],
      jaren: [yearOf(velden.periode.van)],
      datum: velden.periode.van,
      gemeenten: [],
      metReden: false,
      thema: undefined,
    }));

/** What was carried out of interventions. */
export interface Uitgevoerd {
  readonly uitvoeringen: readonly CterRecord<'uitvoering'>[];
  /** Studies that are finished and stand on record as an analysis alone. */
  readonly analyses: readonly CterRecord<'analyse'>[];
  /** Whether anything at all of the year is on record, done or not. */
  readonly isBekend: boolean;
}

/** What was carried out in a year, as every document counts it; with a municipality what was (also) for it. */
export function uitgevoerdIn(
  register: Register,
  interventies: readonly CterRecord<'interventie'>[],
  jaar: number,
  gemeente?: string,
): Uitgevoerd {
  const uitvoeringen = uitvoeringenIn(register, interventies, jaar, gemeente);
  const analyses = interventies
    .flatMap((i) => losseAnalyses(register, i.id))
    .filter((a) => yearOf(a.velden.periode.van) === jaar);
  return {
    uitvoeringen: uitvoeringen.filter((u) => u.velden.status === 'uitgevoerd'),
    analyses: analyses.filter((a) => a.velden.status === 'afgerond'),
    isBekend: uitvoeringen.length + analyses.length > 0,
  };
}

/** Whether an intervention was ever carried out. */
export const isOoitUitgevoerd = (register: Register, interventie: string): boolean =>
  uitvoeringenVan(register, interventie).some((u) => u.velden.status === 'uitgevoerd') ||
  losseAnalyses(register, interventie).some((a) => a.velden.status === 'afgerond');

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

/** The forms that count for a promise: its own, and those promised as a share of it (a theme meeting is a meeting). */
function vormenVan(bron: Belover, vorm: string): readonly string[] {
  const deel = bron.velden.afspraken.flatMap((a) =>
    a['een-op'] !== undefined && a.van !== undefined && a.vorm !== undefined && zelfdeVorm(a.van, vorm)
      ? [a.vorm]
      : [],
  );
  return [vorm, ...deel];
}

function verzamel(register: Register, bron: Belover, vorm: string): readonly Levering[] {
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

// A promise is asked after for every year, and a record belongs to one register.
const verzameld = new WeakMap<Belover, Map<string, readonly Levering[]>>();

/** Every record that counts for this form, of all years, in order of the register. */
export function leveringenVan(register: Register, bron: Belover, vorm: string): readonly Levering[] {
  const known = verzameld.get(bron) ?? new Map<string, readonly Levering[]>();
  verzameld.set(bron, known);
  const found = known.get(vorm) ?? verzamel(register, bron, vorm);
  known.set(vorm, found);
  return found;
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
