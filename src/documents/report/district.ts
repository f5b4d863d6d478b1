/** The municipalities of the district side by side, where disclosure allows. */
import { listing } from '../../text/lists.ts';
import { plainTable } from '../table.ts';
import { RIJEN } from './compared.ts';
import { evaluated } from './evaluation-words.ts';
import { inWords, NIET_GEREGISTREERD, outOf } from './figure-words.ts';
import { bereiktSamen } from './no-reach.ts';
import { keptWords } from './promise-tables.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Gebied, Scope } from './scope.ts';

/** The district, or null for a municipality that stands alone. */
export function districtPart(scope: Scope, cijfers: Cijfers) {
  const { district, gemeenten, jaar } = scope;
  if (!district) return null;
  const cell = ({ id }: Gebied, naam: string, geheel?: string): string => {
    const own = `${naam}.${id}.${jaar}`;
    if (!cijfers.has(own)) return 'niet opgeteld';
    if (naam === 'afspraken.nagekomen') return keptWords(cijfers, `${id}.${jaar}`);
    if (naam === 'evaluaties.gedaan') return evaluated(cijfers, 'evaluaties', `${id}.${jaar}`);
    if (naam === 'bereik.totaal') return bereiktSamen(cijfers, `${id}.${jaar}`);
    return geheel === undefined
      ? inWords(cijfers.get(own))
      : outOf(cijfers.get(own), cijfers.get(`${geheel}.${id}.${jaar}`));
  };
  /** The sum, with the municipalities that are not in it: a reader sees in their own cells that nothing is registered. */
  const together = (naam: string, geheel: string | undefined, cells: readonly string[]): string => {
    const own = `${naam}.${district.id}.${jaar}`;
    const zonder = gemeenten.filter((_, i) => cells[i] === NIET_GEREGISTREERD).map((g) => g.naam);
    const isSom = zonder.length > 0 && cijfers.has(own) && cijfers.get(own).vorm.state === 'getoond';
    return isSom ? inWords(cijfers.get(own), [`zonder ${listing(zonder)}`]) : cell(district, naam, geheel);
  };
  return {
    naam: district.naam,
    tabel: plainTable(
      '',
      ['Cijfer', ...gemeenten.map((g) => g.naam), 'Samen'],
      RIJEN.map(([label, naam, geheel]) => {
        const cells = gemeenten.map((g) => cell(g, naam, geheel));
        return [label, ...cells, together(naam, geheel, cells)];
      }),
      '',
    ),
  };
}
