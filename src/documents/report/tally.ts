/** Counts the same thing for every municipality and year at once, with the sums over district and years. */
import type { CterRecord } from '../../register/register.ts';
import { type Boek, type Cijfer, cijferVan, type Telt } from './figure.ts';
import type { Gebied, Scope } from './scope.ts';

/** What is counted. */
export interface Telling {
  /** The first part of the id: `signalen.ontvangen`. */
  readonly naam: string;
  readonly label: string;
  readonly definitie: string;
  readonly telt?: Telt;
  /**
   * In which places the count stands in a document; everywhere when not given. Where it stands for some of the
   * municipalities only, the others are counted all the same: a reader could subtract.
   */
  readonly toon?: (gebied: Gebied) => boolean;
  /** What is counted in one municipality and year, a record twice if it counts twice; undefined when nothing is registered. */
  readonly records: (gemeente: string, jaar: number) => readonly CterRecord[] | undefined;
  /** A count of one day, the last of the year: it has no sum over the years, and the year before the first is counted too. */
  readonly stand?: boolean;
}

type Found = readonly CterRecord[] | undefined;

/** The areas a figure is counted for: each municipality and the district. */
export const gebieden = ({ gemeenten, district }: Scope): readonly Gebied[] =>
  district ? [...gemeenten, district] : gemeenten;

/** Whether a year, or the years together, stand in this report; others are only counted to protect it. */
const isGetoond = (scope: Scope, { stand = false }: Telling, tijd: string): boolean =>
  scope.jaren.some((jaar) => tijd === String(jaar)) ||
  tijd === (stand ? String(scope.jaren[0]! - 1) : scope.samen);

function makeCijfer(scope: Scope, telling: Telling, gebied: Gebied, tijd: string, found: Found): Cijfer {
  const { naam, label, definitie, telt = 'personen', toon = () => true } = telling;
  const kop = {
    id: `${naam}.${gebied.id}.${tijd}`,
    label: `${label}, ${gebied.naam}, ${tijd.replace('-', ' tot en met ')}`,
    definitie,
    telt,
    ...((!toon(gebied) || !isGetoond(scope, telling, tijd)) && { verborgen: true }),
  };
  return cijferVan(kop, found?.map((r) => r.ref) ?? [], found?.length);
}

const joined = (lists: readonly Found[]): Found => {
  const known = lists.filter((list) => list !== undefined);
  return known.length === 0 ? undefined : known.flat();
};

/** The years of a count and what they are called, and the stretches of years it is added up over. */
function timesOf({ tellen }: Scope, stand: boolean) {
  const jaren = stand ? [tellen.jaren[0]! - 1, ...tellen.jaren] : tellen.jaren;
  const vensters = (stand ? [] : tellen.vensters).map(([van, tot]) => ({
    tijd: `${van}-${tot}`,
    jaren: tellen.jaren.filter((jaar) => jaar >= van && jaar <= tot),
  }));
  return { jaren, vensters, tijden: [...jaren.map(String), ...vensters.map((v) => v.tijd)] };
}

/** Whether municipalities are counted: for one of them it is shown, or an earlier report told it and a reader still knows. */
function isPerGemeente(
  scope: Scope,
  { naam, toon = () => true }: Telling,
  tijden: readonly string[],
): boolean {
  const isVerteld = ({ id }: Gebied): boolean =>
    tijden.some((tijd) => scope.bekend.has(`${naam}.${id}.${tijd}`));
  return scope.gemeenten.some((g) => toon(g) || isVerteld(g));
}

/** The figures of one count, with the sum over the municipalities and over the years. */
export function tally(scope: Scope, telling: Telling): Boek {
  const { gemeenten, district } = scope;
  const { jaren, vensters, tijden } = timesOf(scope, telling.stand === true);
  const own = new Map<string, Found>();
  for (const { id } of gemeenten) {
    for (const jaar of jaren) own.set(`${id}.${jaar}`, telling.records(id, jaar));
    for (const v of vensters)
      own.set(`${id}.${v.tijd}`, joined(v.jaren.map((jaar) => own.get(`${id}.${jaar}`))));
  }
  const foundIn = (gebied: Gebied, tijd: string): Found =>
    joined(gebied.gemeenten.map((id) => own.get(`${id}.${tijd}`)));
  const places = district && !isPerGemeente(scope, telling, tijden) ? [district] : gebieden(scope);
  const cijfers = places.flatMap((g) =>
    tijden.map((tijd) => makeCijfer(scope, telling, g, tijd, foundIn(g, tijd))),
  );
  const registered = new Set(cijfers.filter((c) => c.waarde !== undefined).map((c) => c.id));
  const id = (gebied: Gebied, tijd: string | number): string => `${telling.naam}.${gebied.id}.${tijd}`;
  const relatie = (total: string, parts: readonly string[]) =>
    registered.has(total) ? [{ total, parts: parts.filter((p) => registered.has(p)) }] : [];
  const overJaren = places.flatMap((g) =>
    vensters.flatMap((v) =>
      relatie(
        id(g, v.tijd),
        v.jaren.map((jaar) => id(g, jaar)),
      ),
    ),
  );
  const overGebied =
    district && places.length > 1
      ? tijden.flatMap((tijd) =>
          relatie(
            id(district, tijd),
            gemeenten.map((g) => id(g, tijd)),
          ),
        )
      : [];
  return { cijfers, relaties: [...overJaren, ...overGebied] };
}

/** The sums of a count that falls apart in others, wherever all of them are registered. */
export function splits(scope: Scope, boek: Boek, totaal: string, delen: readonly string[]): Boek['relaties'] {
  const registered = new Set(boek.cijfers.filter((c) => c.waarde !== undefined).map((c) => c.id));
  return gebieden(scope)
    .flatMap(({ id }) => timesOf(scope, false).tijden.map((tijd) => `${id}.${tijd}`))
    .map((plek) => ({ total: `${totaal}.${plek}`, parts: delen.map((naam) => `${naam}.${plek}`) }))
    .filter(({ total, parts }) => registered.has(total) && parts.every((p) => registered.has(p)));
}
