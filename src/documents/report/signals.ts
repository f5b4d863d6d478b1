/** Signals: how many came, how far they got, how they were weighed. Few in most municipalities, so the table may be that of the district. */
import { isSamenGewogen, signalenIn, stadium, uitkomst } from '../../facts/signalen.ts';
import { SECTOREN } from '../../records/sectoren.ts';
import type { CterRecord } from '../../register/register.ts';

import { capital } from '../wording.ts';
import { type Boek, samen as bundel } from './figure.ts';
import { overJaren } from './figure-table.ts';
import { inWords } from './figure-words.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Gebied, Scope } from './scope.ts';
import { countedAsShown, quarterFigures } from './signal-chart.ts';
import { gebieden, splits, type Telling, tally } from './tally.ts';

type Signaal = CterRecord<'signaal'>;

/** A count of signals: the first part of its id, what it is called, what it means, and which signals it holds. */
interface Soort {
  readonly naam: string;
  readonly label: string;
  readonly definitie: string;
  readonly is: (signaal: Signaal) => boolean;
}

const ONTVANGEN: Soort = {
  naam: 'signalen.ontvangen',
  label: 'Ontvangen signalen',
  definitie: 'Signalen met een datum in het jaar.',
  is: () => true,
};

const STADIA: readonly Soort[] = [
  {
    naam: 'signalen.gewogen',
    label: 'Gewogen',
    definitie: 'Signalen uit het jaar waarover na een weging is besloten.',
    is: (s) => stadium(s) === 'gewogen',
  },
  {
    naam: 'signalen.in-duiding',
    label: 'In duiding',
    definitie: 'Signalen uit het jaar die nog worden geduid.',
    is: (s) => stadium(s) === 'in-duiding',
  },
  {
    naam: 'signalen.niet-gewogen',
    label: 'Nog niet gewogen',
    definitie: 'Signalen uit het jaar die nog niet zijn geduid en niet zijn gewogen.',
    is: (s) => stadium(s) === 'niet-gewogen',
  },
];

const weging = ({ register }: Scope): readonly Soort[] => [
  {
    naam: 'signalen.gewogen.samen',
    label: 'Samen gewogen',
    definitie: 'Gewogen signalen waarbij elke keer twee mensen van verschillende organisaties besloten.',
    is: (s) => isSamenGewogen(register, s),
  },
  {
    naam: 'signalen.gewogen.niet-samen',
    label: 'Niet samen gewogen',
    definitie: 'Gewogen signalen waarbij minstens één keer niet twee organisaties besloten.',
    is: (s) => stadium(s) === 'gewogen' && !isSamenGewogen(register, s),
  },
];

const AARD: readonly Soort[] = (['hard', 'zacht'] as const).map((soort) => ({
  naam: `signalen.soort.${soort}`,
  label: soort === 'hard' ? 'Hard: een feit of gebeurtenis' : 'Zacht: een gevoel of zorg',
  definitie: 'Signalen uit het jaar naar hun soort.',
  is: (s) => s.velden.soort === soort,
}));

const UITKOMSTEN: readonly (readonly [string, string])[] = [
  ['geen-actie', 'Geen actie'],
  ['volgen', 'Volgen'],
  ['analyse', 'Een analyse'],
  ['contactcirkel', 'De contactcirkel'],
  ['interventie', 'Een interventie'],
  ['doorverwijzen', 'Doorverwijzen'],
];

const UITKOMST: readonly Soort[] = UITKOMSTEN.map(([naam, label]) => ({
  naam: `signalen.uitkomst.${naam}`,
  label,
  definitie: 'Gewogen signalen uit het jaar naar de uitkomst van de laatste weging.',
  is: (s) => uitkomst(s) === naam,
}));

const SECTOR: readonly Soort[] = SECTOREN.map((sector) => ({
  naam: `signalen.sector.${sector}`,
  label: capital(sector),
  definitie: 'Signalen uit het jaar naar de sector waar ze uit kwamen.',
  is: (s) => s.velden['bron-sector'] === sector,
}));

/** So many signals in three years, times the threshold, make details of one municipality worth showing. */
const GENOEG = 10;

const isGenoeg = (scope: Scope, gebied: Gebied): boolean =>
  countedAsShown(scope, gebied) >= GENOEG * scope.normen.drempel;

function telling({ register }: Scope, { is, ...soort }: Soort, toon?: Telling['toon']): Telling {
  return {
    ...soort,
    ...(toon && { toon }),
    records: (gemeente, jaar) => signalenIn(register, gemeente, jaar)?.filter(is),
  };
}

/**
 * The figures about signals. Details are those of the district, and of municipalities with many signals: elsewhere
 * they would all be too small to show, and take the number of signals itself with them.
 */
export function signalFigures(scope: Scope): Boek {
  const breed = scope.district ?? scope.eigen;
  const genoeg = new Set(
    gebieden(scope).flatMap((g) => (g.id === breed.id || isGenoeg(scope, g) ? [g.id] : [])),
  );
  const toon = (gebied: Gebied): boolean => genoeg.has(gebied.id);
  const all = bundel(
    tally(scope, telling(scope, ONTVANGEN)),
    quarterFigures(scope),
    ...[...STADIA, ...weging(scope), ...AARD, ...UITKOMST, ...SECTOR].map((s) =>
      tally(scope, telling(scope, s, toon)),
    ),
  );
  const sums = (totaal: string, soorten: readonly Soort[]) =>
    splits(
      scope,
      all,
      totaal,
      soorten.map((s) => s.naam),
    );
  return {
    cijfers: all.cijfers,
    relaties: [
      ...all.relaties,
      ...[STADIA, AARD, SECTOR].flatMap((soorten) => sums(ONTVANGEN.naam, soorten)),
      ...[weging(scope), UITKOMST].flatMap((soorten) => sums('signalen.gewogen', soorten)),
    ],
  };
}

/** What each table tells, for the sentence that says which ones are not there. */
const NAMEN = [
  ['trechter', 'hoe ver signalen kwamen'],
  ['samen', 'of ze samen zijn gewogen'],
  ['uitkomsten', 'wat er uit de weging kwam'],
  ['aard', 'of ze hard of zacht waren'],
  ['sectoren', 'uit welke sectoren ze kwamen'],
] as const;

/** What the report shows about signals; a table is null where everything in it is too small to show. */
export function signalPart(scope: Scope, cijfers: Cijfers) {
  const { eigen, district, jaar } = scope;
  const own = (naam: string, gebied: Gebied, tijd: string | number) => `${naam}.${gebied.id}.${tijd}`;
  const detail = cijfers.has(own('signalen.gewogen', eigen, jaar)) ? eigen : (district ?? eigen);
  const tabel = (kop: string, rijen: readonly Soort[], gebied = detail) =>
    overJaren(scope, cijfers, { gebied, kop, rijen });
  const tijden = [...scope.jaren.map(String), ...(scope.samen === undefined ? [] : [scope.samen])];
  const sectoren = SECTOR.filter((s) =>
    tijden.some((tijd) => cijfers.get(own(s.naam, detail, tijd)).vorm.state === 'getoond'),
  );
  const ontvangen = cijfers.get(own(ONTVANGEN.naam, eigen, jaar));
  const tabellen = {
    trechter: tabel('Stap', [ONTVANGEN, ...STADIA]),
    samen: tabel('Weging', weging(scope)),
    uitkomsten: tabel('Uitkomst', UITKOMST),
    aard: tabel('Soort', AARD),
    sectoren: sectoren.length > 0 ? tabel('Sector', sectoren) : null,
  };
  return {
    geregistreerd: ontvangen.vorm.state !== 'niet-geregistreerd',
    ontvangen: inWords(ontvangen),
    aantal: tabel('Signalen', [ONTVANGEN], eigen),
    detail: detail.naam,
    isDistrict: detail !== eigen,
    ...tabellen,
    nietGetoond: NAMEN.filter(([naam]) => tabellen[naam] === null).map(([, woorden]) => woorden),
  };
}
