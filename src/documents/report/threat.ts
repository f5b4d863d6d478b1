/** The threat level of the year, with its changes and the phenomena behind it. */
import { dreigingIn, dreigingOp, NIVEAUS, niveauSinds } from '../../facts/dreiging.ts';
import { longDate, yearPeriod } from '../../text/dates.ts';
import { listing } from '../../text/lists.ts';
import { section } from '../prose.ts';
import { plainTable } from '../table.ts';
import { nameOf } from '../wording.ts';
import { type Boek, cijferVan } from './figure.ts';
import type { Scope } from './scope.ts';

const laatsteDag = ({ jaar, today }: Scope): string => [yearPeriod(jaar).tot, today].sort()[0]!;
const naamVan = (niveau: number): string => `${niveau} (${NIVEAUS[niveau - 1]})`;

/** The level at the end of the year, as a figure. */
export function threatFigures(scope: Scope): Boek {
  const { register, jaar } = scope;
  const beeld = dreigingOp(register, laatsteDag(scope));
  const kop = {
    id: `dreiging.niveau.landelijk.${jaar}`,
    label: `Dreigingsniveau aan het eind van ${jaar}`,
    definitie: 'Het niveau, van 1 tot en met 5, dat op de laatste dag van het jaar gold.',
  };
  return { cijfers: [cijferVan(kop, beeld ? [beeld.ref] : [], beeld?.velden.niveau)], relaties: [] };
}

/** What the report shows about the threat level. */
export function threatPart(scope: Scope) {
  const { register, jaar } = scope;
  const beelden = dreigingIn(register, jaar);
  const eind = dreigingOp(register, laatsteDag(scope));
  const sinds = (b: (typeof beelden)[number]): string => niveauSinds(register, b);
  const once = new Map(beelden.map((b) => [[sinds(b), b.velden.niveau, b.velden.gebied].join(), b]));
  const fenomenen = [...new Set(beelden.flatMap((b) => b.velden.fenomenen))].map((id) =>
    nameOf(register, `fenomeen/${id}`),
  );
  return {
    niveau: eind ? naamVan(eind.velden.niveau) : null,
    sinds: eind ? longDate(sinds(eind)) : null,
    samenvatting: eind ? section(register, eind, 'Samenvatting') : null,
    verloop: plainTable(
      '',
      ['Geldt vanaf', 'Niveau', 'Gebied'],
      [...once.values()].map((b) => [longDate(sinds(b)), naamVan(b.velden.niveau), b.velden.gebied]),
      '',
    ),
    wijzigingen: once.size,
    fenomenen: listing(fenomenen),
    bronnen: beelden.map(({ velden }) => `${velden.bron}, ${longDate(velden.datum)}`),
  };
}
