import { defineRecord } from './define.ts';
import { datum, sleutel, tekst, veld, verwijzing } from './fields.ts';

/** Record of the destruction of a case; what remains when the case is gone. */
export const vernietiging = defineRecord({
  soort: 'vernietiging',
  map: 'vernietigingen',
  alias: 'destruction',
  woorden: { enkel: 'een vernietiging', meer: 'vernietigingen' },
  uitleg: 'Het bewijs dat een casus is vernietigd.',
  // The id is that of the case.
  idVorm: 'naam',
  titelveld: 'casus',
  datumveld: 'op',
  vertrouwelijkheid: 'intern',
  velden: () => ({
    casus: veld(sleutel(), 'Welke casus is vernietigd?', 'Alleen de id; het bestand zelf bestaat niet meer.', 'k7m2q9xd'),
    op: veld(datum(), 'Op welke dag?', 'Als jjjj-mm-dd.', '2025-05-13'),
    grondslag: veld(tekst(), 'Op welke grondslag?', 'De wet of regel waarop de vernietiging steunt, zonder iets over de persoon.', 'bewaartermijn verstreken'),
    'selectielijst-categorie': veld(tekst(), 'Welke categorie van de selectielijst?', 'Het nummer, tussen aanhalingstekens.', '11.1'),
    door: veld(verwijzing('netwerklid'), 'Wie heeft besloten?', 'De id van een netwerklid.', 'procesregisseur-delft'),
    medebeslisser: veld(verwijzing('netwerklid'), 'Wie besliste mee?', 'De id van een netwerklid van een andere organisatie of afdeling.', 'casusregisseur-veiligheidshuis'),
    bereik: veld(tekst(), 'Wat is nagelopen?', 'Welke plekken zijn gecontroleerd.', 'sleutelkast en alle kopieën daarvan'),
  }),
  secties: () => [],
});
