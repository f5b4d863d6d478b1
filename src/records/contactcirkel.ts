import { actie } from './actie.ts';
import { defineRecord, verplicht, vrij } from './define.ts';
import { datum, groep, jaNee, keuze, lijst, sleutelUit, tekst, tijd, veld, verwijzing } from './fields.ts';

const bijeenkomst = () =>
  groep({
    datum: veld(datum(), 'Op welke dag?', 'Als jjjj-mm-dd.', '2020-10-20'),
    tijd: veld(tijd().optional(), 'Hoe laat?', 'Als uu:mm, zoals 19:30.', '19:30'),
    plaats: veld(tekst().optional(), 'Waar?', 'Laat leeg bij een bijeenkomst op afstand.', 'stadhuis'),
    online: veld(jaNee().optional(), 'Is het op afstand?', 'Ja als er geen plaats is.', true),
  });

const gedaan = () =>
  groep({
    stap: veld(sleutelUit('stappenplan', 'stappen'), 'Welke stap?', 'De id van een stap van het stappenplan.', 'uitnodigen'),
    op: veld(datum(), 'Op welke dag?', 'Als jjjj-mm-dd.', '2020-10-19'),
    door: veld(tekst(), 'Wie deed het?', 'Een functie, geen naam.', 'netwerkregisseur'),
    uitkomst: veld(keuze(['gedaan', 'aangepast', 'overgeslagen']), 'Hoe ging het?', 'Bij aangepast en overgeslagen hoort een toelichting.', 'gedaan'),
    toelichting: veld(tekst().optional(), 'Waarom anders?', 'Eén zin. Laat leeg als de stap gewoon is gedaan.', 'De zaal was al geregeld.'),
  });

const antwoord = () =>
  groep({
    stap: veld(sleutelUit('stappenplan', 'stappen'), 'Bij welke stap?', 'De id van een stap van het stappenplan.', 'afstemmen'),
    vraag: veld(tekst(), 'Wat was de vraag?', 'Zoals die in het stappenplan staat.', 'Wat is de insteek van deze contactcirkel?'),
    antwoord: veld(tekst(), 'Wat was het antwoord?', 'Zonder namen van personen.', 'Luisteren, en daarna samen bepalen wat nodig is.'),
  });

const zorg = () =>
  groep({
    soort: veld(keuze(['fysiek', 'sociaal']), 'Om welke veiligheid gaat het?', 'Fysiek of sociaal.', 'sociaal'),
    tekst: veld(tekst(), 'Wat is de zorg?', 'Eén zin, zonder wie het zei.', 'Ouders zijn bang voor ruzie op het schoolplein.'),
  });

/** One deployment of the contact circle; what is told there is kept without who told it. */
export const contactcirkel = defineRecord({
  soort: 'contactcirkel',
  map: 'contactcirkels',
  alias: 'contact-circle',
  woorden: { enkel: 'een contactcirkel', meer: 'contactcirkels' },
  uitleg: 'Eén inzet van de contactcirkel na een incident.',
  // The id is that of the incident, which already begins with a date.
  idVorm: 'naam',
  titelveld: 'incident',
  vertrouwelijkheid: 'intern',
  velden: () => ({
    incident: veld(verwijzing('incident'), 'Bij welk incident hoort die?', 'De id van het incident.', '2020-10-19-aanslag'),
    gemeente: veld(verwijzing('gemeente'), 'In welke gemeente?', 'De id van de gemeente.', 'delft'),
    stappenplan: veld(verwijzing('stappenplan'), 'Volgens welk stappenplan?', 'De id van het stappenplan.', 'contactcirkel'),
    genodigden: veld(lijst(verwijzing('netwerklid')), 'Wie zijn uitgenodigd?', 'De id’s van netwerkleden, nooit namen.', ['netwerkregisseur-delft']),
    aangevuld: veld(lijst(tekst()), 'Met welke andere partijen is de cirkel aangevuld?', 'Functies of organisaties, geen namen.', ['woningcorporatie']),
    aanwezigen: veld(lijst(verwijzing('netwerklid')), 'Wie waren erbij?', 'De id’s van netwerkleden.', ['netwerkregisseur-delft']),
    bijeenkomsten: veld(lijst(bijeenkomst()), 'Wanneer kwam de cirkel bijeen?', 'Elke bijeenkomst apart.', [{ datum: '2020-10-20', tijd: '19:30', plaats: 'stadhuis' }]),
    gedaan: veld(lijst(gedaan()), 'Welke stappen zijn gezet?', 'In de volgorde waarin ze zijn gezet.', [{ stap: 'uitnodigen', op: '2020-10-19', door: 'netwerkregisseur', uitkomst: 'gedaan' }]),
    antwoorden: veld(lijst(antwoord()), 'Wat is geantwoord op de vragen van het stappenplan?', 'Alleen voor vragen die geen eigen veld hebben.', [
      { stap: 'afstemmen', vraag: 'Wat is de insteek van deze contactcirkel?', antwoord: 'Luisteren, en daarna samen bepalen wat nodig is.' },
    ]),
    zorgen: veld(lijst(zorg()), 'Welke zorgen zijn genoemd?', 'Zonder wie het zei.', [{ soort: 'sociaal', tekst: 'Ouders zijn bang voor ruzie op het schoolplein.' }]),
    behoeften: veld(lijst(tekst()), 'Welke behoeften zijn genoemd?', 'Eén zin per behoefte.', ['Informatie voor docenten.']),
    signalen: veld(lijst(verwijzing('signaal')), 'Welke signalen kwamen eruit?', 'Alleen als de cirkel ermee instemt. De id’s van de signalen.', ['2020-10-20-7k3m']),
    acties: veld(lijst(actie()), 'Welke acties zijn afgesproken?', 'Elke actie met iemand die het doet en een datum.', [
      { id: 'wijkteam', wat: 'De uitkomst bespreken met het wijkteam.', wie: 'netwerkregisseur', uiterlijk: '2020-11-30', status: 'open' },
    ]),
  }),
  secties: () => [vrij('Handelingskader', 'Wat er samen is afgesproken over hoe te handelen.'), verplicht('Verslag', 'Wat er is besproken, zonder wie wat zei.')],
});
