/** What the report shows about money: over the years, by source and by line of action. */
import type { CterRecord } from '../../register/register.ts';
import { plainTable, type Table } from '../table.ts';
import { capital, naming } from '../wording.ts';
import { inWords, NIET_GEREGISTREERD } from './figure-words.ts';
import { BEDRAGEN, bronNaam, bronnenVan, budgetten, places } from './money.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Gebied, Scope } from './scope.ts';

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
    ...sources(scope, cijfers, gebied),
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
