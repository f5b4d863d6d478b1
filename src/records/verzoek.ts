import { defineRecord } from './define.ts';
import { datum, groep, keuze, veld, verwijzing } from './fields.ts';

/** A data subject's request; the rights of the AVG, chapter III. Holds nothing about the person. */
export const verzoek = defineRecord({
  soort: 'verzoek',
  map: 'verzoeken',
  alias: 'request',
  woorden: { enkel: 'een verzoek', meer: 'verzoeken' },
  uitleg: 'Een verzoek van iemand over de eigen gegevens, zonder wie het is.',
  idVorm: 'datum-willekeurig',
  titelveld: 'soort',
  datumveld: 'ontvangen-op',
  vertrouwelijkheid: 'vertrouwelijk',
  velden: () => ({
    'ontvangen-op': veld(datum(), 'Wanneer is het verzoek ontvangen?', 'Als jjjj-mm-dd.', '2020-06-02'),
    soort: veld(keuze(['inzage', 'rectificatie', 'wissing', 'beperking', 'overdraagbaarheid', 'bezwaar']), 'Wat wordt gevraagd?', 'Kies het recht waar het om gaat.', 'inzage'),
    contactpunt: veld(verwijzing('gemeente'), 'Welke gemeente behandelt het?', 'De gemeente waar de persoon verblijft.', 'delft'),
    doorgestuurd: veld(
      groep({
        op: veld(datum(), 'Op welke dag?', 'Als jjjj-mm-dd.', '2020-06-03'),
        naar: veld(verwijzing('gemeente').optional(), 'Naar welke gemeente?', 'De id van de gemeente.', 'rijswijk'),
      }).optional(),
      'Is het doorgestuurd?',
      'Alleen invullen als een andere gemeente het moet behandelen.',
      { op: '2020-06-03', naar: 'rijswijk' },
    ),
    besluit: veld(keuze(['toegewezen', 'deels-toegewezen', 'afgewezen', 'ingetrokken']).optional(), 'Wat is besloten?', 'Laat leeg zolang er niet is besloten.', 'toegewezen'),
    'afgehandeld-op': veld(datum().optional(), 'Wanneer is het afgehandeld?', 'Als jjjj-mm-dd.', '2020-06-25'),
  }),
  secties: () => [],
});
