import { defineRecord, vrij } from './define.ts';
import { bedrag, groep, keuze, lijst, periode, tekst, veld, verwijzing } from './fields.ts';

const post = () =>
  groep({
    categorie: veld(tekst().optional(), 'Welke categorie?', 'De categorie van de subsidieregeling; laat leeg als die er niet is.', 'training'),
    over: veld(verwijzing('interventie', 'actielijn', 'uitvoering', 'analyse', 'contactcirkel', 'nieuwsbrief', 'programma').optional(), 'Waarvoor is het geld?', 'De soort en de id.', 'interventie/count-me-in'),
    begroot: veld(bedrag(), 'Hoeveel is begroot?', 'In euro’s.', 15000),
    besteed: veld(bedrag().optional(), 'Hoeveel is besteed?', 'In euro’s; laat leeg zolang dat niet bekend is.', 14250),
  });

/** Money for a municipality or the district. */
export const budget = defineRecord({
  soort: 'budget',
  map: 'budgetten',
  alias: 'budget',
  woorden: { enkel: 'een budget', meer: 'budgetten' },
  uitleg: 'Geld voor de aanpak: aangevraagd, toegekend, begroot en besteed.',
  idVorm: 'naam',
  titelveld: 'bron',
  vertrouwelijkheid: 'openbaar',
  velden: () => ({
    periode: veld(periode(), 'Voor welke periode is het geld?', 'Van de eerste tot en met de laatste dag.', { van: '2020-01-01', tot: '2020-12-31' }),
    gemeente: veld(verwijzing('gemeente').optional(), 'Voor welke gemeente?', 'Laat leeg als het voor het hele district is.', 'delft'),
    district: veld(tekst().optional(), 'Of voor welk district?', 'Laat leeg als het voor één gemeente is.', 'District E'),
    bron: veld(keuze(['gemeente', 'versterkingsgelden']), 'Waar komt het geld vandaan?', 'Van de gemeente zelf, of versterkingsgelden van de NCTV.', 'versterkingsgelden'),
    hoofdaanvrager: veld(verwijzing('gemeente').optional(), 'Welke gemeente vraagt aan?', 'Alleen bij versterkingsgelden.', 'delft'),
    aangevraagd: veld(bedrag().optional(), 'Hoeveel is aangevraagd?', 'In euro’s.', 120000),
    toegekend: veld(bedrag().optional(), 'Hoeveel is toegekend?', 'In euro’s.', 110000),
    vastgesteld: veld(bedrag().optional(), 'Hoeveel is vastgesteld?', 'In euro’s, na de verantwoording.', 108000),
    terugbetaald: veld(bedrag().optional(), 'Hoeveel is terugbetaald?', 'In euro’s.', 2000),
    posten: veld(lijst(post()), 'Waaruit bestaat het budget?', 'Eén regel per post.', [{ over: 'interventie/count-me-in', begroot: 15000 }]),
  }),
  secties: () => [vrij('Toelichting', 'Wat de lezer bij de bedragen moet weten.')],
});
