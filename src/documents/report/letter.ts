/** The letter to the council: who writes to whom about what. */
import { longDate } from '../../text/dates.ts';
import { listing } from '../../text/lists.ts';
import { plainTable } from '../table.ts';
import { capital } from '../wording.ts';
import type { Scope } from './scope.ts';

/** The letter, with what is not known yet named as such; null fields are absent from the annual report record. */
export function letterPart({ verslag, gemeente, jaar, today, concept }: Scope) {
  const brief = verslag?.velden.raadsbrief;
  const onderwerp = brief?.onderwerp ?? `Jaarverslag ${gemeente.velden.naam} ${jaar}`;
  // An adopted report was decided on, whether or not the register says how.
  const geenBesluit = concept ? 'nog niet genomen' : 'niet vastgelegd in het register';
  const op = verslag?.velden['vastgesteld-op'];
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Aan', brief?.aan ?? 'de gemeenteraad'],
    ['Van', `het college van burgemeester en wethouders van ${gemeente.velden.naam}`],
    ['Datum', longDate(op ?? today)],
    ['Onderwerp', onderwerp],
    ['Portefeuillehouder', brief?.portefeuillehouder],
    ['Besluit van het college', brief?.collegebesluit ?? geenBesluit],
    ['Ons kenmerk', brief?.['ons-kenmerk']],
    ['Behandeld door', brief?.['behandeld-door']],
    [
      'Bijlagen',
      listing(brief?.bijlagen.length ? brief.bijlagen : [`Jaarverslag ${gemeente.velden.naam} ${jaar}`]),
    ],
  ];
  return {
    gegevens: plainTable(
      '',
      ['Gegeven', 'Inhoud'],
      rows.flatMap(([naam, waarde]) => (waarde === undefined ? [] : [[naam, waarde]])),
      '',
    ),
    aan: brief?.aan ?? 'de gemeenteraad',
    onderwerp,
    ondertekenaars: (brief?.ondertekenaars ?? []).map(capital),
  };
}
