/** What the report shows about money: over the years, by source and by line of action. */
import { actielijnVan } from '../../facts/geld.ts';
import { yearOf } from '../../text/dates.ts';
import { plainTable, type Table } from '../table.ts';
import { capital } from '../wording.ts';
import { inWords, NIET_GEREGISTREERD } from './figure-words.ts';
import type { Lijn } from './lines.ts';
import { BEDRAGEN, bronNaam, bronnenVan, budgetten, places } from './money.ts';
import type { Cijfers } from './protect-figures.ts';
import { type Gebied, type Scope, woorden } from './scope.ts';

/** The amounts of the year from each source side by side; null when nothing of the year is known. */
function sourceTable(scope: Scope, cijfers: Cijfers, gebied: Gebied): Table | null {
  const { jaar } = scope;
  const bronnen = bronnenVan(scope, gebied);
  // What is not registered of a source is no figure.
  const at = (bron: string, naam: string) => {
    const id = `geld.bron.${bron}.${naam}.${gebied.id}.${jaar}`;
    return cijfers.has(id) ? inWords(cijfers.get(id)) : undefined;
  };
  const kolommen = BEDRAGEN.filter(({ naam }) => bronnen.some((bron) => at(bron, naam) !== undefined));
  if (kolommen.length === 0) return null;
  return plainTable(
    `Per bron in ${jaar}`,
    ['Bron', ...kolommen.map(({ label }) => label)],
    bronnen.map((bron) => [
      capital(bronNaam(bron, gebied)),
      ...kolommen.map(({ naam }) => at(bron, naam) ?? NIET_GEREGISTREERD),
    ]),
    '',
  );
}

/** Where the money of a place comes from: the name of its only source, or a table of several. */
function sources(scope: Scope, cijfers: Cijfers, gebied: Gebied) {
  const [bron, ...meer] = bronnenVan(scope, gebied);
  return bron !== undefined && meer.length === 0
    ? { bron: bronNaam(bron, gebied), bronnen: null }
    : { bron: null, bronnen: sourceTable(scope, cijfers, gebied) };
}

/** Budgets of more than one year: each of them has the whole amount, and a reader may not add those up. */
function ofMoreYears(scope: Scope, gebied: Gebied): readonly string[] {
  const found = new Set(scope.jaren.flatMap((j) => budgetten(scope, gebied, j)));
  return [...found].flatMap(({ velden: { bron, periode } }) => {
    const [van, tot] = [yearOf(periode.van), periode.tot === undefined ? undefined : yearOf(periode.tot)];
    if (tot === van) return [];
    return [`${bronNaam(bron, gebied)} (${van} ${tot === undefined ? 'en later' : `tot en met ${tot}`})`];
  });
}

function placeView(scope: Scope, cijfers: Cijfers, gebied: Gebied, lijnen: readonly Lijn[]) {
  const { jaren, jaar } = scope;
  const at = (naam: string, tijd: number) => cijfers.get(`geld.${naam}.${gebied.id}.${tijd}`);
  const rijen = BEDRAGEN.filter(({ naam }) => jaren.some((j) => at(naam, j).vorm.state === 'getoond'));
  const metGeld = lijnen.filter((l) => at(`lijn.${l.lijn.id}.begroot`, jaar).vorm.state === 'getoond');
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
    ...sources(scope, cijfers, gebied),
    lijnen:
      metGeld.length === 0
        ? null
        : plainTable(
            '',
            [woorden(scope).Actielijn, `Begroot in ${jaar}`, `Besteed in ${jaar}`],
            metGeld.map((l) => [
              `${l.nummer}. ${l.lijn.velden.titel}`,
              inWords(at(`lijn.${l.lijn.id}.begroot`, jaar)),
              inWords(at(`lijn.${l.lijn.id}.besteed`, jaar)),
            ]),
            '',
          ),
    meerjarig: ofMoreYears(scope, gebied),
    heeftAnder: posten.some((p) => !lijnen.some((l) => l.lijn.id === actielijnVan(scope.register, p))),
    onbekend: posten.filter((p) => p.besteed === undefined).length,
    posten: posten.length,
  };
}

/** What the report shows about money: of the municipality, and of the district together. */
export const moneyPart = (scope: Scope, cijfers: Cijfers, lijnen: readonly Lijn[]) => ({
  plekken: places(scope).map((g) => placeView(scope, cijfers, g, lijnen)),
});
