import { defineRecord, verplicht } from './define.ts';
import { datum, getal, groep, jaar, keuze, lijst, mensen, tekst, veld, verwijzing } from './fields.ts';

const raadsbrief = () =>
  groep({
    onderwerp: veld(tekst(), 'Wat is het onderwerp van de brief?', 'Zoals het boven de brief komt.', 'Voortgang aanpak extremisme, polarisatie en radicalisering 2020'),
    aan: veld(tekst(), 'Aan wie is de brief?', 'De ontvanger.', 'de gemeenteraad'),
    portefeuillehouder: veld(tekst(), 'Wie is de portefeuillehouder?', 'De functie.', 'burgemeester'),
    collegebesluit: veld(tekst().optional(), 'Wat besloot het college, en wanneer?', 'Laat leeg zolang er geen besluit is.', 'vastgesteld op 9 februari 2021'),
    'ons-kenmerk': veld(tekst().optional(), 'Welk kenmerk heeft de brief?', 'Zet een getal tussen aanhalingstekens.', '4179223'),
    'behandeld-door': veld(tekst().optional(), 'Wie behandelt de brief?', 'Een functie of afdeling.', 'afdeling Veiligheid'),
    bijlagen: veld(lijst(tekst()), 'Welke bijlagen zijn er?', 'De titels.', ['Jaarverslag 2020']),
    ondertekenaars: veld(lijst(tekst()), 'Wie ondertekenen?', 'Functies.', ['burgemeester', 'secretaris']),
  });

const aangeleverd = () =>
  groep({
    cijfer: veld(tekst(), 'Welk cijfer is het?', 'De naam van het cijfer in het verslag.', 'voorstellingen'),
    waarde: veld(mensen(getal()), 'Wat is de waarde?', 'Een getal.', 10),
    telt: veld(keuze(['personen', 'activiteiten']).optional(), 'Wat telt het?', 'Bij personen zijn kleine aantallen in het verslag niet te zien. Laat leeg als u twijfelt; dan geldt het als personen.', 'activiteiten'),
    bron: veld(tekst(), 'Van wie komt het?', 'De organisatie of het systeem.', 'Stichting School en Veiligheid'),
    datum: veld(datum(), 'Van welke dag is het?', 'Als jjjj-mm-dd.', '2021-01-15'),
  });

const verklaring = () =>
  groep({
    afspraak: veld(tekst(), 'Over welke afspraak?', 'De interventie en de id van de afspraak.', 'count-me-in/shows'),
    tekst: veld(tekst(), 'Waarom is die niet nagekomen?', 'Eén of twee zinnen.', 'De scholen waren een deel van het jaar dicht.'),
  });

const motie = () =>
  groep({
    titel: veld(tekst(), 'Hoe heet de motie of toezegging?', 'Zoals de raad die noemt.', 'Meer aandacht voor ouders'),
    datum: veld(datum(), 'Van welke dag is die?', 'Als jjjj-mm-dd.', '2020-06-18'),
    afdoening: veld(tekst(), 'Wat is ermee gedaan?', 'Eén of twee zinnen.', 'Het aantal groepen voor ouders is besproken met de partners.'),
  });

const akkoord = () =>
  groep({
    rol: veld(tekst(), 'Wie gaf akkoord?', 'Een rol, zoals functionaris gegevensbescherming, communicatie of portefeuillehouder.', 'portefeuillehouder'),
    op: veld(datum(), 'Op welke dag?', 'Als jjjj-mm-dd.', '2021-02-08'),
  });

/** The words of a report to the council; its figures are computed. */
export const jaarverslag = defineRecord({
  soort: 'jaarverslag',
  map: 'jaarverslagen',
  alias: 'annual-report',
  woorden: { enkel: 'een jaarverslag', meer: 'jaarverslagen' },
  uitleg: 'De woorden van een jaarverslag aan de raad. De cijfers worden berekend.',
  idVorm: 'naam',
  titelveld: 'jaar',
  idVelden: ['gemeente', 'jaar'],
  vertrouwelijkheid: 'openbaar',
  velden: () => ({
    jaar: veld(jaar(), 'Over welk jaar?', 'Vier cijfers.', 2020),
    gemeente: veld(verwijzing('gemeente'), 'Van welke gemeente?', 'De id van de gemeente.', 'delft'),
    status: veld(keuze(['concept', 'vastgesteld']), 'Hoe staat het ervoor?', 'Concept tot het is vastgesteld.', 'concept'),
    raadsbrief: veld(raadsbrief(), 'Wat staat er in de brief aan de raad?', 'De gegevens boven en onder de brief.', { onderwerp: 'Voortgang aanpak 2020', aan: 'de gemeenteraad', portefeuillehouder: 'burgemeester' }),
    aangeleverd: veld(lijst(aangeleverd()), 'Welke cijfers zijn aangeleverd?', 'Cijfers van anderen, die niet in dit register worden bijgehouden.', [
      { cijfer: 'voorstellingen', waarde: 10, bron: 'Stichting School en Veiligheid', datum: '2021-01-15' },
    ]),
    verklaringen: veld(lijst(verklaring()), 'Welke afspraken zijn niet nagekomen, en waarom?', 'Elke gemiste afspraak heeft een verklaring nodig.', [
      { afspraak: 'count-me-in/shows', tekst: 'De scholen waren een deel van het jaar dicht.' },
    ]),
    moties: veld(lijst(motie()), 'Welke moties en toezeggingen waren er?', 'Met wat ermee is gedaan.', [{ titel: 'Meer aandacht voor ouders', datum: '2020-06-18', afdoening: 'Besproken met de partners.' }]),
    akkoorden: veld(lijst(akkoord()), 'Wie gaf akkoord?', 'Nodig om het verslag vast te stellen.', [{ rol: 'portefeuillehouder', op: '2021-02-08' }]),
    'vastgesteld-op': veld(datum().optional(), 'Wanneer is het vastgesteld?', 'Laat leeg zolang dat niet is gebeurd.', '2021-02-09'),
  }),
  secties: () => [
    verplicht('Kernboodschap', 'Wat de raad moet onthouden, op hoogstens één bladzijde.'),
    verplicht('Omstandigheden', 'Wat er dit jaar anders was dan verwacht.'),
    verplicht('Terugblik op de vooruitblik', 'Wat er terechtkwam van wat vorig jaar werd aangekondigd.'),
    verplicht('Vooruitblik', 'Wat er volgend jaar gaat gebeuren.'),
  ],
});
