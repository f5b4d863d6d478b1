import { defineRecord, verplicht } from './define.ts';
import { lijst, tekst, tussen, veld } from './fields.ts';

/** One of the ten protective factors of the Nederlands Jeugdinstituut (2018). */
export const beschermendeFactor = defineRecord({
  soort: 'beschermende-factor',
  map: 'beschermende-factoren',
  alias: 'protective-factor',
  woorden: { enkel: 'een beschermende factor', meer: 'beschermende factoren' },
  uitleg: 'Een factor die jeugdigen beschermt, uit de lijst van het NJi.',
  idVorm: 'naam',
  titelveld: 'naam',
  vertrouwelijkheid: 'openbaar',
  velden: () => ({
    nummer: veld(tussen(1, 99), 'Welk nummer heeft de factor?', 'Het nummer in de lijst.', 1),
    naam: veld(tekst(), 'Hoe heet de factor?', 'Zoals in de lijst.', 'Sociale binding'),
    alias: veld(lijst(tekst()), 'Heeft de factor nog andere namen?', 'Laat leeg als dat niet zo is.', ['Binding']),
  }),
  secties: () => [verplicht('Toelichting', 'Wat de factor betekent voor een jeugdige.')],
});
