import { defineRecord, verplicht, vrij } from './define.ts';
import { aantal, datum, jaar, lijst, tussen, veld, verwijzing } from './fields.ts';

/** One issue of the newsletter. */
export const nieuwsbrief = defineRecord({
  soort: 'nieuwsbrief',
  map: 'nieuwsbrieven',
  alias: 'newsletter',
  woorden: { enkel: 'een nieuwsbrief', meer: 'nieuwsbrieven' },
  uitleg: 'Eén nummer van de nieuwsbrief voor partners.',
  idVorm: 'naam',
  titelveld: 'jaar',
  datumveld: 'verzonden',
  vertrouwelijkheid: 'openbaar',
  velden: () => ({
    jaar: veld(jaar(), 'Van welk jaar?', 'Vier cijfers.', 2020),
    nummer: veld(tussen(1, 99), 'Het hoeveelste nummer van dat jaar?', 'Begint elk jaar bij 1.', 1),
    verzonden: veld(datum().optional(), 'Wanneer is die verstuurd?', 'Laat leeg zolang die niet is verstuurd.', '2020-06-30'),
    'aantal-ontvangers': veld(aantal().optional(), 'Naar hoeveel mensen?', 'Laat leeg als het niet is geteld.', 140),
    interventies: veld(lijst(verwijzing('interventie')), 'Welke interventies komen erin voor?', 'De id’s van de interventies.', ['weerbaar-opvoeden']),
  }),
  secties: ({ verzonden }) => {
    const maak = verzonden === undefined ? vrij : verplicht;
    return [maak('Trends en ontwikkelingen', 'Wat er landelijk speelt.'), maak('Onze aanpak', 'Wat de gemeenten doen.'), maak('Lees- en luistertips', 'Tips over radicalisering en extremisme om te lezen en te luisteren.')];
  },
});
