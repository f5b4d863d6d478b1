/** Promises in tables and words: promised and delivered, the years side by side, and why not. */
import type { Stand } from '../../facts/afspraken.ts';
import { isProgramma } from '../../facts/looptijd.ts';
import type { CterRecord } from '../../register/register.ts';
import { listing } from '../../text/lists.ts';
import { plainTable, type Table } from '../table.ts';
import { capital, promised } from '../wording.ts';
import { outOf } from './figure-words.ts';
import { type Standen, serie, watVan } from './promises.ts';
import type { Cijfers } from './protect-figures.ts';
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
  const [beloofd, geleverd] = ['beloofd', 'geleverd'].map((x) => cijfers.get(`${serie(stand)}.${x}.${plek}`));
  return `${outOf(geleverd!, beloofd!)}${rest(stand)}`;
}

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
      .flat()
      .filter((s) => bronnen.includes(s.bron.ref))
      .map((s) => [serie(s), s]),
  );
  const find = (key: string, jaar: number) => standen.get(jaar)?.find((s) => serie(s) === key);
  return plainTable(
    'Beloofd en gedaan',
    ['Wat', 'Afgesproken', ...jaren.map(String)],
    [...rows].map(([key, { bron, afspraak }]) => [
      isProgramma(bron) ? capital(watVan(afspraak)) : `${bron.velden.titel}: ${watVan(afspraak)}`,
      promised({ ...afspraak, thema: undefined }),
      ...jaren.map((jaar) => standCell(cijfers, find(key, jaar), `${eigen.id}.${jaar}`)),
    ]),
    empty,
  );
}

/** The promises of the year that were not kept, with the explanation the municipality gives. */
export function missedPart(scope: Scope, cijfers: Cijfers, standen: Standen) {
  const { jaar, eigen, verslag } = scope;
  const gemist = (standen.get(jaar) ?? []).filter((s) => s.tekort > 0);
  return {
    aantal: gemist.length,
    tabel: plainTable(
      '',
      ['Afspraak', 'Geleverd', 'Verklaring'],
      gemist.map((s) => [
        `${s.bron.velden.titel}: ${watVan(s.afspraak)}`,
        standCell(cijfers, s, `${eigen.id}.${jaar}`),
        s.verklaringen.find((v) => v.ref === verslag?.ref)?.tekst ?? 'nog geen verklaring',
      ]),
      'Er zijn geen afspraken gemist.',
    ),
  };
}

/** How many promises were kept, with how many nobody knows of: `9 van de 20 (2 niet geregistreerd)`. */
export function keptWords(cijfers: Cijfers, plek: string): string {
  const one = (naam: string) => cijfers.get(`afspraken.${naam}.${plek}`);
  const onbekend = one('niet-geregistreerd').cijfer.waarde ?? 0;
  const kept = outOf(one('nagekomen'), one('beloofd'));
  return onbekend === 0 || one('nagekomen').vorm.state !== 'getoond'
    ? kept
    : `${kept} (${onbekend} niet geregistreerd)`;
}

/** The promises in all, in words. */
export function promiseTotals({ eigen, jaar }: Scope, cijfers: Cijfers) {
  const plek = `${eigen.id}.${jaar}`;
  const one = (naam: string) => cijfers.get(`afspraken.${naam}.${plek}`);
  return {
    nagekomen: keptWords(cijfers, plek),
    beloofd: one('beloofd').cijfer.waarde ?? 0,
    onbekend: one('niet-geregistreerd').cijfer.waarde ?? 0,
  };
}

/** Interventions for which nothing was promised that can be counted. */
export const zonderAfspraak = (interventies: readonly Interventie[]): readonly Interventie[] =>
  interventies.filter((i) => i.velden.afspraken.length === 0);
