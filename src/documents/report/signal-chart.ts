/** Signals through time: per quarter where there are enough of them, else per year. */

import type { Relation } from '../../disclosure/figure.ts';
import { shownAs } from '../../disclosure/shown-as.ts';
import { signalenIn } from '../../facts/signalen.ts';
import { barOf, type Chart } from './charts.ts';
import { type Boek, type Cijfer, cijferVan } from './figure.ts';
import { inWords } from './figure-words.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Gebied, Scope } from './scope.ts';
import { gebieden } from './tally.ts';

const NAAM = 'signalen.ontvangen';
const KWARTALEN = [1, 2, 3, 4] as const;

const kwartaalVan = (datum: string): number => Math.ceil(Number(datum.slice(5, 7)) / 3);
const idVan = (gebied: Gebied, jaar: number, kwartaal: number): string =>
  `${NAAM}.${gebied.id}.${jaar}-k${kwartaal}`;

/**
 * The signals of a place in the years of the report, each year as it would be shown: rounded, and nothing where it is
 * too small. What a report shows may depend on this alone: that a table is there must not tell what a number withholds.
 */
export function countedAsShown({ register, jaren, normen }: Scope, { id, gemeenten }: Gebied): number {
  const perJaar = jaren.map((jaar) => {
    const value = gemeenten.reduce((sum, g) => sum + (signalenIn(register, g, jaar)?.length ?? 0), 0);
    const shown = shownAs({ id: `${NAAM}.${id}.${jaar}`, value, kind: 'personen' }, normen);
    return shown.state === 'getoond' ? shown.value : 0;
  });
  return perJaar.reduce((a, b) => a + b, 0);
}

/** Whether quarters would be large enough to show, on average, in the district. */
function isGenoeg(scope: Scope): boolean {
  const { district, eigen, jaren, normen } = scope;
  return countedAsShown(scope, district ?? eigen) >= normen.drempel * KWARTALEN.length * jaren.length;
}

/** The years of which quarters are counted: those shown, and those that earlier reports told. */
function kwartaalJaren(scope: Scope): {
  readonly getoond: readonly number[];
  readonly alle: readonly number[];
} {
  const getoond = isGenoeg(scope) ? scope.jaren : [];
  const verteld = scope.tellen.jaren.filter((jaar) =>
    gebieden(scope).some((g) => KWARTALEN.some((k) => scope.bekend.has(idVan(g, jaar, k)))),
  );
  return { getoond, alle: [...new Set([...getoond, ...verteld])].sort() };
}

function quarter(
  { register }: Scope,
  gebied: Gebied,
  [jaar, kwartaal]: readonly [number, number],
  verborgen: boolean,
): Cijfer {
  const found = gebied.gemeenten.map((g) => signalenIn(register, g, jaar));
  const bekend = found.filter((list) => list !== undefined);
  const refs = bekend
    .flat()
    .filter((s) => kwartaalVan(s.velden.datum) === kwartaal)
    .map((s) => s.ref);
  const kop = {
    id: idVan(gebied, jaar, kwartaal),
    label: `Ontvangen signalen, ${gebied.naam}, kwartaal ${kwartaal} van ${jaar}`,
    definitie: 'Signalen met een datum in het kwartaal.',
    telt: 'personen' as const,
    ...(verborgen && { verborgen }),
  };
  return cijferVan(kop, refs, bekend.length > 0 ? refs.length : undefined);
}

/** The figures per quarter; none where they would all be too small, and none were told before. */
export function quarterFigures(scope: Scope): Boek {
  const { district, gemeenten } = scope;
  const { getoond, alle: jaren } = kwartaalJaren(scope);
  const cijfers = gebieden(scope).flatMap((g) =>
    jaren.flatMap((jaar) => KWARTALEN.map((k) => quarter(scope, g, [jaar, k], !getoond.includes(jaar)))),
  );
  const bekend = new Set(cijfers.filter((c) => c.waarde !== undefined).map((c) => c.id));
  const relatie = (total: string, parts: readonly string[]): readonly Relation[] => {
    const known = parts.filter((p) => bekend.has(p));
    return known.length > 0 ? [{ total, parts: known }] : [];
  };
  const perJaar = gebieden(scope).flatMap((g) =>
    jaren.flatMap((jaar) =>
      relatie(
        `${NAAM}.${g.id}.${jaar}`,
        KWARTALEN.map((k) => idVan(g, jaar, k)),
      ),
    ),
  );
  const perGebied = jaren.flatMap((jaar) =>
    KWARTALEN.flatMap((k) =>
      district
        ? relatie(
            idVan(district, jaar, k),
            gemeenten.map((g) => idVan(g, jaar, k)),
          )
        : [],
    ),
  );
  return { cijfers, relaties: [...perJaar, ...perGebied] };
}

/** Signals over three years, of the municipality and of the district beside it. */
export function signalChart(scope: Scope, cijfers: Cijfers): Chart {
  const { eigen, district, jaren } = scope;
  const perKwartaal = cijfers.has(idVan(eigen, jaren[0]!, 1));
  const tijden = perKwartaal
    ? jaren.flatMap((jaar) => KWARTALEN.map((k) => [`${jaar}-k${k}`, `${jaar}, kwartaal ${k}`] as const))
    : jaren.map((jaar) => [String(jaar), String(jaar)] as const);
  const places = district ? [eigen, district] : [eigen];
  const at = (gebied: Gebied, tijd: string) => cijfers.get(`${NAAM}.${gebied.id}.${tijd}`);
  const told = places.map(
    (g) => `${g.naam}: ${jaren.map((j) => `${j} ${inWords(at(g, String(j)))}`).join(', ')}`,
  );
  return {
    kind: 'chart',
    shape: perKwartaal ? 'line' : 'bars',
    title: `Ontvangen signalen per ${perKwartaal ? 'kwartaal' : 'jaar'}`,
    description: `${told.join('. ')}. Een aantal dat wij niet noemen, is in de grafiek een blokje dat altijd even groot is.`,
    unit: 'aantal signalen',
    category: perKwartaal ? 'Kwartaal' : 'Jaar',
    categories: tijden.map(([, label]) => label),
    series: places.map((g) => ({ name: g.naam, values: tijden.map(([tijd]) => barOf(at(g, tijd))) })),
    empty: '',
  };
}
