import { defineRecord, verplicht } from './define.ts';
import { lijst, tekst, veld, verwijzing } from './fields.ts';

/** A term of the glossary. */
export const begrip = defineRecord({
  soort: 'begrip',
  map: 'begrippen',
  alias: 'term',
  woorden: { enkel: 'een begrip', meer: 'begrippen' },
  uitleg: 'Een begrip uit de begrippenlijst.',
  idVorm: 'naam',
  titelveld: 'term',
  vertrouwelijkheid: 'openbaar',
  velden: () => ({
    term: veld(tekst(), 'Welk begrip?', 'Het woord zoals het in documenten staat.', 'Polarisatie'),
    'zie-ook': veld(lijst(verwijzing('begrip')), 'Welke begrippen horen hierbij?', 'De id’s van verwante begrippen.', ['radicalisering']),
  }),
  secties: () => [verplicht('Omschrijving', 'Wat het begrip betekent.')],
});
