import { defineRecord, verplicht } from './define.ts';
import { lijst, periode, tekst, veld } from './fields.ts';

/** A phenomenon as the NCTV names it; names change, so each has its own time. */
export const fenomeen = defineRecord({
  soort: 'fenomeen',
  map: 'fenomenen',
  alias: 'phenomenon',
  woorden: { enkel: 'een fenomeen', meer: 'fenomenen' },
  uitleg: 'Een verschijnsel zoals de NCTV het noemt.',
  idVorm: 'naam',
  titelveld: 'naam',
  vertrouwelijkheid: 'openbaar',
  velden: () => ({
    naam: veld(tekst(), 'Hoe heet het fenomeen?', 'De naam die de NCTV gebruikt.', 'Jihadisme'),
    geldig: veld(periode().optional(), 'In welke periode geldt deze naam?', 'Laat leeg als dat niet bekend is.', { van: '2019-12-09' }),
    voorheen: veld(lijst(tekst()), 'Hoe heette het eerder?', 'De oude namen.', ['Gewelddadig jihadisme']),
  }),
  secties: () => [verplicht('Toelichting', 'Wat met deze naam wordt bedoeld.')],
});
