// One record of each kind a municipality writes most, of 1–2 KB. Texts are chance; what they refer to exists.
const INTERVENTIES = ['weerbaar-opvoeden', 'snrp', 'count-me-in', 'under-pressure'];
const GEMEENTEN = ['delft', 'rijswijk', 'westland', 'midden-delfland'];

const signaal = ({ day, pick, code, text }) => [
  `signalen/${day.slice(0, 4)}/${day}-${code(4)}.md`,
  `---
datum: ${day}
gemeente: ${pick(GEMEENTEN)}
gebied: ${pick(['centrum', 'wijk noord', 'rond het station', 'buitengebied'])}
soort: ${pick(['hard', 'zacht'])}
veiligheid: ${pick(['fysiek', 'sociaal', 'beide'])}
fenomeen: ${pick(['jihadisme', 'rechts-terrorisme-en-extremisme', 'links-extremisme'])}
bron-sector: ${pick(['onderwijs', 'welzijn', 'politie'])}
verificatie: { door: procesregisseur, op: ${day}, uitkomst: bevestigd }
status: gewogen
wegingen:
  - uitkomst: ${pick(['volgen', 'geen-actie', 'analyse'])}
    criterium: ${text(3)}
    overleg: weegoverleg
    door: bench-lid-1
    medebeslisser: bench-lid-2
    op: ${day}
terugkoppeling: { op: ${day} }
---

## Omschrijving

${text(70)}

## Duiding

${text(60)}
`,
];

const uitvoering = ({ day, pick, code, text, count }) => [
  `uitvoeringen/${day.slice(0, 4)}/${day}-bijeenkomst-${code(6)}.md`,
  `---
interventie: ${pick(INTERVENTIES)}
vorm: ${pick(['bijeenkomst', 'voorstelling', 'workshop'])}
status: uitgevoerd
datum: ${day}
gemeenten: [delft]
uitval: { aantal: ${count(5)}, reden: ${text(4)} }
organisaties: [ror, hsc]
deelnemers: [bench-lid-1, bench-lid-2]
thema: ${text(4)}
waardering: { gemiddelde: ${count(4) + 5}.${count(9)}, schaal: 10, respons: ${count(30)} }
trainingsbehoefte:
  - ${text(5)}
  - ${text(6)}
---

## Opbrengst

${text(90)}

## Verslag

${text(90)}
`,
];

const evaluatie = ({ day, pick, code, text }) => [
  `evaluaties/${day}-${code(6)}.md`,
  `---
over: interventie/${pick(INTERVENTIES)}
soort: proces
status: vastgesteld
periode: { van: ${day}, tot: ${day} }
door: intern
team:
  - { functie: beleidsadviseur, rol: betrokken }
  - { functie: onderzoeker van buiten, rol: buitenstaander }
bronnen:
  - ${text(5)}
oordeel:
  volgens-plan: ja
  ging-goed: [${text(3)}, ${text(3)}]
  ging-minder: [${text(3)}]
verbeterpunten:
  - { wat: ${text(6)}, wie: netwerkregisseur, uiterlijk: ${day}, status: gedaan }
besluit: doorgaan
vastgesteld-op: ${day}
---

${['Uitvoering', 'Bereik', 'Oordeel van betrokkenen', 'Geleerde lessen'].map((kop) => `## ${kop}\n\n${text(25)}\n`).join('\n')}`,
];

const netwerklid = ({ day, pick, code, text }) => [
  `netwerkleden/lid-${code(8)}.md`,
  `---
functie: ${text(3)}
organisatie: ${pick(['ror', 'hsc', 'politie'])}
rollen: [${pick(['sleutelfiguur', 'aandachtsfunctionaris'])}]
netwerken: [contactcirkel, snrp]
expertise:
  - ${text(2)}
  - ${text(2)}
gemeenten: [delft, rijswijk]
vanaf: ${day}
---
`,
];

const fase = (naam, day, besluit) => `  - fase: ${naam}
    op: ${day}
    besluit: ${besluit}
    criterium: voldoet-aan-criteria
    overleg: weegoverleg
    door: bench-lid-1
    medebeslisser: bench-lid-2
`;

const casus = ({ day, pick, code, count }) => [
  `casussen/${code(8)}.md`,
  `---
gemeente-van-verblijf: ${pick(GEMEENTEN)}
ingebracht-via: afstemmingsoverleg
herkomst: ${pick(['onderwijs', 'welzijn', 'politie'])}
stappenplan: pga
verloop:
  - { fase: melding, op: ${day}, door: bench-lid-1 }
${fase('weging', day, 'opnemen')}${fase('casusoverleg', day, 'opnemen')}${fase('monitoring', day, 'voortzetten')}${fase('afgesloten', day, 'afsluiten')}begeleider: bench-lid-3
herbeoordelingen:
  - { op: ${day}, besluit: voortzetten, overleg: casusoverleg, door: bench-lid-1, medebeslisser: bench-lid-2 }
contacten: { gepland: 10, geleverd: ${count(10) + 10} }
afsluiting: { zorgen: alle-aangepakt, terugkoppeling: gedaan }
bewaren: { tot: ${Number(day.slice(0, 4)) + 20}${day.slice(4)}, grondslag: wettelijke-termijn }
dossier: elders
---
`,
];

const contactcirkel = ({ day, pick, code, text }) => [
  `contactcirkels/${day}-${code(6)}.md`,
  `---
incident: 2015-01-01-bench
gemeente: ${pick(GEMEENTEN)}
stappenplan: contactcirkel
genodigden: [bench-lid-1, bench-lid-2, bench-lid-3]
aanwezigen: [bench-lid-1, bench-lid-3]
bijeenkomsten:
  - { datum: ${day}, tijd: "20:00", plaats: wijkcentrum }
gedaan:
${['afstemmen', 'uitnodigen', 'regelen', 'ophalen', 'acties'].map((stap) => `  - { stap: ${stap}, op: ${day}, door: netwerkregisseur, uitkomst: gedaan }`).join('\n')}
zorgen:
  - { soort: fysiek, tekst: ${text(8)} }
  - { soort: sociaal, tekst: ${text(8)} }
behoeften: [${text(6)}]
acties:
  - { id: uitleg, wat: ${text(6)}, wie: netwerkregisseur, uiterlijk: ${day}, status: gedaan }
---

## Handelingskader

${text(40)}

## Verslag

${text(60)}
`,
];

const interventie = ({ day, pick, code, text, count }) => [
  `interventies/bench-${code(8)}.md`,
  `---
titel: ${text(4)}
actielijn: weerbaarheid
onderdeel: educatieve-activiteiten
gemeenten: [${pick(GEMEENTEN)}]
looptijd: { van: ${day}, tot: 2026-12-31 }
status: lopend
uitvoerders: [drog, diversion]
doelen:
  - id: kennis
    tekst: ${text(10)}
doelgroepen:
  - { id: jongeren, naam: ${text(3)}, leeftijd: { van: 12, tot: 18 }, direct: true }
  - { id: ouders, naam: ${text(3)}, direct: false }
beschermende-factoren: [competenties, positieve-identiteit]
afspraken:
  - { id: avonden, vorm: bijeenkomst, aantal: ${count(9)}, per: jaar }
evaluaties:
  - { soort: proces, per: jaar }
  - { soort: effect, per: interventie }
---

## Doelstelling

${text(30)}

## Doelgroep

${text(30)}

## Uitvoering

${text(60)}
`,
];

/** Which kind follows which: most of what a municipality writes are signals and deliveries. */
export const MIX = [
  ...[uitvoering, signaal, uitvoering, signaal, uitvoering, evaluatie, signaal, netwerklid],
  ...[uitvoering, signaal, uitvoering, casus, uitvoering, evaluatie, signaal, contactcirkel],
  ...[uitvoering, signaal, uitvoering, interventie],
];

const lid = (functie, organisatie) =>
  `---\nfunctie: ${functie}\norganisatie: ${organisatie}\nvanaf: 2015-01-01\n---\n`;

/** What the others refer to. */
export const FIXED = {
  'netwerkleden/bench-lid-1.md': lid('procesregisseur', 'gemeente-delft'),
  'netwerkleden/bench-lid-2.md': lid('wijkagent', 'politie'),
  'netwerkleden/bench-lid-3.md': lid('jongerenwerker', 'hsc'),
  'incidenten/2015-01-01-bench.md': `---
datum: 2015-01-01
soort: bedreiging
publieke-omschrijving: Onrust in een wijk
gemeente: delft
besluit: { inzet: contactcirkel, reden: Er is veel onrust., afgestemd-met: burgemeester, op: 2015-01-01 }
---

## Omschrijving

Er is onrust.
`,
};

/** What cter.yaml must say before a case may exist. */
export const CASUISTIEK = `casuistiek:
  dpia: { kenmerk: DPIA-1, datum: 2014-10-11 }
  verwerkingsregister: VR-1
  bewaartermijn: { termijn: P20Y, grondslag: regeling, vanaf: afgesloten }
  bewaartermijn-niet-opgenomen: P6M
  herbeoordeling: P6M
  selectielijst-categorie: '18.4'
termijnen:
  evaluatie-contactcirkel: { waarde: 36500, reden: een evaluatie van elke cirkel zou dit register niet echter maken }
`;

const bad = 'bestaat-niet';

/** The ways in which people break files; each gives at least one finding of severity fout, in that file. */
export const FAULTS = [
  // A colon in a text without quotes.
  (text) => text.replace(/^([\w-]+): (.*)$/m, '$1: $2: nog iets'),
  // A slip of the pen in the name of a field.
  (text) => text.replace(/^([\w-]+):/m, '$1x:'),
  // A reference to nothing.
  (text) =>
    text
      .replace(/^(gemeente|gemeente-van-verblijf|interventie|organisatie|actielijn): .*$/m, `$1: ${bad}`)
      .replace(/^over: .*$/m, `over: interventie/${bad}`),
  // A day that does not exist.
  (text) => text.replace(/\d{4}-\d\d-\d\d/, '2021-02-30'),
];
