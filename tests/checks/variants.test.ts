/** What the examples of the checks do not show: other types, other places, and what must be left alone. */
import { describe, expect, it } from 'vitest';
import { example, exampleRegister } from '../../src/checks/example-register.ts';
import { check, placesOf } from '../workspace.ts';

const INTERVENTIE = 'interventies/weerbaar-opvoeden.md';
const EVALUATIE = 'evaluaties/weerbaar-opvoeden.md';
const JAARVERSLAG = 'jaarverslagen/voorbeeldstad-2021.md';
const CIRKEL = 'contactcirkels/2021-03-01-bedreiging.md';
const CASUS = 'casussen/k7m2q9xd.md';
const SIGNAAL = 'signalen/2021-03-02-7k3m.md';
const ANALYSE = 'analyses/sfeer-in-de-wijk.md';
const UITVOERING = 'uitvoeringen/2021-04-08-bijeenkomst.md';
const VERNIETIGING = 'vernietigingen/q8w3e4r5.md';
const vernietiging = (medebeslisser: string): string => `---
casus: q8w3e4r5
op: 2021-05-01
grondslag: bewaartermijn verstreken
selectielijst-categorie: '1.1'
door: netwerkregisseur
medebeslisser: ${medebeslisser}
bereik: sleutelkast
---
`;
const ACTIE = '{ id: wijkteam, wat: Overleggen., status: open }';

const metCode = (code: string) =>
  example(CASUS, {
    verloop: `\n  - { fase: melding, op: 2021-03-02, door: netwerkregisseur, overleg: ${code} }`,
    herbeoordelingen: `[{ op: 2021-04-02, besluit: ${code} }]`,
  });
const eigen = (lijst: string) => ({
  'cter.yaml': `${exampleRegister['cter.yaml']}  ${lijst}: [{ code: driehoek, naam: Driehoek }]\n`,
});

type Files = Readonly<Record<string, string | null>>;

const CASES: readonly (readonly [name: string, code: string, files: Files, places: readonly string[]])[] = [
  [
    'a code of one list is not one of another',
    'code-bekend',
    { ...eigen('overleggen'), ...metCode('driehoek') },
    [`${CASUS}:9:47`],
  ],
  ['a code that nobody added', 'code-bekend', metCode('driehoek'), [`${CASUS}:7:71`, `${CASUS}:9:47`]],
  [
    'a name of its own for a code of cter takes no code away',
    'code-bekend',
    {
      'cter.yaml': `${exampleRegister['cter.yaml']}  overleggen: [{ code: weegoverleg, naam: Weegtafel }]\n`,
      ...example(CASUS, { herbeoordelingen: '[{ op: 2021-04-02, overleg: casusoverleg }]' }),
    },
    [],
  ],
  [
    'an intervention without a part',
    'onderdeel-bij-actielijn',
    example(INTERVENTIE, { onderdeel: undefined }),
    [],
  ],
  [
    'a line of action that failed',
    'onderdeel-bij-actielijn',
    { 'actielijnen/weerbaarheid.md': '---\ntitel: x\n---\n' },
    [],
  ],
  ...([undefined, '---\ntitel: x\n---\n'] as const).map((line): (typeof CASES)[number] => [
    line ? 'a heading that a line of action which failed may give' : 'a heading that no line of action gives',
    'sectie-bekend',
    {
      [JAARVERSLAG]: `---\njaar: 2021\ngemeente: voorbeeldstad\nstatus: concept\nraadsbrief: { onderwerp: Voortgang, aan: de raad, portefeuillehouder: burgemeester }\n---\n\n## Weerbaarheid van ouders\n\nEen voorbeeld.\n`,
      ...(line && { 'actielijnen/weerbaarheid.md': line }),
    },
    line ? [] : [`${JAARVERSLAG}:8:1`],
  ]),
  [
    'a line without aspects sets no bounds',
    'aspecten-binnen-actielijn',
    {
      ...example('actielijnen/weerbaarheid.md', { aspecten: undefined }),
      ...example(INTERVENTIE, { aspecten: '[ingrijpen]' }),
    },
    [],
  ],
  [
    'a municipality that does not exist is another finding',
    'gemeente-binnen-programma',
    example(INTERVENTIE, { gemeenten: '[voorbeeldstad, nergens]' }),
    [],
  ],
  [
    'a member of the network who left before coming',
    'periode-geldig',
    example('netwerkleden/wijkagent.md', { vanaf: '2021-02-01', tot: '2021-01-31' }),
    ['netwerkleden/wijkagent.md:5:6'],
  ],
  [
    'a term of validity',
    'periode-geldig',
    {
      'fenomenen/iets.md':
        '---\nnaam: Iets\ngeldig: { van: 2021-01-01, tot: 2020-01-01 }\n---\n\n## Toelichting\n\nTekst.\n',
    },
    ['fenomenen/iets.md:3:33'],
  ],
  [
    'a period of one day and one without end',
    'periode-geldig',
    {
      ...example(INTERVENTIE, { looptijd: '{ van: 2021-01-01, tot: 2021-01-01 }' }),
      ...example(EVALUATIE, { periode: '{ van: 2021-01-01 }' }),
    },
    [],
  ],
  [
    'an age with one side',
    'periode-geldig',
    example(INTERVENTIE, {
      doelgroepen: '[{ id: ouders, naam: ouders, leeftijd: { van: 18 }, direct: true }]',
    }),
    [],
  ],
  [
    'the last day of the programme',
    'interventie-binnen-programma',
    example(INTERVENTIE, { looptijd: '{ van: 2023-12-31 }' }),
    [],
  ],
  [
    'the day after the programme',
    'interventie-binnen-programma',
    example(INTERVENTIE, { looptijd: '{ van: 2024-01-01 }' }),
    [`${INTERVENTIE}:6:11`],
  ],
  [
    'a programme without a period',
    'interventie-binnen-programma',
    {
      ...example('programma/aanpak.md', { periode: undefined }),
      ...example(INTERVENTIE, { looptijd: '{ van: 1990-01-01, tot: 1990-12-31 }' }),
    },
    [],
  ],
  [
    'a checklist that does not exist is another finding',
    'stappen-op-volgorde',
    example(CIRKEL, { stappenplan: 'nergens' }),
    [],
  ],
  [
    'an adapted step that may be',
    'afwijking-toegelicht',
    example(CIRKEL, {
      gedaan:
        '\n  - { stap: uitnodigen, op: 2021-03-01, door: regisseur, uitkomst: aangepast, toelichting: Per telefoon. }',
    }),
    [],
  ],
  [
    'a step of which nothing is known needs words all the same',
    'afwijking-toegelicht',
    example(CIRKEL, {
      gedaan: '\n  - { stap: nergens, op: 2021-03-01, door: regisseur, uitkomst: aangepast }',
    }),
    [`${CIRKEL}:6:65`],
  ],
  ['a first phase by one person', 'casus-door-twee', {}, []],
  [
    'a first phase with a decision by one person',
    'casus-door-twee',
    example(CASUS, {
      verloop: '\n  - { fase: melding, op: 2021-03-02, besluit: opnemen, door: netwerkregisseur }',
    }),
    [`${CASUS}:7:5`],
  ],
  [
    'one person named twice',
    'casus-door-twee',
    example(CASUS, {
      verloop: '\n  - { fase: melding, op: 2021-03-02, door: wijkagent, medebeslisser: wijkagent }',
    }),
    [`${CASUS}:7:70`],
  ],
  [
    'prolonging by one organisation',
    'casus-door-twee',
    example(CASUS, {
      bewaren:
        '\n  tot: 2026-01-01\n  grondslag: wettelijke-termijn\n  verlengd:\n    - { op: 2021-05-01, tot: 2026-01-01, grondslag: heropend, door: netwerkregisseur, medebeslisser: beleidsmedewerker }',
    }),
    [`${CASUS}:13:102`],
  ],
  [
    'a review that goes on',
    'casus-door-twee',
    example(CASUS, { herbeoordelingen: '[{ op: 2021-05-01, besluit: voortzetten }]' }),
    [],
  ],
  [
    'a review that closes, by nobody',
    'casus-door-twee',
    example(CASUS, { herbeoordelingen: '[{ op: 2021-05-01, besluit: afsluiten }]' }),
    [`${CASUS}:9:20`],
  ],
  ['destroying by two organisations', 'casus-door-twee', { [VERNIETIGING]: vernietiging('wijkagent') }, []],
  [
    'destroying by one organisation',
    'casus-door-twee',
    { [VERNIETIGING]: vernietiging('beleidsmedewerker') },
    [`${VERNIETIGING}:7:16`],
  ],
  [
    'an organisation that is not known',
    'casus-door-twee',
    {
      ...example('netwerkleden/wijkagent.md', { organisatie: undefined }),
      [VERNIETIGING]: vernietiging('wijkagent'),
    },
    [`${VERNIETIGING}:7:16`],
  ],
  [
    'a decider who is no record is another finding',
    'casus-door-twee',
    { [VERNIETIGING]: vernietiging('niemand') },
    [],
  ],
  ['a plan evaluation that is only planned', 'planevaluatie-team', example(EVALUATIE, { soort: 'plan' }), []],
  [
    'a team of two without outsider',
    'planevaluatie-team',
    example(EVALUATIE, {
      soort: 'plan',
      status: 'vastgesteld',
      team: '[{ functie: a, rol: betrokken }, { functie: b, rol: betrokken }]',
    }),
    [`${EVALUATIE}:7:7`],
  ],
  [
    'no team at all',
    'planevaluatie-team',
    example(EVALUATIE, { soort: 'plan', status: 'lopend' }),
    [`${EVALUATIE}:1:1`],
  ],
  [
    'a process evaluation needs no outsider',
    'planevaluatie-team',
    example(EVALUATIE, { soort: 'proces', status: 'lopend' }),
    [],
  ],
  [
    'a register that asks for three',
    'planevaluatie-team',
    {
      'cter.yaml': `${exampleRegister['cter.yaml']}termijnen:\n  team-planevaluatie: { waarde: 3, reden: eigen afspraak }\n`,
      ...example(EVALUATIE, {
        soort: 'plan',
        status: 'lopend',
        team: '[{ functie: a, rol: betrokken }, { functie: b, rol: buitenstaander }]',
      }),
    },
    [`${EVALUATIE}:7:7`],
  ],
  [
    'an effect evaluation under way',
    'effectevaluatie-negatief',
    example(EVALUATIE, { soort: 'effect', status: 'lopend' }),
    [],
  ],
  [
    'an adopted one without a verdict',
    'effectevaluatie-negatief',
    example(EVALUATIE, { soort: 'effect', status: 'vastgesteld' }),
    [`${EVALUATIE}:1:1`],
  ],
  ['an action of a circle', 'actie-belegd', example(CIRKEL, { acties: `[${ACTIE}]` }), [`${CIRKEL}:8:10`]],
  [
    'an action that was dropped',
    'actie-belegd',
    example(CIRKEL, { acties: `[${ACTIE.replace('open', 'vervallen')}]` }),
    [],
  ],
  [
    'a recommendation nobody decided on',
    'actie-belegd',
    example(ANALYSE, { aanbevelingen: '[{ id: a, tekst: Iets., status: open }]' }),
    [],
  ],
  [
    'a recommendation that was taken over',
    'actie-belegd',
    example(ANALYSE, { aanbevelingen: '[{ id: a, tekst: Iets., opvolging: Overgenomen., status: open }]' }),
    [`${ANALYSE}:8:17`],
  ],
  ['a date of today', 'datum-niet-in-toekomst', example(UITVOERING, { datum: '2021-06-01' }), []],
  [
    'dates deep in a list',
    'datum-niet-in-toekomst',
    example(CIRKEL, {
      gedaan: '\n  - { stap: afstemmen, op: 2021-06-02, door: regisseur, uitkomst: gedaan }',
    }),
    [`${CIRKEL}:6:28`],
  ],
  [
    'a deadline and a planned meeting',
    'datum-niet-in-toekomst',
    example(CIRKEL, {
      bijeenkomsten: '[{ datum: 2021-09-01, online: true }]',
      acties: '[{ id: a, wat: Iets., wie: regisseur, uiterlijk: 2022-01-01, status: open }]',
    }),
    [],
  ],
  [
    'a destruction without settings',
    'casuistiek-ingesteld',
    {
      [CASUS]: null,
      [VERNIETIGING]: vernietiging('wijkagent'),
      ...example('cter.yaml', { casuistiek: undefined }),
    },
    ['cter.yaml:1:1'],
  ],
  [
    'no cases and no settings',
    'casuistiek-ingesteld',
    { [CASUS]: null, ...example('cter.yaml', { casuistiek: undefined }) },
    [],
  ],
  [
    'an evaluation inherits from a circle',
    'zichtbaarheid-register',
    {
      [CASUS]: null,
      'netwerkleden/wijkagent.md': null,
      'netwerkleden/netwerkregisseur.md': null,
      'netwerkleden/beleidsmedewerker.md': null,
      [SIGNAAL]: null,
      [ANALYSE]: null,
      'incidenten/2021-03-01-bedreiging.md': null,
      ...example('cter.yaml', { zichtbaarheid: 'openbaar' }),
      ...example(EVALUATIE, { over: 'contactcirkel/2021-03-01-bedreiging' }),
    },
    [`${CIRKEL}:1:1`, `${EVALUATIE}:1:1`],
  ],
  [
    'a misspelt required section is told once, by the other check',
    'sectie-bekend',
    { 'begrippen/activisme.md': '---\nterm: Activisme\n---\n\n## Omschrijvng\n\nTekst.\n' },
    [],
  ],
  [
    'a section in a type that has none',
    'sectie-bekend',
    {
      'gemeenten/voorbeelddorp.md': `${exampleRegister['gemeenten/voorbeelddorp.md']}\n## Verslag\n\nTekst.\n`,
    },
    ['gemeenten/voorbeelddorp.md:6:1'],
  ],
  [
    'both an intervention and a name',
    'relatie-met-iets',
    example(INTERVENTIE, {
      relaties: '[{ soort: samen-met, interventie: weerbaar-opvoeden, naam: Weerbaar }]',
    }),
    [`${INTERVENTIE}:12:12`],
  ],
  [
    'an effect evaluation of a delivery',
    'effectevaluatie-ergens',
    {
      ...example(INTERVENTIE, { evaluaties: undefined }),
      ...example(EVALUATIE, { over: 'uitvoering/2021-04-08-bijeenkomst', soort: 'effect' }),
    },
    [],
  ],
  ['a programme without interventions', 'effectevaluatie-ergens', { [INTERVENTIE]: null }, []],
  [
    'a delivery without day or period',
    'datum-of-periode',
    example(UITVOERING, { datum: undefined }),
    [`${UITVOERING}:1:1`],
  ],
  [
    'reach in an evaluation of an intervention',
    'doelgroep-van-interventie',
    example(EVALUATIE, { oordeel: '{ bereik: [{ doelgroep: scholen, bereikt: 3 }] }' }),
    [`${EVALUATIE}:6:34`],
  ],
  [
    'the same id in two lists',
    'sleutel-uniek',
    example(INTERVENTIE, { doelen: '[{ id: ouders, tekst: Ouders weten meer. }]' }),
    [],
  ],
  [
    'a size of a network that is not known',
    'afspraak-van-bekend',
    example(INTERVENTIE, { afspraken: '[{ id: kring, bezetting: 20, van: contactcirkl }]' }),
    [`${INTERVENTIE}:10:46`],
  ],
  [
    'a share that does not say of what',
    'afspraak-van-bekend',
    example(INTERVENTIE, { afspraken: '[{ id: thema, vorm: themabijeenkomst, een-op: 3 }]' }),
    [`${INTERVENTIE}:10:13`],
  ],
];

describe('checks on other places', () => {
  it.each(CASES)('%s (%s)', (_name, code, files, places) => {
    expect(placesOf(code, files)).toEqual(places);
  });
});

describe('a finding', () => {
  it('points at the other place that explains it', () => {
    const [finding] = check(example(INTERVENTIE, { gemeenten: '[buitendorp]' })).findings;
    expect(finding?.related).toEqual([
      {
        file: 'programma/aanpak.md',
        line: 5,
        column: 12,
        message: 'Deze gemeenten doen mee aan het programma.',
      },
    ]);
  });

  it('names the one thing to do, with the nearest good answer', () => {
    const [finding] = check(example(INTERVENTIE, { onderdeel: 'ouder' })).findings.filter(
      (f) => f.code === 'onderdeel-bij-actielijn',
    );
    expect(finding?.hint).toBe('Bedoelde u ‘ouders’?');
  });

  it('about cases without settings names everything the officer must decide', () => {
    const finding = check(example('cter.yaml', { casuistiek: undefined })).findings.find(
      (f) => f.code === 'casuistiek-ingesteld',
    );
    for (const word of [
      'DPIA',
      'verwerkingsregister',
      'bewaartermijn',
      'grondslag',
      'herbeoordelen',
      'selectielijst',
    ])
      expect(finding?.message).toContain(word);
    expect(finding?.hint).toContain('functionaris gegevensbescherming');
  });
});
