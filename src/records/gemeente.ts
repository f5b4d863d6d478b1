import { defineRecord } from './define.ts';
import { aantal, patroon, tekst, veld } from './fields.ts';

/** A municipality. */
export const gemeente = defineRecord({
  soort: 'gemeente',
  map: 'gemeenten',
  alias: 'municipality',
  woorden: { enkel: 'een gemeente', meer: 'gemeenten' },
  uitleg: 'Een gemeente die meedoet aan het programma.',
  idVorm: 'naam',
  titelveld: 'naam',
  vertrouwelijkheid: 'openbaar',
  velden: () => ({
    naam: veld(tekst(), 'Hoe heet de gemeente?', 'De officiële naam.', 'Delft'),
    code: veld(patroon(/^gm\d{4}$/, 'Schrijf de code als gm met vier cijfers, bijvoorbeeld gm0503.'), 'Welke code heeft de gemeente?', 'De code uit de overheidslijst TOOI: gm met vier cijfers.', 'gm0503'),
    inwoners: veld(aantal().optional(), 'Hoeveel inwoners heeft de gemeente?', 'Een heel getal; laat leeg als u het niet weet.', 104000),
  }),
  secties: () => [],
});
