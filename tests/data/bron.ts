/**
 * What the source document says, written down by hand from the published regulation (CVDR681193). The
 * records in data/ are held against this table, so it uses the source's own names and numbers, never ids.
 * Longer than usual: it is a table with one entry per intervention.
 */

/** What the plan for Delft 2020 says about one intervention. Absent means: the source does not say it. */
export interface Bron {
  readonly titel: string;
  readonly actielijn: number;
  readonly onderdeel?: string;
  /** The whole district, where the source says so; otherwise Delft alone. */
  readonly district?: true;
  readonly looptijd?: readonly [string, string];
  readonly status?: 'lopend';
  readonly rol?: string;
  readonly regie?: string;
  readonly stappenplan?: string;
  /** Names of the parties that carry it out. */
  readonly partijen?: readonly string[];
  readonly relaties?: readonly string[];
  /** Direct and indirect target groups: a word of each, with the ages the source gives. */
  readonly direct: readonly string[];
  readonly indirect?: readonly string[];
  readonly factoren?: readonly number[];
  /** As `hoeveel vorm`; without a number the source gives none. */
  readonly afspraken: readonly string[];
  readonly evaluaties: readonly string[];
  readonly onderbouwing?: readonly string[];
  /** Words and numbers of the source that must stand in the text. */
  readonly tekst: readonly string[];
}

const INFORMEEL = 'Ondersteuning informele netwerken/sleutelfiguren';
const EDUCATIEF = 'Educatieve activiteiten';
const OUDERS = 'Ondersteuning ouders/opvoeders';
const VOORLICHTING = 'Voorlichtingen, trainingen en intervisiebijeenkomsten';
const NJI = 'Top tien beschermende factoren: voor een positieve ontwikkeling van jeugdigen, 2018';
const PLAN_EN_PROCES = ['plan per interventie', 'proces per interventie'];
const DOOR_ROR = ['soort niet genoemd per uitvoering door Rijksopleidingsinstituut tegengaan Radicalisering'];
const DOOR_BEHR = ['soort niet genoemd per uitvoering door Behr-groep'];
const ROR = ['Rijksopleidingsinstituut tegengaan Radicalisering'];

/** The twenty interventions, in the order of the plan. */
export const INTERVENTIES: readonly Bron[] = [
  {
    titel: 'Contactcirkel',
    actielijn: 1,
    regie: 'netwerkregisseur',
    stappenplan: 'Contactcirkel',
    partijen: ['Gemeente Delft'],
    direct: ['sleutelfiguren'],
    afspraken: ['20 in contactcirkel', 'verslag per contactcirkel'],
    evaluaties: ['proces per contactcirkel samen met Netwerkregisseur'],
    tekst: [
      '20 sleutelfiguren',
      'burgemeester',
      'harde signalen',
      'zachte signalen',
      'fysieke en sociale veiligheid',
      'handelingskader',
      'klankbord',
      'vijf stappen',
      'direct',
    ],
  },
  {
    titel: 'Quickscan rechtsextremisme Delft en district',
    actielijn: 2,
    onderdeel: INFORMEEL,
    district: true,
    direct: ['de groep'],
    indirect: ['de groep'],
    afspraken: ['quickscan'],
    evaluaties: PLAN_EN_PROCES,
    tekst: ['aanbevelingen', 'onderzoeksbureau', 'handelingsperspectief'],
  },
  {
    titel: 'Quickscan parallelle samenlevingen Delft',
    actielijn: 2,
    onderdeel: INFORMEEL,
    direct: ['de groep'],
    indirect: ['de groep'],
    afspraken: ['quickscan'],
    evaluaties: PLAN_EN_PROCES,
    tekst: ['parallelliteit', 'handelingskader', 'onderzoeksbureau'],
  },
  {
    titel: 'Strategisch Netwerk Radicalisering en Polarisatie (SNRP)',
    actielijn: 2,
    onderdeel: INFORMEEL,
    rol: 'faciliterend',
    direct: ['sleutelfiguren', 'ambtenaren'],
    factoren: [2, 5, 6, 7, 10],
    afspraken: ['bijeenkomst', 'lokale activiteit', 'seminar'],
    evaluaties: [
      'proces per interventie bij bijeenkomst',
      'plan per uitvoering bij lokale activiteit',
      'proces per uitvoering bij lokale activiteit',
    ],
    onderbouwing: [NJI],
    tekst: ['tientallen', 'co-partnerschap', 'co-creatie', 'seminars', 'adviseert', 'synagogen'],
  },
  {
    titel: 'BOUNCE up en young',
    actielijn: 2,
    onderdeel: INFORMEEL,
    partijen: ['Delft voor Elkaar', 'Human Security Collective'],
    relaties: ['onderdeel-van Wijkmentoren Delft'],
    direct: ['mentoren'],
    indirect: ['tieners 10-13'],
    afspraken: ['training BOUNCE up', 'training BOUNCE young'],
    evaluaties: [
      'plan per interventie bij training BOUNCE young',
      'proces per interventie bij training BOUNCE young',
      'soort niet genoemd per interventie bij Wijkmentoren Delft door Human Security Collective samen met Delft voor Elkaar',
    ],
    onderbouwing: [
      'Evaluatie mentorenproject 2017-2018',
      'BOUNCE Up Tool: Research Findings and Policy Implications, 2018',
      'Time to engage with youth at centre stage: The HSC Approach to Youth',
    ],
    tekst: ['14-24 jaar', 'train-de-trainer', 'Wijkmentoren Delft'],
  },
  {
    titel: 'Theatervoorstelling Count Me In',
    actielijn: 2,
    onderdeel: EDUCATIEF,
    district: true,
    partijen: ['Stichting School en Veiligheid', 'Theatergroep Playback'],
    relaties: ['samen-met Dialoog onder druk'],
    direct: ['bovenbouw van het voortgezet onderwijs', 'mbo'],
    factoren: [1, 3, 4, 5, 6, 10],
    afspraken: ['10 per jaar voorstelling'],
    evaluaties: PLAN_EN_PROCES,
    onderbouwing: [NJI],
    tekst: [
      '10 voorstellingen van 90 minuten',
      'derde jaar',
      'alle niveaus',
      'Dialoog onder druk',
      'docenten',
    ],
  },
  {
    titel: 'Workshoptraject Under Pressure',
    actielijn: 2,
    onderdeel: EDUCATIEF,
    partijen: ['DROG', 'Diversion'],
    direct: ['bovenbouw van het voortgezet onderwijs', 'eerste twee leerjaren van het mbo'],
    factoren: [4, 5, 6, 10],
    afspraken: ['5 per jaar workshoptraject'],
    evaluaties: PLAN_EN_PROCES,
    onderbouwing: [NJI],
    tekst: [
      'nepnieuws',
      'peer educators',
      '5 workshoptrajecten',
      'trolling',
      'complottheorieën',
      'mediawijsheid',
    ],
  },
  {
    titel: 'Weerbaar opvoeden',
    actielijn: 2,
    onderdeel: OUDERS,
    rol: 'opdrachtgever',
    direct: ['ouders'],
    factoren: [5],
    afspraken: ['ouderbijeenkomst'],
    evaluaties: PLAN_EN_PROCES,
    onderbouwing: [NJI],
    tekst: ['cultuursensitief', 'buurgemeenten', 'train-de-trainer', 'sleutelfiguur', 'informele netwerken'],
  },
  {
    titel: 'Werkbijeenkomsten aandachtsfunctionarissen radicalisering',
    actielijn: 3,
    onderdeel: VOORLICHTING,
    district: true,
    looptijd: ['2019-01-01', '2021-12-31'],
    status: 'lopend',
    partijen: ['Landelijk Expertisecentrum Extremisme', ...ROR],
    direct: ['aandachtsfunctionarissen'],
    afspraken: [
      '1 per jaar werkbijeenkomst 2019: eigen rol, 2020: de rol van een ander, 2021: multidisciplinaire samenwerking',
    ],
    evaluaties: [
      'plan per interventie samen met Rijksopleidingsinstituut tegengaan Radicalisering',
      'proces per interventie samen met Rijksopleidingsinstituut tegengaan Radicalisering',
    ],
    tekst: ['drie jaar', 'verbeterpunten', 'jeugdhulp'],
  },
  {
    titel: 'RoR-training links- en rechtsextremisme',
    actielijn: 3,
    onderdeel: VOORLICHTING,
    partijen: ROR,
    direct: ['professionals'],
    afspraken: ['training'],
    evaluaties: DOOR_ROR,
    tekst: ['links- en rechtsextremisme', 'houding', 'beleid', 'maatschappelijke organisaties'],
  },
  {
    titel: 'RoR-jeugd',
    actielijn: 3,
    onderdeel: VOORLICHTING,
    partijen: ROR,
    direct: ['jeugdprofessionals'],
    afspraken: ['training'],
    evaluaties: DOOR_ROR,
    tekst: ['links- en rechtsextremisme', 'houding', 'onderwijs en zorg'],
  },
  {
    titel: 'Driedaagse Behr-training multicultureel vakmanschap en radicalisering',
    actielijn: 3,
    onderdeel: VOORLICHTING,
    partijen: ['Behr-groep'],
    direct: ['professionals'],
    afspraken: ['driedaagse training'],
    evaluaties: DOOR_BEHR,
    tekst: ['multicultureel vakmanschap', 'objectief'],
  },
  {
    titel: 'Terugkomdag Behr-training multicultureel vakmanschap en radicalisering',
    actielijn: 3,
    onderdeel: VOORLICHTING,
    partijen: ['Behr-groep'],
    relaties: ['vervolg-op Driedaagse Behr-training multicultureel vakmanschap en radicalisering'],
    direct: ['aandachtsfunctionarissen'],
    afspraken: ['terugkomdag'],
    evaluaties: DOOR_BEHR,
    tekst: ['theorie', 'verhalen uit de praktijk', 'casus'],
  },
  {
    titel: 'RoR-training Potentieel Gewelddadige Eenling (PGE)',
    actielijn: 3,
    onderdeel: VOORLICHTING,
    partijen: ROR,
    relaties: ['samen-met Expertisepool'],
    direct: ['expertisepool'],
    afspraken: ['training'],
    evaluaties: DOOR_ROR,
    tekst: ['verwardheid', 'Team Dreigingsmanagement (TDM)', 'grief naar daad'],
  },
  {
    titel: 'RoR-basistraining radicalisering en extremisme',
    actielijn: 3,
    onderdeel: VOORLICHTING,
    partijen: ROR,
    direct: ['eerstelijnsprofessionals', 'aandachtsfunctionaris'],
    afspraken: ['training'],
    evaluaties: DOOR_ROR,
    tekst: ['stromingen', 'houding'],
  },
  {
    titel: 'Nieuwsbrief trends en actualiteiten radicalisering en polarisatie',
    actielijn: 3,
    onderdeel: VOORLICHTING,
    district: true,
    rol: 'uitvoerder',
    partijen: ['Gemeente Delft'],
    direct: ['aandachtsfunctionarissen', 'inschrijven'],
    afspraken: ['2 per jaar nieuwsbrief'],
    evaluaties: PLAN_EN_PROCES,
    tekst: ['twee keer per jaar', 'digitale', 'landelijke trends', 'vrijwilligers'],
  },
  {
    titel: 'PGA',
    actielijn: 4,
    regie: 'procesregisseur',
    stappenplan: 'Persoonsgerichte aanpak',
    direct: ['personen', 'gedetineerden'],
    afspraken: ['maatwerkplan'],
    evaluaties: PLAN_EN_PROCES,
    tekst: ['persoonsgerichte aanpak', 'regio', 'procesregisseur', 'terrorisme'],
  },
  {
    titel: 'Expertisepool',
    actielijn: 4,
    district: true,
    relaties: ['samen-met PGA'],
    direct: ['casussen'],
    afspraken: ['P3W bijeenkomst', 'een op 3 bijeenkomst themabijeenkomst'],
    evaluaties: PLAN_EN_PROCES,
    tekst: [
      'elke drie weken',
      'elke drie bijeenkomsten',
      'intervisie',
      'afstemmingsoverleg',
      'casusoverleg',
      '(de)radicaliseert',
    ],
  },
  {
    titel: 'Duiding',
    actielijn: 4,
    direct: ['casussen'],
    afspraken: ['duiding'],
    evaluaties: PLAN_EN_PROCES,
    tekst: ['complexe casussen', 'trends en ontwikkelingen', 'van buiten', 'procesregisseur'],
  },
  {
    titel: 'Informatieanalyse',
    actielijn: 4,
    relaties: ['samen-met PGA'],
    direct: [],
    afspraken: ['informatieanalyse'],
    evaluaties: PLAN_EN_PROCES,
    tekst: ['netwerken', 'aanwas', 'informatieanalist', 'procesregisseur'],
  },
];

const UITVOERING = 'Uitvoering interventie';
const kolommen = (uitvoering: string, laatste: string) => [
  'Interventie',
  'Doelstelling',
  'Doelgroep',
  uitvoering,
  laatste,
];

/** The four lines, with the tables of the plan: title of the part, its columns, and how many interventions it holds. */
export const ACTIELIJNEN = [
  {
    nummer: 1,
    titel: 'Verminderen maatschappelijke onrust en ongewenste polarisatie',
    aspecten: ['signaleren', 'voorkomen'],
    tabellen: [{ kolommen: kolommen(UITVOERING, 'Evaluatie'), aantal: 1 }],
  },
  {
    nummer: 2,
    titel: 'Vergroten weerbaarheid',
    aspecten: ['signaleren', 'voorkomen'],
    tabellen: [
      {
        onderdeel: INFORMEEL,
        kolommen: kolommen(`${UITVOERING} en beschermende factor(en)`, 'Evaluatie'),
        aantal: 4,
      },
      {
        onderdeel: EDUCATIEF,
        kolommen: kolommen(`${UITVOERING} en beschermende factor(en)`, 'Evaluatie'),
        aantal: 2,
      },
      {
        onderdeel: OUDERS,
        kolommen: kolommen(`${UITVOERING} en beschermende factoren`, 'Evaluatie'),
        aantal: 1,
      },
    ],
  },
  {
    nummer: 3,
    titel: 'Bevorderen deskundigheid',
    aspecten: ['signaleren', 'voorkomen'],
    tabellen: [
      { onderdeel: VOORLICHTING, kolommen: kolommen(UITVOERING, 'Opbrengst en evaluatie'), aantal: 8 },
    ],
  },
  {
    nummer: 4,
    titel: 'Persoonsgerichte aanpak',
    aspecten: ['signaleren', 'voorkomen', 'ingrijpen'],
    tabellen: [{ kolommen: kolommen(UITVOERING, 'Evaluatie'), aantal: 4 }],
  },
] as const;

/** The ten protective factors of the Nederlands Jeugdinstituut. */
export const FACTOREN = [
  'Sociale binding',
  'Kansen voor betrokkenheid',
  'Prosociale normen',
  'Erkenning en waardering voor positief gedrag',
  'Steun van belangrijke volwassenen en voorzieningen in de omgeving',
  'Constructieve tijdsbesteding',
  'Competenties',
  'Cognitieve vaardigheden',
  'Schoolmotivatie',
  'Positieve identiteit',
] as const;

/** The terms of the glossary. */
export const BEGRIPPEN = [
  'Activisme',
  'Beschermende- en risicofactoren',
  'Democratische rechtsorde',
  'Extremisme',
  'Links-extremisme en extreemlinks',
  'Maatschappelijke onrust',
  'Polarisatie',
  'Radicalisering',
  'Rechts-extremisme en extreemrechts',
  'Religieus extremisme',
  'Salafisme',
  'Terrorisme',
  'Weerbaarheid',
] as const;

/** The municipalities with their codes in TOOI. */
export const GEMEENTEN = {
  Delft: 'gm0503',
  'Midden-Delfland': 'gm1842',
  Rijswijk: 'gm0603',
  Westland: 'gm1783',
} as const;
