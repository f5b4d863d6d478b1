/** Money: requested, granted, budgeted and spent, by source and by line of action. */
import { actielijnVan, budgettenVan, districtbudgetten, type Post } from '../../facts/geld.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { CterRecord } from '../../register/register.ts';
import { plainTable } from '../table.ts';
import { naming } from '../wording.ts';
import { type Boek, type Cijfer, cijferVan, samen } from './figure.ts';
import { inWords } from './figure-words.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Gebied, Scope } from './scope.ts';

type Budget = CterRecord<'budget'>;
/** What is told of a budget; `deel` says that only a part of the amounts is known. */
interface Bedrag {
  readonly naam: string;
  readonly label: string;
  readonly definitie: string;
  readonly van: (budget: Budget) => readonly (number | undefined)[];
}

const BEDRAGEN: readonly Bedrag[] = [
  {
    naam: 'aangevraagd',
    label: 'Aangevraagd',
    definitie: 'Bedragen die zijn aangevraagd.',
    van: (b) => [b.velden.aangevraagd],
  },
  {
    naam: 'toegekend',
    label: 'Toegekend',
    definitie: 'Bedragen die zijn toegekend.',
    van: (b) => [b.velden.toegekend],
  },
  {
    naam: 'begroot',
    label: 'Begroot',
    definitie: 'De begrote bedragen van alle posten samen.',
    van: (b) => b.velden.posten.map((p) => p.begroot),
  },
  {
    naam: 'besteed',
    label: 'Besteed',
    definitie: 'De bestede bedragen van de posten waarvan dat bekend is.',
    van: (b) => b.velden.posten.map((p) => p.besteed),
  },
  {
    naam: 'terugbetaald',
    label: 'Terugbetaald',
    definitie: 'Bedragen die zijn terugbetaald.',
    van: (b) => [b.velden.terugbetaald],
  },
];

const known = (list: readonly (number | undefined)[]): readonly number[] =>
  list.filter((x) => x !== undefined);
const total = (list: readonly number[]): number => Math.round(100 * list.reduce((a, b) => a + b, 0)) / 100;

/** The public budgets of a place in a year. */
function budgetten({ register, eigen }: Scope, gebied: Gebied, jaar: number): readonly Budget[] {
  const found =
    gebied.id === eigen.id
      ? budgettenVan(register, gebied.id, jaar)
      : districtbudgetten(register, gebied.naam, gebied.gemeenten, jaar);
  return found.filter((b) => isOpenbaar(register, b));
}

const places = ({ eigen, district }: Scope): readonly Gebied[] => (district ? [eigen, district] : [eigen]);

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
          definitie,
          known(found.flatMap(van)),
          found,
        ),
      );
    }),
  );
  return samen({ cijfers, relaties: [] }, ...places(scope).map((g) => lineFigures(scope, g, lijnen)));
}

function placeView(
  scope: Scope,
  cijfers: Cijfers,
  gebied: Gebied,
  lijnen: readonly CterRecord<'actielijn'>[],
) {
  const { jaren, jaar } = scope;
  const at = (naam: string, tijd: number) => cijfers.get(`geld.${naam}.${gebied.id}.${tijd}`);
  const rijen = BEDRAGEN.filter(({ naam }) => jaren.some((j) => at(naam, j).vorm.state === 'getoond'));
  const metGeld = lijnen.filter((l) => at(`lijn.${l.id}.begroot`, jaar).vorm.state === 'getoond');
  const posten = budgetten(scope, gebied, jaar).flatMap((b) => b.velden.posten);
  return {
    naam: gebied.naam,
    isDistrict: gebied !== scope.eigen,
    jaren: plainTable(
      '',
      ['Bedrag', ...jaren.map(String)],
      rijen.map(({ naam, label }) => [label, ...jaren.map((j) => inWords(at(naam, j)))]),
      'Hier is geen geld geregistreerd.',
    ),
    lijnen:
      metGeld.length === 0
        ? null
        : plainTable(
            '',
            [naming(scope.programmas).Actielijn, `Begroot in ${jaar}`, `Besteed in ${jaar}`],
            metGeld.map((l) => [
              `${l.velden.nummer}. ${l.velden.titel}`,
              inWords(at(`lijn.${l.id}.begroot`, jaar)),
              inWords(at(`lijn.${l.id}.besteed`, jaar)),
            ]),
            '',
          ),
    onbekend: posten.filter((p) => p.besteed === undefined).length,
    posten: posten.length,
  };
}

/** What the report shows about money: of the municipality, and of the district together. */
export const moneyPart = (scope: Scope, cijfers: Cijfers, lijnen: readonly CterRecord<'actielijn'>[]) => ({
  plekken: places(scope).map((g) => placeView(scope, cijfers, g, lijnen)),
});
