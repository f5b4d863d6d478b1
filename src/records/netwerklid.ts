import { defineRecord } from './define.ts';
import { datum, keuze, lijst, tekst, veld, verwijzing } from './fields.ts';

/** The parts someone can play in the approach. */
export const ROLLEN = ['sleutelfiguur', 'aandachtsfunctionaris', 'netwerkregisseur', 'procesregisseur', 'informatieanalist', 'bestuurder'] as const;
/** The networks someone can belong to. */
export const NETWERKEN = ['contactcirkel', 'snrp', 'expertisepool', 'operationeel-netwerk'] as const;

/** Someone in the network, by function; names stand in a contact book outside git. */
export const netwerklid = defineRecord({
  soort: 'netwerklid',
  map: 'netwerkleden',
  alias: 'network-member',
  woorden: { enkel: 'een netwerklid', meer: 'netwerkleden' },
  uitleg: 'Iemand in het netwerk, met de functie en zonder naam.',
  idVorm: 'naam',
  titelveld: 'functie',
  vertrouwelijkheid: 'intern',
  velden: () => ({
    functie: veld(tekst(), 'Welke functie?', 'De functie, nooit een naam. Namen staan in het contactenboek.', 'Netwerkregisseur gemeente Delft'),
    organisatie: veld(verwijzing('organisatie').optional(), 'Bij welke organisatie?', 'De id van de organisatie; laat leeg als die niet vaststaat.', 'gemeente-delft'),
    rollen: veld(lijst(keuze(ROLLEN)), 'Welke rollen?', 'De rollen in de aanpak.', ['netwerkregisseur']),
    netwerken: veld(lijst(keuze(NETWERKEN)), 'In welke netwerken?', 'De netwerken waarin deze persoon zit.', ['contactcirkel']),
    expertise: veld(lijst(tekst()), 'Welke expertise?', 'Onderwerpen, in een paar woorden.', ['polarisatie in de klas']),
    gemeenten: veld(lijst(verwijzing('gemeente')), 'Voor welke gemeenten?', 'De id’s van de gemeenten.', ['delft']),
    vanaf: veld(datum().optional(), 'Vanaf wanneer?', 'De eerste dag in deze functie; laat leeg als u die niet weet.', '2020-01-01'),
    tot: veld(datum().optional(), 'Tot en met wanneer?', 'Laat leeg zolang de functie duurt.', '2020-12-31'),
    vervanger: veld(verwijzing('netwerklid').optional(), 'Wie vervangt deze persoon?', 'De id van een ander netwerklid.', 'procesregisseur-delft'),
  }),
  secties: () => [],
});
