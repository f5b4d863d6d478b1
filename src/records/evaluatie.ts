import { verbeterpunt } from './actie.ts';
import { EVALUATIESOORTEN } from './afspraak.ts';
import { defineRecord } from './define.ts';
import { datum, groep, keuze, lijst, patroon, periode, tekst, veld, verwijzing } from './fields.ts';
import { evaluatieSecties, oordeel } from './oordeel.ts';

const teamlid = () =>
  groep({
    functie: veld(tekst(), 'Welke functie?', 'De functie, geen naam.', 'beleidsmedewerker veiligheid'),
    rol: veld(keuze(['betrokken', 'buitenstaander']), 'Was deze persoon zelf betrokken?', 'Een buitenstaander had niets met de uitvoering te maken.', 'buitenstaander'),
  });

/** An evaluation of an intervention, a contact circle, an analysis or one delivery. */
export const evaluatie = defineRecord({
  soort: 'evaluatie',
  map: 'evaluaties',
  alias: 'evaluation',
  woorden: { enkel: 'een evaluatie', meer: 'evaluaties' },
  uitleg: 'Een evaluatie: wat is beoordeeld, door wie, met welke uitkomst en welk vervolg.',
  idVorm: 'naam',
  titelveld: 'over',
  vertrouwelijkheid: 'openbaar',
  velden: () => ({
    over: veld(verwijzing('interventie', 'contactcirkel', 'analyse', 'uitvoering'), 'Waarover gaat de evaluatie?', 'De soort en de id, met een schuine streep ertussen.', 'interventie/weerbaar-opvoeden'),
    soort: veld(keuze(EVALUATIESOORTEN).optional(), 'Welke soort evaluatie?', 'Plan, proces of effect. Laat leeg als de soort niet bekend is.', 'proces'),
    status: veld(keuze(['gepland', 'lopend', 'vastgesteld']), 'Hoe staat het ervoor?', 'Vastgesteld als de uitkomst vaststaat.', 'gepland'),
    periode: veld(periode(), 'Over welke periode gaat de evaluatie?', 'De eerste en de laatste dag.', { van: '2020-01-01', tot: '2020-12-31' }),
    door: veld(keuze(['intern', 'extern', 'aanbieder']), 'Wie evalueert?', 'Intern is de gemeente zelf, aanbieder is wie de activiteit geeft.', 'intern'),
    organisatie: veld(verwijzing('organisatie').optional(), 'Welke organisatie evalueert?', 'Alleen invullen als een andere organisatie evalueert.', 'ror'),
    'samen-met': veld(lijst(verwijzing('organisatie', 'netwerklid')), 'Samen met wie?', 'Met wie de gemeente samen evalueert.', ['organisatie/ror']),
    'ontvangen-op': veld(datum().optional(), 'Wanneer is de evaluatie ontvangen?', 'Alleen invullen als een ander die heeft gemaakt.', '2021-02-01'),
    team: veld(lijst(teamlid()), 'Wie zitten in het team?', 'Functies. Bij een planevaluatie minstens twee, waarvan één buitenstaander.', [{ functie: 'beleidsmedewerker veiligheid', rol: 'betrokken' }]),
    bronnen: veld(lijst(tekst()), 'Welke bronnen zijn gebruikt?', 'Bijvoorbeeld gesprekken, vragenlijsten of tellingen.', ['vragenlijst onder docenten']),
    oordeel: veld(oordeel().optional(), 'Wat is het oordeel?', 'Vul de velden in die bij de soort evaluatie horen.', { 'volgens-plan': 'deels' }),
    verbeterpunten: veld(lijst(verbeterpunt()), 'Welke verbeterpunten zijn er?', 'Elk punt met iemand die het oppakt en een datum.', [
      { wat: 'Eerder plannen met scholen.', wie: 'netwerkregisseur', uiterlijk: '2021-04-01', status: 'open' },
    ]),
    besluit: veld(keuze(['doorgaan', 'aanpassen', 'stoppen', 'uitbreiden']).optional(), 'Welk besluit volgde?', 'Laat leeg zolang er niet is besloten.', 'aanpassen'),
    versie: veld(
      patroon(/^v[0-9a-f]{12}$/, 'Hier horen een v en twaalf tekens die cter zelf invult. Laat het veld weg, of gebruik ‘cter evaluate’.').optional(),
      'Welke versie van de interventie is geëvalueerd?',
      'Een vingerafdruk van de inhoud; ‘cter evaluate’ vult die in. Laat anders leeg.',
      'v0f3a9c51d2e7',
    ),
    'vastgesteld-op': veld(datum().optional(), 'Wanneer is de evaluatie vastgesteld?', 'Laat leeg zolang dat niet is gebeurd.', '2021-02-15'),
  }),
  secties: evaluatieSecties,
});
