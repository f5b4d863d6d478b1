import { bereik, uitval } from './bereik.ts';
import { defineRecord, vrij } from './define.ts';
import { datum, getal, groep, keuze, lijst, mensen, periode, tekst, veld, verwijzing } from './fields.ts';

const waardering = () =>
  groep({
    gemiddelde: veld(getal(), 'Wat is het gemiddelde?', 'Met een punt, zoals 7.8.', 7.8),
    schaal: veld(getal(), 'Wat is het hoogste cijfer van de schaal?', 'Bijvoorbeeld 10 of 5.', 10),
    respons: veld(mensen(), 'Hoeveel mensen gaven een cijfer?', 'Een heel getal.', 24),
  });

/** One delivery of an intervention: a show, training, meeting, mailing or study. */
export const uitvoering = defineRecord({
  soort: 'uitvoering',
  map: 'uitvoeringen',
  alias: 'delivery',
  woorden: { enkel: 'een uitvoering', meer: 'uitvoeringen' },
  uitleg: 'Eén uitgevoerde of geplande activiteit van een interventie.',
  idVorm: 'datum-naam',
  titelveld: 'vorm',
  datumveld: 'datum',
  vertrouwelijkheid: 'openbaar',
  velden: () => ({
    interventie: veld(verwijzing('interventie'), 'Van welke interventie?', 'De id van de interventie.', 'count-me-in'),
    vorm: veld(tekst(), 'Wat voor activiteit is het?', 'Hetzelfde woord als in de afspraak van de interventie.', 'voorstelling'),
    status: veld(keuze(['gepland', 'uitgevoerd', 'uitgesteld', 'vervallen']), 'Hoe staat het ervoor?', 'Bij uitgesteld of vervallen hoort een reden.', 'uitgevoerd'),
    reden: veld(tekst().optional(), 'Waarom uitgesteld of vervallen?', 'Eén zin. Laat leeg als de activiteit doorging.', 'De scholen waren dicht.'),
    datum: veld(datum().optional(), 'Op welke dag?', 'Voor een activiteit van één dag. Vul anders de periode in.', '2020-10-08'),
    periode: veld(periode().optional(), 'In welke periode?', 'Voor een activiteit van meer dagen. Vul anders de datum in.', { van: '2020-10-08', tot: '2020-10-10' }),
    gemeenten: veld(lijst(verwijzing('gemeente')), 'Voor welke gemeenten?', 'De id’s van de gemeenten.', ['delft']),
    bereik: veld(lijst(bereik('interventie')), 'Wie is bereikt?', 'Eén regel per doelgroep.', [{ doelgroep: 'jongeren', beoogd: 100, bereikt: 80 }]),
    uitval: veld(uitval().optional(), 'Vielen er mensen uit?', 'Laat leeg als dat niet is bijgehouden.', { aantal: 3, reden: 'De bijeenkomst viel samen met examens.' }),
    organisaties: veld(lijst(verwijzing('organisatie')), 'Welke organisaties deden mee?', 'De id’s van de organisaties.', ['playback']),
    deelnemers: veld(lijst(verwijzing('netwerklid')), 'Welke leden van het netwerk deden mee?', 'De id’s van netwerkleden, nooit namen.', ['netwerkregisseur-delft']),
    thema: veld(tekst().optional(), 'Wat was het thema?', 'Laat leeg als er geen thema was.', 'de rol van een ander'),
    waardering: veld(waardering().optional(), 'Welk cijfer gaven de deelnemers?', 'Laat leeg als dat niet is gevraagd.', { gemiddelde: 7.8, schaal: 10, respons: 24 }),
    trainingsbehoefte: veld(lijst(tekst()), 'Welke scholing willen de deelnemers nog?', 'Onderwerpen, in een paar woorden.', ['omgaan met complottheorieën']),
  }),
  secties: () => [vrij('Opbrengst', 'Wat de activiteit heeft opgeleverd.'), vrij('Verslag', 'Hoe de activiteit verliep.')],
});
