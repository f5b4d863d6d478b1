/** Per line of action: its goal, what was promised and delivered, who was reached, what evaluations said. */
import { overlapsYear } from '../../facts/interventies.ts';
import { type LijnBoom, lijnen } from '../../facts/programma.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { CterRecord } from '../../register/register.ts';
import { strays } from '../overview-lines.ts';
import { section } from '../prose.ts';
import { plainTable, type Table } from '../table.ts';
import { openbareInterventies } from './activities.ts';
import { verdictTable } from './evaluations.ts';
import { inWords } from './figure-words.ts';
import { zonderBereik } from './no-reach.ts';
import { promiseTable, zonderAfspraak } from './promise-tables.ts';
import type { Standen } from './promises.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Scope } from './scope.ts';

type Interventie = CterRecord<'interventie'>;

/** A line with its number in the programme, such as 2.1. */
export interface Lijn {
  readonly lijn: CterRecord<'actielijn'>;
  readonly nummer: string;
  /** There are lines below it. */
  readonly isVerdeeld: boolean;
}

const flat = (bomen: readonly LijnBoom[], boven: readonly number[] = []): readonly Lijn[] =>
  bomen.flatMap(({ lijn, onder }) => {
    const nummers = [...boven, lijn.velden.nummer];
    return [{ lijn, nummer: nummers.join('.'), isVerdeeld: onder.length > 0 }, ...flat(onder, nummers)];
  });

/** The lines of the programmes that run in the years of the report or the next, and those that its interventions hang from. */
export function lijnenVan(scope: Scope): readonly Lijn[] {
  const { register, jaren, jaar, eigen } = scope;
  // The next year too: what begins then is told.
  const tijd = [...jaren, jaar + 1];
  const programmas = scope.programmas.filter(
    (p) =>
      isOpenbaar(register, p) &&
      (p.velden.periode === undefined || tijd.some((j) => overlapsYear(p.velden.periode!, j))),
  );
  const bomen = lijnen(register, programmas);
  const running = openbareInterventies(scope, eigen.id).filter((i) =>
    tijd.some((j) => overlapsYear(i.velden.looptijd, j)),
  );
  return flat([...bomen, ...strays(bomen, register, running)]);
}

/** People reached, for interventions of which something is known in one of the years. */
function reachTable(
  scope: Scope,
  cijfers: Cijfers,
  standen: Standen,
  interventies: readonly Interventie[],
): Table | null {
  const { jaren, eigen, jaar } = scope;
  const at = (i: Interventie, naam: string, j: number) => {
    const id = `interventie.${i.id}.${naam}.${eigen.id}.${j}`;
    return cijfers.has(id) ? cijfers.get(id) : undefined;
  };
  const bekend = interventies.filter((i) => jaren.some((j) => at(i, 'bereikt', j) !== undefined));
  if (bekend.length === 0) return null;
  const words = (i: Interventie, naam: string, j: number): string => {
    const cijfer = at(i, naam, j);
    return cijfer ? inWords(cijfer) : zonderBereik(scope, standen, i, j);
  };
  return plainTable(
    'Mensen bereikt',
    ['Interventie', ...jaren.map(String), `Bedoeld in ${jaar}`],
    bekend.map((i) => [
      i.velden.titel,
      ...jaren.map((j) => words(i, 'bereikt', j)),
      words(i, 'beoogd', jaar),
    ]),
    '',
  );
}

/** Interventions without a promise that can be counted: what was done all the same. */
function looseTable(scope: Scope, cijfers: Cijfers, interventies: readonly Interventie[]): Table | null {
  const { jaren, eigen } = scope;
  const loose = zonderAfspraak(interventies);
  if (loose.length === 0) return null;
  const words = (i: Interventie, jaar: number): string => {
    const done = cijfers.get(`interventie.${i.id}.uitgevoerd.${eigen.id}.${jaar}`);
    const isStil = done.vorm.state === 'niet-geregistreerd' && !overlapsYear(i.velden.looptijd, jaar);
    return isStil ? 'liep niet' : inWords(done);
  };
  return plainTable(
    'Uitgevoerd zonder afspraak over een aantal',
    ['Interventie', ...jaren.map(String)],
    loose.map((i) => [i.velden.titel, ...jaren.map((j) => words(i, j))]),
    '',
  );
}

/** What the register knows of the next year: what goes on, what is new, and what ends; null when there is nothing in either year. */
function nextYear(interventies: readonly Interventie[], jaar: number) {
  const loopt = (i: Interventie, j: number): boolean => overlapsYear(i.velden.looptijd, j);
  const titels = (nu: boolean, straks: boolean): readonly string[] =>
    interventies
      .filter((i) => loopt(i, jaar) === nu && loopt(i, jaar + 1) === straks)
      .map((i) => i.velden.titel);
  const [door, nieuw, stopt] = [titels(true, true), titels(false, true), titels(true, false)];
  return [door, nieuw, stopt].some((list) => list.length > 0) ? { door, nieuw, stopt } : null;
}

function lineView(
  scope: Scope,
  cijfers: Cijfers,
  standen: Standen,
  { lijn, nummer, isVerdeeld }: Lijn,
  alle: readonly Interventie[],
) {
  const { register, jaren, jaar, verslag } = scope;
  const own = alle.filter((i) => i.velden.actielijn === lijn.id);
  const running = own.filter((i) => jaren.some((j) => overlapsYear(i.velden.looptijd, j)));
  const nu = own.filter((i) => overlapsYear(i.velden.looptijd, jaar));
  const metAfspraak = running.filter((i) => i.velden.afspraken.length > 0);
  return {
    nummer,
    titel: lijn.velden.titel,
    doel: section(register, lijn, 'Toelichting'),
    woorden: verslag ? section(register, verslag, lijn.velden.titel) : null,
    stil: nu.length === 0 && !isVerdeeld,
    afspraken:
      metAfspraak.length === 0
        ? null
        : promiseTable(
            scope,
            cijfers,
            standen,
            metAfspraak.map((i) => i.ref),
            'Hier zijn geen afspraken over een aantal.',
          ),
    zonder: looseTable(scope, cijfers, running),
    bereik: reachTable(scope, cijfers, standen, running),
    evaluaties: verdictTable(scope, own),
    volgend: nextYear(own, jaar),
  };
}

/** What the report shows per line, and about the programme as a whole. */
export function linePart(scope: Scope, cijfers: Cijfers, standen: Standen, alleLijnen: readonly Lijn[]) {
  const alle = openbareInterventies(scope, scope.eigen.id);
  const programmas = scope.programmas.map((p) => p.ref);
  return {
    lijnen: alleLijnen.map((lijn) => lineView(scope, cijfers, standen, lijn, alle)),
    programma: promiseTable(
      scope,
      cijfers,
      standen,
      programmas,
      'Het programma als geheel noemt geen afspraken die te tellen zijn.',
    ),
  };
}
