import { ACTIESTATUSSEN } from './actie.ts';
import { defineRecord, verplicht, vrij } from './define.ts';
import { datum, groep, jaNee, keuze, lijst, periode, sleutel, tekst, veld, verwijzing } from './fields.ts';

const waarborgen = () =>
  groep({
    openlijk: veld(jaNee(), 'Gebeurt het onderzoek openlijk?', 'Weten de mensen om wie het gaat dat er onderzoek is?', true),
    persoonsgegevens: veld(keuze(['geen']), 'Worden er persoonsgegevens verwerkt?', 'Alleen onderzoek zonder persoonsgegevens past hier.', 'geen'),
    'juridisch-getoetst-op': veld(datum().optional(), 'Wanneer is het juridisch getoetst?', 'De toets is klaar voordat het onderzoek begint.', '2020-02-20'),
    door: veld(tekst().optional(), 'Wie heeft getoetst?', 'Een functie, geen naam.', 'functionaris gegevensbescherming'),
  });

const aanbeveling = () =>
  groep({
    id: veld(sleutel(), 'Hoe heet deze aanbeveling kort?', 'Een eigen id binnen dit bestand.', 'netwerk-aanvullen'),
    tekst: veld(tekst(), 'Wat wordt aanbevolen?', 'Eén zin.', 'Vul het netwerk aan met de sportclubs.'),
    opvolging: veld(tekst().optional(), 'Wat gebeurt ermee?', 'Laat leeg zolang dat niet is besloten.', 'Overgenomen in het plan voor 2021.'),
    wie: veld(tekst().optional(), 'Wie pakt het op?', 'Een functie of organisatie, geen naam.', 'netwerkregisseur'),
    uiterlijk: veld(datum().optional(), 'Voor wanneer?', 'De laatste dag waarop het klaar is.', '2021-03-31'),
    status: veld(keuze(ACTIESTATUSSEN), 'Hoe staat het ervoor?', 'Open tot iemand ermee begint.', 'open'),
  });

/** A quick scan, a deeper analysis, or the interpretation of a trend; never of a person. */
export const analyse = defineRecord({
  soort: 'analyse',
  map: 'analyses',
  alias: 'analysis',
  woorden: { enkel: 'een analyse', meer: 'analyses' },
  uitleg: 'Een quickscan, een verdiepende analyse of de duiding van een trend.',
  idVorm: 'naam',
  titelveld: 'onderwerp',
  vertrouwelijkheid: 'intern',
  velden: () => ({
    soort: veld(keuze(['quickscan', 'verdiepende-analyse', 'duiding']), 'Wat voor analyse is het?', 'Duiding gaat hier over een trend, nooit over een persoon.', 'quickscan'),
    onderwerp: veld(tekst(), 'Wat is het onderwerp?', 'In een paar woorden.', 'Sfeer in de wijk Voorhof'),
    interventie: veld(verwijzing('interventie'), 'Bij welke interventie hoort die?', 'De id van de interventie.', 'quickscan-rechtsextremisme'),
    aanleiding: veld(lijst(verwijzing('signaal')), 'Welke signalen waren de aanleiding?', 'De id’s van de signalen.', ['2020-03-14-7k3m']),
    uitvoerder: veld(verwijzing('organisatie').optional(), 'Wie voert uit?', 'De id van de organisatie.', 'lse'),
    waarborgen: veld(waarborgen().optional(), 'Welke waarborgen zijn er?', 'Nodig voordat de analyse mag beginnen.', {
      openlijk: true,
      persoonsgegevens: 'geen',
      'juridisch-getoetst-op': '2020-02-20',
      door: 'functionaris gegevensbescherming',
    }),
    status: veld(keuze(['gepland', 'lopend', 'afgerond', 'gestopt']), 'Hoe staat het ervoor?', 'Gepland tot de analyse begint.', 'gepland'),
    periode: veld(periode(), 'In welke periode?', 'Van de eerste tot en met de laatste dag.', { van: '2020-03-01', tot: '2020-06-30' }),
    aanbevelingen: veld(lijst(aanbeveling()), 'Welke aanbevelingen zijn er?', 'Met wat ermee gebeurt.', [{ id: 'netwerk-aanvullen', tekst: 'Vul het netwerk aan met de sportclubs.', status: 'open' }]),
  }),
  secties: ({ status }) => {
    const maak = status === 'afgerond' ? verplicht : vrij;
    return [
      verplicht('Vraag', 'Welke vraag de analyse beantwoordt.'),
      maak('Bevindingen', 'Wat er is gevonden, met de kopjes ‘### Kwetsbaarheden’ en ‘### Weerbaarheid’.'),
      maak('Handelingsperspectief', 'Wat de gemeente en haar partners kunnen doen.'),
    ];
  },
});
