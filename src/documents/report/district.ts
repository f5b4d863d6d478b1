/** The municipalities of the district side by side, where disclosure allows. */
import { plainTable } from '../table.ts';
import { RIJEN } from './compared.ts';
import { evaluated } from './evaluation-words.ts';
import { inWords, outOf } from './figure-words.ts';
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
  return {
    naam: district.naam,
    tabel: plainTable(
      '',
      ['Cijfer', ...gemeenten.map((g) => g.naam), 'Samen'],
      RIJEN.map(([label, naam, geheel]) => [
        label,
        ...[...gemeenten, district].map((g) => cell(g, naam, geheel)),
      ]),
      '',
    ),
  };
}
