import { defineRecord, verplicht, vrij } from './define.ts';
import { aantal, groep, keuze, lijst, sleutel, tekst, veld, verwijzing } from './fields.ts';
import { ASPECTEN } from './interventie.ts';
import { titlesIn } from './titles-in.ts';

const KOLOMMEN = ['Interventie', 'Doelstelling', 'Doelgroep', 'Uitvoering interventie', 'Evaluatie'];

const onderdeel = () =>
  groep({
    id: veld(sleutel(), 'Hoe heet dit onderdeel kort?', 'Een eigen id binnen dit bestand.', 'ouders-opvoeders'),
    titel: veld(tekst(), 'Hoe heet dit onderdeel?', 'Zoals het in documenten komt te staan.', 'Ondersteuning ouders/opvoeders'),
    kolommen: veld(lijst(tekst()), 'Welke kolommen heeft de tabel?', 'Laat leeg als de kolommen van de actielijn gelden.', KOLOMMEN),
  });

/** A line of action; may lie under another one. */
export const actielijn = defineRecord({
  soort: 'actielijn',
  map: 'actielijnen',
  alias: 'action-line',
  woorden: { enkel: 'een actielijn', meer: 'actielijnen' },
  uitleg: 'Een actielijn van het programma, met zijn onderdelen.',
  idVorm: 'naam',
  titelveld: 'titel',
  vertrouwelijkheid: 'openbaar',
  velden: () => ({
    nummer: veld(aantal(), 'Welk nummer heeft de actielijn?', 'Bepaalt de volgorde in documenten.', 2),
    titel: veld(tekst(), 'Hoe heet de actielijn?', 'Zonder het nummer.', 'Vergroten weerbaarheid'),
    programma: veld(verwijzing('programma'), 'Bij welk programma hoort die?', 'De id van het programma.', 'extremisme-polarisatie-radicalisering'),
    onder: veld(verwijzing('actielijn').optional(), 'Valt die onder een andere actielijn?', 'De id van de actielijn erboven; meestal leeg.', 'weerbaarheid'),
    aspecten: veld(lijst(keuze(ASPECTEN)), 'Welke aspecten horen erbij?', 'Signaleren, voorkomen, ingrijpen.', ['signaleren', 'voorkomen']),
    onderdelen: veld(lijst(onderdeel()), 'Welke onderdelen heeft die?', 'Laat leeg als de actielijn niet is opgedeeld.', [{ id: 'ouders-opvoeders', titel: 'Ondersteuning ouders/opvoeders' }]),
    kolommen: veld(lijst(tekst()), 'Welke kolommen heeft de tabel?', 'De titels van de kolommen, van links naar rechts.', KOLOMMEN),
  }),
  secties: (velden) => [verplicht('Toelichting', 'Waar de actielijn over gaat en waarom die er is.'), ...titlesIn(velden['onderdelen']).map((titel) => vrij(titel, `Waar het onderdeel ‘${titel}’ over gaat.`))],
});
