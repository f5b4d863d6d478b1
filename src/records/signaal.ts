import { defineRecord, verplicht, vrij } from './define.ts';
import { datum, groep, keuze, lijst, tekst, veld, verwijzing } from './fields.ts';
import { SECTOREN } from './sectoren.ts';

const verificatie = () =>
  groep({
    door: veld(tekst(), 'Wie heeft het nagegaan?', 'Een functie, geen naam.', 'netwerkregisseur'),
    op: veld(datum(), 'Op welke dag?', 'Als jjjj-mm-dd.', '2020-03-16'),
    uitkomst: veld(keuze(['bevestigd', 'deels-bevestigd', 'niet-bevestigd']), 'Wat kwam eruit?', 'Klopt het signaal?', 'bevestigd'),
  });

const weging = () =>
  groep({
    uitkomst: veld(keuze(['geen-actie', 'volgen', 'analyse', 'contactcirkel', 'interventie', 'doorverwijzen']), 'Wat is besloten?', 'De uitkomst van de weging.', 'analyse'),
    criterium: veld(tekst(), 'Op welke grond?', 'Het criterium dat de doorslag gaf, zonder iets over een persoon te zeggen.', 'komt in meer dan één wijk voor'),
    overleg: veld(tekst(), 'In welk overleg?', 'De naam van het overleg.', 'afstemmingsoverleg'),
    door: veld(verwijzing('netwerklid'), 'Wie heeft besloten?', 'De id van een netwerklid.', 'netwerkregisseur-delft'),
    medebeslisser: veld(verwijzing('netwerklid').optional(), 'Wie besliste mee?', 'De id van een netwerklid van een andere organisatie of afdeling.', 'burgemeester-delft'),
    op: veld(datum(), 'Op welke dag?', 'Als jjjj-mm-dd.', '2020-03-20'),
  });

/** A signal about a phenomenon or a place; never a person, never who said it. */
export const signaal = defineRecord({
  soort: 'signaal',
  map: 'signalen',
  alias: 'signal',
  woorden: { enkel: 'een signaal', meer: 'signalen' },
  uitleg: 'Een signaal over een verschijnsel of een plek, nooit over een persoon en nooit met wie het zei.',
  idVorm: 'datum-willekeurig',
  titelveld: 'datum',
  datumveld: 'datum',
  vertrouwelijkheid: 'intern',
  velden: () => ({
    datum: veld(datum(), 'Van welke dag is het signaal?', 'Als jjjj-mm-dd.', '2020-03-14'),
    gemeente: veld(verwijzing('gemeente'), 'In welke gemeente?', 'De id van de gemeente.', 'delft'),
    gebied: veld(tekst().optional(), 'In welk gebied?', 'Een wijk of buurt, nooit een adres.', 'Voorhof'),
    soort: veld(keuze(['hard', 'zacht']), 'Hard of zacht?', 'Hard is een feit of gebeurtenis, zacht is een gevoel of zorg.', 'zacht'),
    veiligheid: veld(keuze(['fysiek', 'sociaal', 'beide']), 'Om welke veiligheid gaat het?', 'Fysiek, sociaal of beide.', 'sociaal'),
    fenomeen: veld(verwijzing('fenomeen').optional(), 'Bij welk fenomeen hoort het?', 'Laat leeg als dat niet duidelijk is.', 'gewelddadig-jihadisme'),
    'bron-sector': veld(keuze(SECTOREN), 'Uit welke sector komt het?', 'Alleen de sector, nooit wie het zei.', 'onderwijs'),
    eerder: veld(lijst(verwijzing('signaal')), 'Waren er eerdere signalen hierover?', 'De id’s van die signalen.', ['2020-02-11-4hq2']),
    verificatie: veld(verificatie().optional(), 'Is het nagegaan?', 'Laat leeg zolang dat niet is gedaan.', { door: 'netwerkregisseur', op: '2020-03-16', uitkomst: 'bevestigd' }),
    status: veld(keuze(['ontvangen', 'in-duiding', 'gewogen', 'afgesloten']), 'Hoe staat het ervoor?', 'Begint bij ontvangen.', 'ontvangen'),
    wegingen: veld(lijst(weging()), 'Hoe is het gewogen?', 'Elke weging apart.', [{ uitkomst: 'volgen', criterium: 'komt in meer dan één wijk voor', overleg: 'afstemmingsoverleg', door: 'netwerkregisseur-delft', op: '2020-03-20' }]),
    gevolg: veld(lijst(verwijzing('analyse', 'contactcirkel', 'interventie', 'uitvoering', 'incident')), 'Wat is ermee gedaan?', 'De soort en de id van wat eruit voortkwam.', ['analyse/sfeer-voorhof']),
    terugkoppeling: veld(
      groep({
        op: veld(datum().optional(), 'Op welke dag is het teruggekoppeld?', 'Als jjjj-mm-dd.', '2020-04-01'),
        'niet-omdat': veld(tekst().optional(), 'Waarom niet?', 'Alleen invullen als er niet is teruggekoppeld.', 'De melder wilde geen bericht.'),
      }).optional(),
      'Is het teruggekoppeld?',
      'De dag, of de reden waarom niet.',
      { op: '2020-04-01' },
    ),
  }),
  secties: () => [verplicht('Omschrijving', 'Wat er speelt, zonder iets te schrijven waaraan een persoon te herkennen is.'), vrij('Duiding', 'Wat het signaal betekent.')],
});
