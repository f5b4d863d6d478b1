import { defineRecord } from './define.ts';
import { aantal, code, datum, groep, keuze, lijst, sleutelUit, veld, verwijzing } from './fields.ts';
import { SECTOREN } from './sectoren.ts';

const GRONDSLAGEN = ['wettelijke-termijn', 'termijn-niet-opgenomen', 'lopende-procedure', 'heropend'] as const;

const door = () => veld(verwijzing('netwerklid'), 'Wie heeft besloten?', 'De id van een netwerklid.', 'procesregisseur-delft');
const medebeslisser = () => veld(verwijzing('netwerklid').optional(), 'Wie besliste mee?', 'De id van een netwerklid van een andere organisatie of afdeling.', 'casusregisseur-veiligheidshuis');
const overleg = () => veld(code('overleggen').optional(), 'In welk overleg?', 'Kies het overleg.', 'weegoverleg');
const op = () => veld(datum(), 'Op welke dag?', 'Als jjjj-mm-dd.', '2020-05-12');

const fase = () =>
  groep({
    fase: veld(sleutelUit('stappenplan', 'stappen'), 'Welke fase?', 'De id van een stap van het stappenplan.', 'weging'),
    op: op(),
    besluit: veld(code('besluiten').optional(), 'Welk besluit hoorde daarbij?', 'Kies het besluit.', 'opnemen'),
    criterium: veld(code('criteria').optional(), 'Op welke grond?', 'Kies de grond die de doorslag gaf.', 'voldoet-aan-criteria'),
    overleg: overleg(),
    door: door(),
    medebeslisser: medebeslisser(),
  });

const herbeoordeling = () => groep({ op: op(), besluit: veld(code('besluiten').optional(), 'Wat was de uitkomst?', 'Kies het besluit.', 'voortzetten'), overleg: overleg(), door: door().optional(), medebeslisser: medebeslisser() });

const verlenging = () =>
  groep({
    op: op(),
    tot: veld(datum(), 'Tot en met welke dag?', 'De nieuwe laatste dag.', '2026-05-12'),
    grondslag: veld(keuze(GRONDSLAGEN), 'Op welke grondslag?', 'Kies de grondslag.', 'lopende-procedure'),
    door: door(),
    medebeslisser: medebeslisser(),
  });

/** The closing checklist: what was done with the concerns, with the contacts and with who brought the case in. */
const afsluiting = () =>
  groep({
    zorgen: veld(keuze(['alle-aangepakt', 'niet-alle-aangepakt']), 'Is met elke zorg iets gedaan?', 'Wat er met elke zorg is gedaan, staat in het dossier.', 'alle-aangepakt'),
    'niet-aangepakt-omdat': veld(
      lijst(keuze(['andere-instantie-pakt-op', 'niet-meer-aan-de-orde', 'geen-mogelijkheid', 'werkt-niet-mee', 'staat-in-dossier'])),
      'Waarom is met een zorg niets gedaan?',
      'Alleen invullen als niet elke zorg is aangepakt.',
      ['andere-instantie-pakt-op'],
    ),
    terugkoppeling: veld(keuze(['gedaan', 'niet-gewenst', 'niet-toegestaan', 'niet-mogelijk']), 'Is teruggekoppeld aan wie de casus inbracht?', 'Of de reden waarom niet.', 'gedaan'),
    'minder-contacten-omdat': veld(
      keuze(['eerder-klaar', 'werkt-niet-mee', 'verhuisd', 'te-weinig-capaciteit', 'staat-in-dossier']).optional(),
      'Waarom waren er minder contacten dan gepland?',
      'Alleen invullen als dat zo is.',
      'eerder-klaar',
    ),
  });

/** A person-centred case: a stub of codes, dates and functions, without any free text. */
export const casus = defineRecord({
  soort: 'casus',
  map: 'casussen',
  alias: 'case',
  woorden: { enkel: 'een casus', meer: 'casussen' },
  uitleg: 'Het verloop van een persoonsgerichte aanpak, zonder iets over de persoon.',
  idVorm: 'willekeurig',
  titelveld: 'gemeente-van-verblijf',
  vertrouwelijkheid: 'vertrouwelijk',
  velden: () => ({
    'gemeente-van-verblijf': veld(verwijzing('gemeente'), 'In welke gemeente verblijft de persoon?', 'Daar gaan verzoeken van de persoon heen.', 'delft'),
    'ingebracht-via': veld(keuze(['afstemmingsoverleg', 'casusoverleg', 'expertisepool', 'eigen-rol', 'melding', 'overdracht']), 'Hoe is de casus ingebracht?', 'Kies de weg waarlangs.', 'afstemmingsoverleg'),
    herkomst: veld(keuze(SECTOREN), 'Uit welke sector?', 'Alleen de sector.', 'onderwijs'),
    stappenplan: veld(verwijzing('stappenplan'), 'Volgens welk stappenplan?', 'De id van het stappenplan.', 'pga'),
    verloop: veld(lijst(fase()), 'Welke fasen zijn doorlopen?', 'In de volgorde waarin het gebeurde.', [{ fase: 'melding', op: '2020-05-04', door: 'procesregisseur-delft' }]),
    begeleider: veld(verwijzing('netwerklid').optional(), 'Wie begeleidt?', 'De id van een netwerklid.', 'procesregisseur-delft'),
    herbeoordelingen: veld(lijst(herbeoordeling()), 'Wanneer is de casus opnieuw beoordeeld?', 'Minstens elk jaar.', [{ op: '2021-05-11', besluit: 'voortzetten' }]),
    contacten: veld(
      groep({
        gepland: veld(aantal(), 'Hoeveel contacten zijn gepland?', 'Een heel getal.', 10),
        geleverd: veld(aantal(), 'Hoeveel contacten waren er echt?', 'Een heel getal.', 8),
      }).optional(),
      'Hoeveel contacten zijn er?',
      'Alleen aantallen.',
      { gepland: 10, geleverd: 8 },
    ),
    afsluiting: veld(afsluiting().optional(), 'Is bij het afsluiten alles nagelopen?', 'Invullen als de casus wordt afgesloten.', { zorgen: 'alle-aangepakt', terugkoppeling: 'gedaan' }),
    bewaren: veld(
      groep({
        tot: veld(datum(), 'Tot en met welke dag?', 'De laatste dag van de bewaartermijn.', '2025-05-12'),
        grondslag: veld(keuze(GRONDSLAGEN), 'Op welke grondslag?', 'Kies de grondslag.', 'wettelijke-termijn'),
        verlengd: veld(lijst(verlenging()), 'Is de termijn verlengd?', 'Elke verlenging is een eigen besluit.', [{ op: '2025-05-01', tot: '2026-05-12', grondslag: 'lopende-procedure', door: 'procesregisseur-delft' }]),
      }).optional(),
      'Hoe lang wordt de casus bewaard?',
      'De termijn komt uit de instellingen van het register.',
      { tot: '2025-05-12', grondslag: 'wettelijke-termijn' },
    ),
    dossier: veld(keuze(['hier', 'elders']), 'Waar ligt het dossier?', 'Elders is gebruikelijk: in het systeem van de partners.', 'elders'),
  }),
  secties: () => [],
});
