import { afspraak, evaluatieafspraak } from './afspraak.ts';
import { defineRecord, verplicht, vrij } from './define.ts';
import { bedrag, groep, jaar, jaNee, keuze, leeftijd, lijst, lijstVanaf1, periode, sleutel, sleutelUit, tekst, veld, verwijzing } from './fields.ts';

/** The aspects of the approach that a line or an intervention serves. */
export const ASPECTEN = ['signaleren', 'voorkomen', 'ingrijpen'] as const;

const relatie = () =>
  groep({
    soort: veld(keuze(['onderdeel-van', 'samen-met', 'vervolg-op']), 'Wat is het verband?', 'Is het een onderdeel van iets anders, gaat het samen, of is het een vervolg?', 'vervolg-op'),
    interventie: veld(verwijzing('interventie').optional(), 'Met welke interventie?', 'De id van een interventie in dit register.', 'behr-driedaagse'),
    naam: veld(tekst().optional(), 'Of hoe heet die?', 'Alleen invullen als de ander niet in dit register staat.', 'Wijkmentoren Delft'),
  });

const doel = () =>
  groep({
    id: veld(sleutel(), 'Hoe heet dit doel kort?', 'Een eigen id binnen dit bestand.', 'kennis'),
    tekst: veld(tekst(), 'Wat is het doel?', 'Eén zin.', 'Jongeren herkennen misleidende informatie.'),
    indicator: veld(tekst().optional(), 'Waaraan meet u dat?', 'Laat leeg als er geen maat is afgesproken.', 'aandeel deelnemers dat nepnieuws herkent'),
    nulmeting: veld(tekst().optional(), 'Wat was de nulmeting?', 'De waarde vooraf.', '40 van de 100'),
    streefwaarde: veld(tekst().optional(), 'Waar wilt u op uitkomen?', 'De waarde die u nastreeft.', '70 van de 100'),
  });

const doelgroep = () =>
  groep({
    id: veld(sleutel(), 'Hoe heet deze doelgroep kort?', 'Een eigen id binnen dit bestand.', 'tieners'),
    naam: veld(tekst(), 'Wie zijn het?', 'Zoals het in documenten komt te staan.', 'tieners uit verschillende wijken'),
    leeftijd: veld(
      groep({
        van: veld(leeftijd().optional(), 'Vanaf welke leeftijd?', 'In jaren.', 10),
        tot: veld(leeftijd().optional(), 'Tot en met welke leeftijd?', 'In jaren.', 13),
      }).optional(),
      'Welke leeftijd?',
      'Alleen invullen als er een leeftijd is afgesproken.',
      { van: 10, tot: 13 },
    ),
    direct: veld(jaNee(), 'Is dit de directe doelgroep?', 'Nee als de groep langs een omweg wordt bereikt.', true),
  });

const onderbouwing = () =>
  groep({
    titel: veld(tekst(), 'Welke bron?', 'De titel van het onderzoek of de evaluatie.', 'Evaluatie mentorenproject'),
    jaar: veld(jaar().optional(), 'Uit welk jaar?', 'Vier cijfers.', 2018),
    uitgever: veld(tekst().optional(), 'Van wie?', 'De uitgever of instelling.', 'Universiteit Gent'),
  });

const kosten = () =>
  groep({
    omschrijving: veld(tekst(), 'Waarvoor?', 'De kostenpost.', 'zaalhuur'),
    begroot: veld(bedrag().optional(), 'Hoeveel is begroot?', 'In euro’s.', 5000),
    besteed: veld(bedrag().optional(), 'Hoeveel is besteed?', 'In euro’s.', 4800),
  });

/** An intervention, instrument or measure; description after NJi's "goed onderbouwd". */
export const interventie = defineRecord({
  soort: 'interventie',
  map: 'interventies',
  alias: 'intervention',
  woorden: { enkel: 'een interventie', meer: 'interventies' },
  uitleg: 'Een interventie, instrument of maatregel uit het programma.',
  idVorm: 'naam',
  titelveld: 'titel',
  vertrouwelijkheid: 'openbaar',
  velden: () => ({
    titel: veld(tekst(), 'Hoe heet de interventie?', 'Zoals die in documenten komt te staan.', 'Weerbaar opvoeden'),
    actielijn: veld(verwijzing('actielijn'), 'Bij welke actielijn hoort die?', 'De id van de actielijn.', 'weerbaarheid'),
    onderdeel: veld(sleutelUit('actielijn', 'onderdelen').optional(), 'Bij welk onderdeel van de actielijn?', 'De id van het onderdeel; laat leeg als de actielijn geen onderdelen heeft.', 'ouders-opvoeders'),
    gemeenten: veld(lijstVanaf1(verwijzing('gemeente')), 'Voor welke gemeenten?', 'Alle gemeenten waar de interventie loopt.', ['delft']),
    aspecten: veld(lijst(keuze(ASPECTEN)), 'Welke aspecten?', 'Laat leeg als alle aspecten van de actielijn gelden.', ['voorkomen']),
    reikwijdte: veld(
      keuze(['universeel', 'gericht', 'persoonsgericht']).optional(),
      'Hoe breed is de reikwijdte?',
      'Universeel is voor iedereen, gericht voor een groep met meer risico, persoonsgericht voor één persoon. Laat leeg als het programma dat niet zegt.',
      'universeel',
    ),
    looptijd: veld(periode(), 'In welke periode loopt de interventie?', 'Van de eerste tot en met de laatste dag.', { van: '2020-01-01', tot: '2020-12-31' }),
    status: veld(keuze(['gepland', 'lopend', 'afgerond', 'gestopt']), 'Hoe staat het ervoor?', 'Gepland zolang niet is vastgelegd dat de interventie loopt.', 'gepland'),
    scholing: veld(jaNee().optional(), 'Is dit scholing?', 'Ja als professionals, vrijwilligers of sleutelfiguren hier leren voor hun werk in de aanpak. Wie deelnam, is dan geschoold. Laat anders leeg.', true),
    'rol-gemeente': veld(keuze(['opdrachtgever', 'uitvoerder', 'faciliterend', 'adviserend']).optional(), 'Welke rol heeft de gemeente?', 'De belangrijkste rol.', 'opdrachtgever'),
    regie: veld(tekst().optional(), 'Wie heeft de regie?', 'Een functie, geen naam.', 'procesregisseur'),
    uitvoerders: veld(lijst(verwijzing('organisatie')), 'Wie voert uit?', 'De organisaties die uitvoeren.', ['ror']),
    relaties: veld(lijst(relatie()), 'Hangt deze samen met andere interventies?', 'Onderdeel van, samen met of vervolg op.', [{ soort: 'samen-met', naam: 'Dialoog onder druk' }]),
    doelen: veld(lijst(doel()), 'Welke doelen heeft de interventie?', 'Elk doel één zin, met zo mogelijk een maat.', [{ id: 'kennis', tekst: 'Deelnemers herkennen misleidende informatie.' }]),
    doelgroepen: veld(lijst(doelgroep()), 'Voor wie is de interventie?', 'Direct en indirect.', [{ id: 'ouders', naam: 'ouders', direct: true }]),
    'beschermende-factoren': veld(lijst(verwijzing('beschermende-factor')), 'Welke beschermende factoren versterkt die?', 'Van de tien factoren van het NJi.', ['sociale-binding']),
    afspraken: veld(lijst(afspraak()), 'Wat is er afgesproken?', 'Wat er geleverd wordt, in een vorm die te tellen is.', [{ id: 'shows', vorm: 'voorstelling', aantal: 10, per: 'jaar' }]),
    evaluaties: veld(lijst(evaluatieafspraak()), 'Hoe wordt er geëvalueerd?', 'Elke evaluatie die is afgesproken.', [{ soort: 'proces', per: 'interventie' }]),
    kosten: veld(lijst(kosten()), 'Wat kost het?', 'Alleen invullen als er een bedrag bekend is.', [{ omschrijving: 'zaalhuur', begroot: 5000 }]),
    stappenplan: veld(verwijzing('stappenplan').optional(), 'Volgt die een stappenplan?', 'De id van het stappenplan.', 'contactcirkel'),
    onderbouwing: veld(lijst(onderbouwing()), 'Waarop is de keuze gebaseerd?', 'Onderzoek, evaluaties of aanbevelingen.', [{ titel: 'Evaluatie mentorenproject', jaar: 2018 }]),
  }),
  secties: () => [
    verplicht('Doelstelling', 'Wat de interventie wil bereiken.'),
    verplicht('Doelgroep', 'Voor wie de interventie is, direct en indirect.'),
    verplicht('Uitvoering', 'Wat er gebeurt, door wie en hoe vaak.'),
    vrij('Evaluatie', 'Hoe wordt geëvalueerd, in woorden.'),
  ],
});
