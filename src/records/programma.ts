import { afspraak } from './afspraak.ts';
import { defineRecord, verplicht } from './define.ts';
import { datum, groep, kaart, lijst, lijstVanaf1, patroon, periode, ritme, tekst, veld, verwijzing } from './fields.ts';

const regeling = () =>
  groep({
    identifier: veld(patroon(/^CVDR\d+$/, 'Schrijf het nummer van de regeling als CVDR met cijfers, bijvoorbeeld CVDR681193.'), 'Welk nummer heeft de regeling?', 'Het nummer op overheid.nl.', 'CVDR681193'),
    titel: veld(tekst(), 'Onder welke titel is de regeling bekendgemaakt?', 'Die titel kan anders zijn dan die van het programma.', 'Uitvoeringsprogramma Gewelddadig Jihadisme 2015-2019'),
    ondertekend: veld(datum().optional(), 'Wanneer is die ondertekend?', 'Als jjjj-mm-dd.', '2020-02-12'),
    bekendmaking: veld(tekst().optional(), 'Waar is die bekendgemaakt?', 'Het nummer van het gemeenteblad.', 'gmb-2022-408155'),
    kenmerk: veld(tekst().optional(), 'Welk kenmerk heeft het voorstel?', 'Zet een getal tussen aanhalingstekens.', '4179223'),
    'in-werking': veld(datum().optional(), 'Wanneer is die in werking getreden?', 'Als jjjj-mm-dd.', '2022-09-13'),
  });

const overleg = () =>
  groep({
    naam: veld(tekst(), 'Hoe heet het overleg?', 'Zoals het in documenten staat.', 'casusoverleg'),
    ritme: veld(ritme().optional(), 'In welk ritme komt het bijeen?', 'Laat leeg als dat niet is vastgelegd.', 'P3W'),
  });

/** A programme: what one or more municipalities agreed to do. */
export const programma = defineRecord({
  soort: 'programma',
  map: 'programma',
  alias: 'programme',
  woorden: { enkel: 'een programma', meer: 'programma’s' },
  uitleg: 'Een programma van één of meer gemeenten, met zijn uitgangspunten en afspraken.',
  idVorm: 'naam',
  titelveld: 'titel',
  vertrouwelijkheid: 'openbaar',
  velden: () => ({
    titel: veld(tekst(), 'Hoe heet het programma?', 'Waar het over gaat, zoals het in documenten komt te staan.', 'Aanpak extremisme, polarisatie en radicalisering'),
    district: veld(tekst(), 'Voor welk district?', 'De naam van het district of de regio.', 'District E'),
    trekker: veld(verwijzing('gemeente'), 'Welke gemeente trekt het programma?', 'De id van de gemeente.', 'delft'),
    gemeenten: veld(lijstVanaf1(verwijzing('gemeente')), 'Welke gemeenten doen mee?', 'Alle gemeenten, ook de trekker.', ['delft', 'rijswijk']),
    periode: veld(periode().optional(), 'In welke periode loopt het programma?', 'Laat leeg als het programma geen periode noemt.', { van: '2020-01-01', tot: '2023-12-31' }),
    benamingen: veld(kaart(tekst()).optional(), 'Gebruikt u andere woorden?', 'Het gewone woord met het woord dat u gebruikt, in enkelvoud en meervoud. Laat leeg als u niets anders noemt.', {
      actielijn: 'speerpunt',
      actielijnen: 'speerpunten',
    }),
    regeling: veld(regeling().optional(), 'Als welke regeling is het bekendgemaakt?', 'Zo blijft de officiële titel gescheiden van wat het programma is.', {
      identifier: 'CVDR681193',
      titel: 'Uitvoeringsprogramma Gewelddadig Jihadisme 2015-2019',
    }),
    overleggen: veld(lijst(overleg()), 'Welke overleggen zijn er?', 'De overleggen die het programma noemt, met hun ritme.', [{ naam: 'casusoverleg' }]),
    afspraken: veld(lijst(afspraak()), 'Wat is er afgesproken?', 'Wat het programma als geheel levert, zoals een jaarverslag.', [{ id: 'jaarverslag', vorm: 'jaarverslag', aantal: 1, per: 'jaar' }]),
    samenhang: veld(lijst(tekst()), 'Met welk ander beleid hangt het samen?', 'De titels van andere plannen en nota’s.', ['Nationale Contraterrorismestrategie 2016-2020']),
  }),
  secties: () => [
    verplicht('Inleiding', 'Waarom dit programma er is en waar het op voortbouwt.'),
    verplicht('Doel', 'Wat de gemeenten samen willen bereiken.'),
    verplicht('Uitgangspunten', 'Welke uitgangspunten bij alles leidend zijn.'),
    verplicht('Organisatie', 'Wie stuurt, wie verantwoordelijk is en wie wat doet.'),
    verplicht('Financiën', 'Waar het geld vandaan komt en hoe het wordt aangevraagd.'),
    verplicht('Communicatie', 'Wie wanneer wordt geïnformeerd.'),
  ],
});
