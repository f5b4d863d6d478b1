/** What was promised and what was delivered, per promise, per line and in all. */
import { isJaarverslag } from '../../facts/afspraak-telling.ts';
import { afsprakenIn, type Stand } from '../../facts/afspraken.ts';
import { isElders } from '../../facts/dubbele-afspraak.ts';
import { isProgramma } from '../../facts/looptijd.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { CterRecord } from '../../register/register.ts';
import { type Boek, type Cijfer, cijferVan } from './figure.ts';
import type { Scope } from './scope.ts';

/** The promises of a municipality by year. */
export type Standen = ReadonlyMap<number, readonly Stand[]>;

/** A report has no figure of itself: it would say that it is not there, and adopting it would change its figures. */
export const isEigenVerslag = ({ jaar }: Scope, { bron, afspraak, ...stand }: Stand): boolean =>
  stand.jaar === jaar && isJaarverslag(bron, afspraak);

/** The public promises that a municipality shares in, for each year of the report. */
export const standenVan = (scope: Scope, gemeente: string): Standen =>
  new Map(
    scope.jaren.map((jaar) => [
      jaar,
      afsprakenIn(
        scope.register,
        jaar,
        { today: scope.today, termijnen: scope.settings.termijnen },
        gemeente,
      ).filter((s) => isOpenbaar(scope.register, s.bron)),
    ]),
  );

/** What is promised, in a word. */
export const watVan = ({
  bron,
  afspraak: { vorm, bezetting, id },
}: Pick<Stand, 'bron' | 'afspraak'>): string => {
  if (bezetting === undefined) return vorm ?? id;
  // Members of every municipality that takes part are counted, so the label may not suggest it is one of them.
  return bron.velden.gemeenten.length > 1 ? 'bezetting in alle gemeenten samen' : 'bezetting';
};

/** The first part of the ids of the figures of a promise. */
export const serie = ({ bron, afspraak }: Stand): string => `${bron.soort}.${bron.id}.${afspraak.id}`;

/** The figures of one promise in one year: how many were promised, how many delivered. */
function standFigures(stand: Stand, plek: string): readonly Cijfer[] {
  const { bron, beloofd, uitgevoerd, registratie } = stand;
  const what = `${bron.velden.titel}, ${watVan(stand)}, ${stand.jaar}`;
  const van = isProgramma(bron) ? 'van het programma' : 'bij een interventie';
  const kop = (naam: string, label: string, definitie: string) => ({
    id: `${serie(stand)}.${naam}.${plek}`,
    label: `${label}: ${what}`,
    definitie,
  });
  const promised = `Het aantal dat ${van} voor het jaar is afgesproken, voor alle gemeenten die meedoen samen.`;
  const done = `Wat ${van} daarvan in het jaar is uitgevoerd, in alle gemeenten die meedoen samen.`;
  return [
    cijferVan(kop('beloofd', 'Beloofd', promised), [bron.ref], beloofd),
    cijferVan(
      kop('geleverd', 'Geleverd', done),
      uitgevoerd.map((l) => l.ref),
      registratie === 'ja' ? uitgevoerd.length : undefined,
    ),
  ];
}

/** Promises that can be kept or not: those with a number. */
const metAantal = (standen: readonly Stand[]): readonly Stand[] =>
  standen.filter((s) => s.beloofd !== undefined && s.beloofd > 0 && !isElders(s, standen));
const isNagekomen = (s: Stand): boolean => s.registratie === 'ja' && s.uitgevoerd.length >= (s.beloofd ?? 0);

/** Promises that add up within a year: not the size of a network, a share of others, or a promise for the whole run. */
const isOptelbaar = ({ maat, afspraak }: Stand): boolean =>
  maat === 'ritme' || maat === 'per-keer' || (maat === 'aantal' && afspraak.per === 'jaar');

/** The report to the council counts in no year: else the report of a year and that of the next would differ over it. */
function totals(standen: readonly Stand[], plek: string): readonly Cijfer[] {
  const alle = metAantal(standen).filter((s) => !isJaarverslag(s.bron, s.afspraak));
  const onbekend = alle.filter((s) => s.registratie !== 'ja');
  const make = (naam: string, label: string, definitie: string, van: readonly Stand[], bekend = true) =>
    cijferVan(
      { id: `afspraken.${naam}.${plek}`, label, definitie },
      van.map((s) => s.bron.ref),
      bekend ? van.length : undefined,
    );
  return [
    make(
      'beloofd',
      'Afspraken met een aantal',
      'Afspraken die in het jaar gelden en een aantal of ritme noemen, behalve die over het jaarverslag zelf.',
      alle,
    ),
    make(
      'nagekomen',
      'Afspraken nagekomen',
      'Afspraken waarvan minstens het afgesproken aantal is uitgevoerd.',
      alle.filter(isNagekomen),
      onbekend.length < alle.length,
    ),
    make(
      'niet-geregistreerd',
      'Afspraken zonder registratie',
      'Afspraken waarvan niet is vastgelegd of ze zijn nagekomen.',
      onbekend,
    ),
  ];
}

const LIJN = {
  beloofd: ['Beloofd', 'Alle aantallen die voor het jaar op deze lijn zijn afgesproken, opgeteld.'],
  geleverd: ['Geleverd', 'Wat daarvan in het jaar is uitgevoerd, opgeteld.'],
  'niet-geregistreerd': [
    'Niet geregistreerd',
    'Wat daarvan is beloofd, maar waarvan niet is vastgelegd of het is uitgevoerd, opgeteld.',
  ],
} as const;

function lineFigures(
  lijn: CterRecord<'actielijn'>,
  standen: readonly Stand[],
  plek: string,
): readonly Cijfer[] {
  const own = metAantal(standen).filter(
    (s) => isOptelbaar(s) && !isProgramma(s.bron) && s.bron.velden.actielijn === lijn.id,
  );
  const bekend = own.filter((s) => s.registratie === 'ja');
  const onbekend = own.filter((s) => s.registratie !== 'ja');
  const make = (naam: keyof typeof LIJN, refs: readonly string[], waarde?: number) => {
    const [label, definitie] = LIJN[naam];
    const id = `lijn.${lijn.id}.${naam}.${plek}`;
    return cijferVan({ id, label: `${label}: ${lijn.velden.titel}`, definitie }, refs, waarde);
  };
  const bronnen = (van: readonly Stand[]): readonly string[] => van.map((s) => s.bron.ref);
  const beloofd = (van: readonly Stand[]): number => van.reduce((n, s) => n + (s.beloofd ?? 0), 0);
  const leveringen = bekend.flatMap((s) => s.uitgevoerd.map((l) => l.ref));
  return [
    make('beloofd', bronnen(own), beloofd(own)),
    make('geleverd', leveringen, bekend.length > 0 ? leveringen.length : undefined),
    make('niet-geregistreerd', bronnen(onbekend), beloofd(onbekend)),
  ];
}

/** The figures about promises: of this municipality in detail, of the others of the district in all. */
export function promiseFigures(
  scope: Scope,
  eigen: Standen,
  lijnen: readonly CterRecord<'actielijn'>[],
): Boek {
  const { gemeenten, jaar } = scope;
  const own = [...eigen].flatMap(([tijd, standen]) => {
    const plek = `${scope.eigen.id}.${tijd}`;
    return [
      ...standen
        .filter((s) => !isElders(s, standen) && !isEigenVerslag(scope, s))
        .flatMap((s) => standFigures(s, plek)),
      ...totals(standen, plek),
      ...lijnen.flatMap((l) => lineFigures(l, standen, plek)),
    ];
  });
  const others = gemeenten
    .filter((g) => g.id !== scope.eigen.id)
    .flatMap((g) => totals(standenVan({ ...scope, jaren: [jaar] }, g.id).get(jaar) ?? [], `${g.id}.${jaar}`));
  return { cijfers: [...own, ...others], relaties: [] };
}
