import { defineRecord, verplicht } from './define.ts';
import { aantal, datum, lijst, tekst, tussen, veld, verwijzing } from './fields.ts';

/** A threat assessment of the NCTV, or a change of level between two of them. */
export const dreigingsbeeld = defineRecord({
  soort: 'dreigingsbeeld',
  map: 'dreigingsbeelden',
  alias: 'threat-assessment',
  woorden: { enkel: 'een dreigingsbeeld', meer: 'dreigingsbeelden' },
  uitleg: 'Een dreigingsbeeld van de NCTV, of een wijziging van het niveau.',
  idVorm: 'datum-naam',
  titelveld: 'bron',
  datumveld: 'datum',
  vertrouwelijkheid: 'openbaar',
  velden: () => ({
    nummer: veld(aantal().optional(), 'Welk nummer heeft het dreigingsbeeld?', 'Laat leeg bij een wijziging zonder nummer.', 51),
    datum: veld(datum(), 'Van welke dag is het?', 'De dag van publicatie of van de wijziging.', '2019-12-09'),
    niveau: veld(tussen(1, 5), 'Welk niveau?', '1 minimaal, 2 beperkt, 3 aanzienlijk, 4 substantieel, 5 kritiek.', 3),
    gebied: veld(tekst(), 'Voor welk gebied?', 'Het land of een deel ervan.', 'Nederland'),
    vanaf: veld(datum(), 'Vanaf welke dag geldt het?', 'Als jjjj-mm-dd.', '2019-12-09'),
    tot: veld(datum().optional(), 'Tot en met welke dag gold het?', 'Laat leeg als het nog geldt.', '2023-12-11'),
    bron: veld(tekst(), 'Waar staat het?', 'De titel van de publicatie, met de uitgever.', 'Dreigingsbeeld Terrorisme Nederland 51 (NCTV)'),
    fenomenen: veld(lijst(verwijzing('fenomeen')), 'Welke fenomenen komen erin voor?', 'De id’s van de fenomenen.', ['gewelddadig-jihadisme']),
  }),
  secties: () => [verplicht('Samenvatting', 'Wat het niveau betekent en waarom het zo is.')],
});
