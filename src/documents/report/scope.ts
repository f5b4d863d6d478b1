/** What a report is about: one municipality and year, with the years before and the neighbours to compare with. */

import type { Norms, Published } from '../../disclosure/figure.ts';
import { geldendeNorm } from '../../facts/geldende-norm.ts';
import { kleineAantallen } from '../../facts/kleine-aantallen.ts';
import { lopend, programmasVan } from '../../facts/programma.ts';
import type { Instellingen } from '../../records/instellingen.ts';
import type { CterRecord, Register } from '../../register/register.ts';
import { yearOf } from '../../text/dates.ts';
import type { Origin } from '../table.ts';
import { naming } from '../wording.ts';

/** A municipality, or a district of several. `id` is the part of a figure's id that says where. */
export interface Gebied {
  readonly id: string;
  readonly naam: string;
  readonly gemeenten: readonly string[];
}

/** What a report is asked for. */
export interface ReportSubject {
  readonly gemeente: CterRecord<'gemeente'>;
  readonly jaar: number;
  readonly today: string;
  readonly origin: Origin;
  readonly settings: Instellingen;
  /** Whether something keeps the report from being adopted, whatever its record says. */
  readonly belet: boolean;
}

/** The subject with what follows from it. */
export interface Scope extends ReportSubject {
  readonly register: Register;
  readonly verslag: CterRecord<'jaarverslag'> | undefined;
  /** Not adopted, or wrongly so. */
  readonly concept: boolean;
  readonly programmas: readonly CterRecord<'programma'>[];
  /** The year before last, last year and the year itself. */
  readonly jaren: readonly number[];
  /** Those years together (`2023-2025`), once in so many years: sums that overlap would give each other away. */
  readonly samen: string | undefined;
  /** What is counted: those years, and older ones that earlier reports added up together with them. */
  readonly tellen: Tijden;
  /** The ids of figures about persons that earlier reports told: what they hang together with is counted, to protect them. */
  readonly bekend: ReadonlySet<string>;
  readonly eigen: Gebied;
  /** The municipalities of the same district, this one among them. */
  readonly gemeenten: readonly Gebied[];
  /** The district as a whole; absent when the municipality stands alone. */
  readonly district: Gebied | undefined;
  readonly normen: Norms;
  readonly noemer: number;
}

/** Years, and stretches of years of which the sum was published (first and last year). */
export interface Tijden {
  readonly jaren: readonly number[];
  readonly vensters: readonly (readonly [van: number, tot: number])[];
}

/** Sums that were published longer ago than this no longer hang together with what is published now. */
const TERUG = 6;

/** The years and stretches that what was published before ties to the years of this report. */
function tijdenVan(
  jaren: readonly number[],
  samen: string | undefined,
  earlier: readonly Published[],
): Tijden {
  const [eerste = 0, laatste = 0] = [jaren[0], jaren.at(-1)];
  const spans = earlier.flatMap(({ id }) => /\.(\d{4})-(\d{4})$/.exec(id)?.slice(1).join('-') ?? []);
  const vensters = [...new Set(spans)]
    .map((span) => span.split('-').map(Number) as [number, number])
    .filter(([van, tot]) => van >= eerste - TERUG && van <= tot && tot <= laatste)
    .filter(([van, tot]) => van !== eerste || tot !== laatste);
  const vanaf = Math.min(eerste, ...vensters.map(([van]) => van));
  return {
    jaren: Array.from({ length: laatste - vanaf + 1 }, (_, i) => vanaf + i),
    vensters: [
      ...vensters.sort((a, b) => a[0] - b[0] || a[1] - b[1]),
      ...(samen === undefined ? [] : [[eerste, laatste] as const]),
    ],
  };
}

/** How many years stand beside each other. */
const JAREN = 3;

const gebied = ({ id, velden }: CterRecord<'gemeente'>): Gebied => ({
  id,
  naam: velden.naam,
  gemeenten: [id],
});

/** `District E` as `district-e`. */
export const slug = (naam: string): string =>
  naam
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The words of the programmes that run in the year of the report. */
export const woorden = ({ programmas, jaar }: Scope) => naming(lopend(programmas, jaar));

/** The municipalities of a district: of every programme that names it, so that they are the same for each of them. */
function membersOf(
  register: Register,
  gemeente: CterRecord<'gemeente'>,
  naam: string | undefined,
): readonly Gebied[] {
  const same = register.all('programma').filter((p) => p.velden.district === naam);
  const ids = [...new Set([gemeente.id, ...same.flatMap((p) => p.velden.gemeenten)])].sort();
  return ids.flatMap((id) => register.find('gemeente', id) ?? []).map(gebied);
}

function districtOf(naam: string | undefined, gemeenten: readonly Gebied[]): Gebied | undefined {
  if (naam === undefined || gemeenten.length < 2) return undefined;
  const id = slug(naam);
  // A municipality of the same name would get the figures of the district.
  return {
    id: gemeenten.some((g) => g.id === id) || id === '' ? `district-${id}` : id,
    naam,
    gemeenten: gemeenten.map((g) => g.id),
  };
}

/** The record with the words of a report. */
export const verslagVan = (register: Register, gemeente: string, jaar: number) =>
  register.all('jaarverslag').find((j) => j.velden.gemeente === gemeente && j.velden.jaar === jaar);

/** The years together, in every third year since the programme began. */
function samenIn(jaar: number, programma: CterRecord<'programma'> | undefined): string | undefined {
  const begin = yearOf(programma?.velden.periode?.van ?? '2000-01-01');
  return (jaar - begin + 1) % JAREN === 0 ? `${jaar - JAREN + 1}-${jaar}` : undefined;
}

/** Everything a report needs to know of its subject. */
export function makeScope(register: Register, subject: ReportSubject, earlier: readonly Published[]): Scope {
  const { gemeente, jaar, settings } = subject;
  const programmas = programmasVan(register, gemeente.id);
  // In which district a municipality lies, the newest programme of the year says.
  const programma = lopend(programmas, jaar).at(-1);
  const naam = programma?.velden.district;
  const gemeenten = membersOf(register, gemeente, naam);
  const verslag = verslagVan(register, gemeente.id, jaar);
  const samen = samenIn(jaar, programma);
  const jaren = Array.from({ length: JAREN }, (_, i) => jaar - JAREN + 1 + i);
  return {
    ...subject,
    register,
    programmas,
    verslag,
    concept: subject.belet || verslag?.velden.status !== 'vastgesteld',
    jaren,
    samen,
    tellen: tijdenVan(jaren, samen, earlier),
    bekend: new Set(earlier.map((p) => p.id)),
    eigen: gebied(gemeente),
    gemeenten,
    district: districtOf(naam, gemeenten),
    normen: kleineAantallen(settings),
    noemer: geldendeNorm('noemer-percentage', settings.termijnen),
  };
}
