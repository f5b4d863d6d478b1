/**
 * Promises held against deliveries, per year. A promise of an intervention that several municipalities share is
 * one promise: it is kept by what they deliver together.
 */
import { groupBy } from '../disclosure/group.ts';
import type { Register } from '../register/register.ts';
import { daysAfter } from '../text/dates.ts';
import { type Belofte, isJaarverslag, type Peil, type Telling, tel } from './afspraak-telling.ts';
import { isOverLooptijd, jarenVanLooptijd, type Maat, verschuldigd } from './beloofd.ts';
import type { Afspraak, Levering } from './leveringen.ts';
import { type Belover, isProgramma, looptijdVan } from './looptijd.ts';
import { perRegister } from './per-register.ts';
import type { Periode } from './periode.ts';
import { zelfdeVorm } from './uitvoeringen.ts';

/** Where one promise stands in one year. */
export interface Stand {
  readonly bron: Belover;
  readonly afspraak: Afspraak;
  /** The place of the promise in `afspraken`. */
  readonly nummer: number;
  /** As `verklaringen` of a report name it: `count-me-in/shows`. */
  readonly sleutel: string;
  readonly jaar: number;
  /** The municipality for which it is counted apart; absent when it is promised for all together. */
  readonly gemeente: string | undefined;
  readonly maat: Maat;
  /** The days over which it counts: the year as far as the run has it, or the whole run. */
  readonly tijdvak: Periode;
  /** Absent: promised without a number ("niet gekwantificeerd"). */
  readonly beloofd: number | undefined;
  /** Of what was promised, how many had to be there before today. */
  readonly verschuldigd: number | undefined;
  readonly uitgevoerd: readonly Levering[];
  readonly gepland: readonly Levering[];
  readonly uitgesteld: readonly Levering[];
  readonly vervallen: readonly Levering[];
  /**
   * `geen`: nothing at all is on record about what this source delivers, so nobody knows; `elders`: something is,
   * but not of this promise in these days; `ja`: what is counted was recorded. Only `ja` makes a nought a count.
   */
  readonly registratie: 'geen' | 'elders' | 'ja';
  /** How many are overdue today; 0 when the promise is kept, not yet due, or without a number. */
  readonly tekort: number;
  /** The first day on which something was overdue; absent when the register cannot tell. */
  readonly sinds: string | undefined;
  /** The theme of this year and whether a delivery had it. */
  readonly thema: { readonly beloofd: string; readonly gehaald: boolean } | undefined;
  /** The explanations that reports to the council give for this year. */
  readonly verklaringen: readonly { readonly ref: string; readonly tekst: string }[];
}

const opStatus = (leveringen: readonly Levering[], status: Levering['status']) =>
  leveringen.filter((l) => l.status === status);

function registratieVan({ leveringen, iets }: Telling): Stand['registratie'] {
  if (leveringen.length > 0) return 'ja';
  return iets ? 'elders' : 'geen';
}

const uitgelegd = perRegister((register) =>
  groupBy(
    register
      .all('jaarverslag')
      .flatMap(({ ref, velden: { jaar, gemeente, verklaringen } }) =>
        verklaringen.map(({ afspraak, tekst }) => ({ ref, jaar, gemeente, afspraak, tekst })),
      ),
    (v) => v.afspraak,
  ),
);

/** The explanations of a promise in the reports about a year; of one municipality, or of all. */
const verklaringenVan = (register: Register, sleutel: string, jaar: number, gemeente: string | undefined) =>
  (uitgelegd(register).get(sleutel) ?? [])
    .filter((v) => v.jaar === jaar && (gemeente === undefined || v.gemeente === gemeente))
    .map(({ ref, tekst }) => ({ ref, tekst }));

function themaVan({ thema }: Afspraak, jaar: number, uitgevoerd: readonly Levering[]): Stand['thema'] {
  const beloofd = thema?.[String(jaar)];
  if (beloofd === undefined) return undefined;
  return { beloofd, gehaald: uitgevoerd.some((l) => l.thema !== undefined && zelfdeVorm(l.thema, beloofd)) };
}

/** Of whom a stand is asked: one promise of one source in one year. */
interface Vraag extends Belofte {
  readonly nummer: number;
  /** The municipality whose reports explain; undefined for all. */
  readonly voor: string | undefined;
}

function standVan(register: Register, vraag: Vraag, telling: Telling, { today }: Peil): Stand {
  const { bron, afspraak, nummer, jaar, gemeente, voor } = vraag;
  const { maat, tijdvak, aantal, uiterlijk } = telling.beloofd;
  const uitgevoerd = opStatus(telling.leveringen, 'uitgevoerd');
  const nodig = verschuldigd(telling.beloofd, today);
  const tekort = Math.max(0, (nodig ?? 0) - uitgevoerd.length);
  // Of a network nobody knows since when it is short of people.
  const laatste = tekort > 0 && maat !== 'bezetting' ? uiterlijk(uitgevoerd.length + 1) : undefined;
  const sleutel = `${bron.id}/${afspraak.id}`;
  return {
    ...{ bron, afspraak, nummer, sleutel, jaar, gemeente, maat, tijdvak },
    beloofd: aantal,
    verschuldigd: nodig,
    uitgevoerd,
    gepland: opStatus(telling.leveringen, 'gepland'),
    uitgesteld: opStatus(telling.leveringen, 'uitgesteld'),
    vervallen: opStatus(telling.leveringen, 'vervallen'),
    registratie: registratieVan(telling),
    tekort,
    sinds: laatste === undefined ? undefined : daysAfter(laatste, 1),
    thema: themaVan(afspraak, jaar, uitgevoerd),
    verklaringen: verklaringenVan(register, sleutel, jaar, voor),
  };
}

/** The municipalities for which a promise is counted apart; `[undefined]` when for all together. */
function gemeentenVan(
  bron: Belover,
  a: Afspraak,
  gemeente: string | undefined,
): readonly (string | undefined)[] {
  if (isJaarverslag(bron, a) && isProgramma(bron)) return [gemeente ?? bron.velden.trekker];
  if (a.per !== 'gemeente') return [undefined];
  return gemeente === undefined ? bron.velden.gemeenten : [gemeente];
}

/** Where every promise of a source stands in a year; empty when the source does not run in that year. */
export function afsprakenVan(
  register: Register,
  bron: Belover,
  jaar: number,
  peil: Peil,
  voor?: string,
): readonly Stand[] {
  const looptijd = looptijdVan(register, bron);
  if (!looptijd) return [];
  return bron.velden.afspraken.flatMap((afspraak, nummer) =>
    gemeentenVan(bron, afspraak, voor).flatMap((gemeente) => {
      const vraag = { bron, afspraak, nummer, jaar, gemeente, voor, looptijd };
      const telling = tel(register, vraag, peil);
      return telling ? [standVan(register, vraag, telling, peil)] : [];
    }),
  );
}

/** The programmes and interventions that make promises; of one municipality, or all. */
export function belovers(register: Register, gemeente?: string): readonly Belover[] {
  return [...register.all('programma'), ...register.all('interventie')].filter(
    ({ velden }) => gemeente === undefined || velden.gemeenten.includes(gemeente),
  );
}

/** Where every promise stands in a year: those of programmes, then those of interventions; of one municipality, or all. */
export function afsprakenIn(
  register: Register,
  jaar: number,
  peil: Peil,
  gemeente?: string,
): readonly Stand[] {
  return belovers(register, gemeente).flatMap((bron) => afsprakenVan(register, bron, jaar, peil, gemeente));
}

/** Every promise that is overdue today, of all years, each once. */
export function achterstallig(register: Register, peil: Peil, gemeente?: string): readonly Stand[] {
  return belovers(register, gemeente).flatMap((bron) => {
    const looptijd = looptijdVan(register, bron);
    const jaren = looptijd ? jarenVanLooptijd(looptijd, peil.today) : [];
    return jaren.flatMap((jaar) =>
      afsprakenVan(register, bron, jaar, peil, gemeente).filter(
        // What counts over the whole run stands in every year of it: told in the last.
        (s) => s.tekort > 0 && (!isOverLooptijd(s.afspraak) || jaar === jaren.at(-1)),
      ),
    );
  });
}
