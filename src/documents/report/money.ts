/** The figures about money: requested, granted, budgeted and spent, by source and by line of action. */
import { actielijnVan, budgettenVan, districtbudgetten, type Post } from '../../facts/geld.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { Velden } from '../../records/index.ts';
import type { CterRecord } from '../../register/register.ts';
import { type Boek, type Cijfer, cijferVan, samen } from './figure.ts';
import type { Gebied, Scope } from './scope.ts';

type Budget = CterRecord<'budget'>;
type Bron = Velden<'budget'>['bron'];

/** What is told of a budget. */
interface Bedrag {
  readonly naam: string;
  readonly label: string;
  readonly definitie: string;
  readonly van: (budget: Budget) => readonly (number | undefined)[];
}

/** The amounts of a budget, in the order in which they come about. */
export const BEDRAGEN: readonly Bedrag[] = [
  {
    naam: 'aangevraagd',
    label: 'Aangevraagd',
    definitie: 'Bedragen die zijn aangevraagd',
    van: (b) => [b.velden.aangevraagd],
  },
  {
    naam: 'toegekend',
    label: 'Toegekend',
    definitie: 'Bedragen die zijn toegekend',
    van: (b) => [b.velden.toegekend],
  },
  {
    naam: 'begroot',
    label: 'Begroot',
    definitie: 'De begrote bedragen van alle posten samen',
    van: (b) => b.velden.posten.map((p) => p.begroot),
  },
  {
    naam: 'besteed',
    label: 'Besteed',
    definitie: 'De bestede bedragen van de posten waarvan dat bekend is',
    van: (b) => b.velden.posten.map((p) => p.besteed),
  },
  {
    naam: 'terugbetaald',
    label: 'Terugbetaald',
    definitie: 'Bedragen die zijn terugbetaald',
    van: (b) => [b.velden.terugbetaald],
  },
];

const known = (list: readonly (number | undefined)[]): readonly number[] =>
  list.filter((x) => x !== undefined);
const total = (list: readonly number[]): number => Math.round(100 * list.reduce((a, b) => a + b, 0)) / 100;

/** The public budgets of a place in a year. */
export function budgetten({ register, eigen }: Scope, gebied: Gebied, jaar: number): readonly Budget[] {
  const found =
    gebied.id === eigen.id
      ? budgettenVan(register, gebied.id, jaar)
      : districtbudgetten(register, gebied.naam, gebied.gemeenten, jaar);
  return found.filter((b) => isOpenbaar(register, b));
}

/** Where money is told of: the municipality, and the district together. */
export const places = ({ eigen, district }: Scope): readonly Gebied[] =>
  district ? [eigen, district] : [eigen];

const cijfer = (
  id: string,
  label: string,
  definitie: string,
  amounts: readonly number[],
  records: readonly Budget[],
): Cijfer =>
  cijferVan(
    { id, label, definitie, telt: 'euro' },
    records.map((r) => r.ref),
    amounts.length > 0 ? total(amounts) : undefined,
  );

/** The sources of which a place had money in the years beside each other, in order of name. */
export const bronnenVan = (scope: Scope, gebied: Gebied): readonly Bron[] =>
  [...new Set(scope.jaren.flatMap((j) => budgetten(scope, gebied, j)).map((b) => b.velden.bron))].sort();

const BRONNEN: Readonly<Record<Bron, readonly [gemeente: string, district: string]>> = {
  gemeente: ['de gemeente zelf', 'de gemeenten zelf'],
  versterkingsgelden: ['versterkingsgelden van de NCTV', 'versterkingsgelden van de NCTV'],
};

/** What a source is called in a place. */
export const bronNaam = (bron: Bron, { gemeenten }: Gebied): string =>
  BRONNEN[bron][gemeenten.length > 1 ? 1 : 0];

/** The amounts of the year from each source, as far as they are registered. */
function sourceFigures(scope: Scope, gebied: Gebied): Boek {
  const { jaar } = scope;
  const cijfers = bronnenVan(scope, gebied).flatMap((bron) => {
    const found = budgetten(scope, gebied, jaar).filter((b) => b.velden.bron === bron);
    return BEDRAGEN.map(({ naam, label, definitie, van }) =>
      cijfer(
        `geld.bron.${bron}.${naam}.${gebied.id}.${jaar}`,
        `${label}, bron: ${bronNaam(bron, gebied)}, ${gebied.naam}, ${jaar}`,
        `${definitie}, uit één bron.`,
        known(found.flatMap(van)),
        found,
      ),
    );
  });
  return { cijfers: cijfers.filter((c) => c.waarde !== undefined), relaties: [] };
}

/** The lines of a report with a title, and the amounts of the year on each. */
function lineFigures(scope: Scope, gebied: Gebied, lijnen: readonly CterRecord<'actielijn'>[]): Boek {
  const { register, jaar } = scope;
  const found = budgetten(scope, gebied, jaar);
  const cijfers = lijnen.flatMap((lijn) => {
    const met = found.filter((b) => b.velden.posten.some((p) => actielijnVan(register, p) === lijn.id));
    const posten = met.flatMap((b) => b.velden.posten.filter((p) => actielijnVan(register, p) === lijn.id));
    const make = (naam: string, label: string, van: (p: Post) => number | undefined): Cijfer =>
      cijfer(
        `geld.lijn.${lijn.id}.${naam}.${gebied.id}.${jaar}`,
        `${label} voor ${lijn.velden.titel}, ${gebied.naam}, ${jaar}`,
        `${label} op posten die bij deze lijn horen.`,
        known(posten.map(van)),
        met,
      );
    return [make('begroot', 'Begroot', (p) => p.begroot), make('besteed', 'Besteed', (p) => p.besteed)];
  });
  return { cijfers, relaties: [] };
}

/** The figures about money. Amounts are no persons: they are shown as they are. */
export function moneyFigures(scope: Scope, lijnen: readonly CterRecord<'actielijn'>[]): Boek {
  const cijfers = places(scope).flatMap((gebied) =>
    scope.jaren.flatMap((jaar) => {
      const found = budgetten(scope, gebied, jaar);
      return BEDRAGEN.map(({ naam, label, definitie, van }) =>
        cijfer(
          `geld.${naam}.${gebied.id}.${jaar}`,
          `${label}, ${gebied.naam}, ${jaar}`,
          `${definitie}.`,
          known(found.flatMap(van)),
          found,
        ),
      );
    }),
  );
  return samen(
    { cijfers, relaties: [] },
    ...places(scope).flatMap((g) => [sourceFigures(scope, g), lineFigures(scope, g, lijnen)]),
  );
}
