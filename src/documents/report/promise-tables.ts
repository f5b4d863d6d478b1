/** Promises in tables and words: promised and delivered, the years side by side, and why not. */
import type { Stand } from '../../facts/afspraken.ts';
import { isElders } from '../../facts/dubbele-afspraak.ts';
import { isProgramma } from '../../facts/looptijd.ts';
import type { CterRecord } from '../../register/register.ts';
import { listing } from '../../text/lists.ts';
import { plainTable, type Table } from '../table.ts';
import { capital, promised } from '../wording.ts';
import { outOf } from './figure-words.ts';
import { isEigenVerslag, type Standen, serie, watVan } from './promises.ts';
import type { Cijfers, GetoondCijfer } from './protect-figures.ts';
import type { Scope } from './scope.ts';

type Interventie = CterRecord<'interventie'>;

/** What happened to the rest: `1 uitgesteld, 1 vervallen`. */
function rest({ uitgesteld, vervallen, gepland }: Stand): string {
  const parts = [
    ...(uitgesteld.length > 0 ? [`${uitgesteld.length} uitgesteld`] : []),
    ...(vervallen.length > 0 ? [`${vervallen.length} vervallen`] : []),
    ...(gepland.length > 0 ? [`${gepland.length} nog gepland`] : []),
  ];
  return parts.length > 0 ? ` (${listing(parts)})` : '';
}

function standCell(cijfers: Cijfers, stand: Stand | undefined, plek: string): string {
  if (!stand) return 'gold niet';
  if (!cijfers.has(`${serie(stand)}.beloofd.${plek}`)) return 'staat bij de interventie';
  const [beloofd, geleverd] = ['beloofd', 'geleverd'].map((x) => cijfers.get(`${serie(stand)}.${x}.${plek}`));
  // Of a network only those on record are known: the rest may be there too.
  const geteld = stand.maat === 'bezetting' && geleverd!.vorm.state === 'getoond' ? ' geregistreerd' : '';
  return `${outOf(geleverd!, beloofd!)}${geteld}${rest(stand)}`;
}

/** What is promised, with the name of what promises it; the only programme needs none. */
const naamVan = (stand: Stand, isEnige: boolean): string =>
  isEnige ? capital(watVan(stand)) : `${stand.bron.velden.titel}: ${watVan(stand)}`;

/** The promises of some sources, a row each, the years beside each other. */
export function promiseTable(
  scope: Scope,
  cijfers: Cijfers,
  standen: Standen,
  bronnen: readonly string[],
  empty: string,
): Table {
  const { jaren, eigen } = scope;
  const rows = new Map(
    [...standen.values()]
      .flatMap((alle) => alle.filter((s) => bronnen.includes(s.bron.ref) && !isElders(s, alle)))
      .map((s) => [serie(s), s]),
  );
  const programmas = new Set([...rows.values()].map((s) => s.bron).filter(isProgramma));
  const find = (key: string, jaar: number) => standen.get(jaar)?.find((s) => serie(s) === key);
  const cell = (key: string, jaar: number): string => {
    const stand = find(key, jaar);
    return stand && isEigenVerslag(scope, stand)
      ? 'dit verslag'
      : standCell(cijfers, stand, `${eigen.id}.${jaar}`);
  };
  return plainTable(
    'Beloofd en gedaan',
    ['Wat', 'Afgesproken', ...jaren.map(String)],
    [...rows].map(([key, stand]) => [
      naamVan(stand, isProgramma(stand.bron) && programmas.size === 1),
      promised({ ...stand.afspraak, thema: undefined }),
      ...jaren.map((jaar) => cell(key, jaar)),
    ]),
    empty,
  );
}

/** The promises of the year that were not kept, with the explanation the municipality gives. */
export function missedPart(scope: Scope, cijfers: Cijfers, standen: Standen) {
  const { jaar, eigen, verslag } = scope;
  const golden = (standen.get(jaar) ?? []).filter((s) => !isEigenVerslag(scope, s));
  const gemist = golden.filter((s, _, alle) => s.tekort > 0 && !isElders(s, alle));
  return {
    aantal: gemist.length,
    tabel: plainTable(
      '',
      ['Afspraak', 'Geleverd', 'Verklaring'],
      gemist.map((s) => [
        `${s.bron.velden.titel}: ${watVan(s)}`,
        standCell(cijfers, s, `${eigen.id}.${jaar}`),
        s.verklaringen.find((v) => v.ref === verslag?.ref)?.tekst ?? 'nog geen verklaring',
      ]),
      golden.length === 0 ? 'Er golden geen afspraken met een aantal.' : 'Er zijn geen afspraken gemist.',
    ),
  };
}

/** What was done of what was promised, with how much of it nobody knows: `9 van de 20 (2 niet geregistreerd)`. */
export function keptOf(gedaan: GetoondCijfer, beloofd: GetoondCijfer, onbekend: GetoondCijfer): string {
  const aantal = onbekend.cijfer.waarde ?? 0;
  const kept = outOf(gedaan, beloofd);
  return aantal === 0 || gedaan.vorm.state !== 'getoond' ? kept : `${kept} (${aantal} niet geregistreerd)`;
}

/** How many promises were kept, with how many nobody knows of: `9 van de 20 (2 niet geregistreerd)`. */
export function keptWords(cijfers: Cijfers, plek: string): string {
  const one = (naam: string) => cijfers.get(`afspraken.${naam}.${plek}`);
  if (one('beloofd').cijfer.waarde === 0) return 'geen gemaakt';
  return keptOf(one('nagekomen'), one('beloofd'), one('niet-geregistreerd'));
}

function inZin(beloofd: number, nagekomen: GetoondCijfer, kept: string): string {
  if (beloofd === 0) return 'golden er geen afspraken met een aantal.';
  const golden = beloofd === 1 ? 'gold er 1 afspraak' : `golden er ${beloofd} afspraken`;
  return nagekomen.vorm.state === 'niet-geregistreerd'
    ? `${golden} met een aantal. Er is niet vastgelegd of die ${beloofd === 1 ? 'is' : 'zijn'} nagekomen.`
    : `${golden} met een aantal. Nagekomen: ${kept}.`;
}

/** The promises in all, in words. */
export function promiseTotals({ eigen, jaar }: Scope, cijfers: Cijfers) {
  const plek = `${eigen.id}.${jaar}`;
  const one = (naam: string) => cijfers.get(`afspraken.${naam}.${plek}`);
  return {
    zin: inZin(one('beloofd').cijfer.waarde ?? 0, one('nagekomen'), keptWords(cijfers, plek)),
    nagekomen: keptWords(cijfers, plek),
    beloofd: one('beloofd').cijfer.waarde ?? 0,
    onbekend: one('niet-geregistreerd').cijfer.waarde ?? 0,
  };
}

/** Interventions for which nothing was promised that can be counted. */
export const zonderAfspraak = (interventies: readonly Interventie[]): readonly Interventie[] =>
  interventies.filter((i) => i.velden.afspraken.length === 0);
