/**
 * A small valid register of made-up records: what the examples of all rules are laid over, in the tests and
 * in the reader's mind. Long because it holds whole files.
 */
import type { ExampleFiles } from '../diagnostics/rule.ts';

const file = (velden: string, ...secties: readonly string[]): string =>
  `---\n${velden.trim()}\n---\n${secties.map((s) => `\n## ${s}\n\nEen voorbeeld.\n`).join('')}`;

const WOORDEN = ['Kernboodschap', 'Omstandigheden', 'Terugblik op de vooruitblik', 'Vooruitblik'];

/** The text of a jaarverslag with these fields and something in every section. */
export const exampleReport = (velden: string): string => file(velden, ...WOORDEN);

/** Path → text. Gives no findings on its own on 2021-06-01. */
export const exampleRegister = {
  'cter.yaml': `formaat: 1
naam: Voorbeeldregister
fictief: true
zichtbaarheid: vertrouwelijk
gemeente: voorbeeldstad
casuistiek:
  dpia: { kenmerk: DPIA-1, datum: 2020-01-15 }
  verwerkingsregister: VR-1
  bewaartermijn: { termijn: P5Y, grondslag: voorbeeldwet, vanaf: afgesloten }
  bewaartermijn-niet-opgenomen: P6M
  herbeoordeling: P6M
  selectielijst-categorie: '1.1'
`,
  'gemeenten/voorbeeldstad.md': file('naam: Voorbeeldstad\ncode: gm9998'),
  'gemeenten/voorbeelddorp.md': file('naam: Voorbeelddorp\ncode: gm9997'),
  'gemeenten/buitendorp.md': file('naam: Buitendorp\ncode: gm9996'),
  'programma/aanpak.md': file(
    `
titel: Aanpak extremisme
district: District Voorbeeld
trekker: voorbeeldstad
gemeenten: [voorbeeldstad, voorbeelddorp]
periode: { van: 2020-01-01, tot: 2023-12-31 }`,
    'Inleiding',
    'Doel',
    'Uitgangspunten',
    'Organisatie',
    'Financiën',
    'Communicatie',
  ),
  'actielijnen/weerbaarheid.md': file(
    `
nummer: 1
titel: Vergroten weerbaarheid
programma: aanpak
aspecten: [signaleren, voorkomen]
onderdelen: [{ id: ouders, titel: Ouders }]`,
    'Toelichting',
    'Ouders',
  ),
  'interventies/weerbaar-opvoeden.md': file(
    `
titel: Weerbaar opvoeden
actielijn: weerbaarheid
onderdeel: ouders
gemeenten: [voorbeeldstad]
looptijd: { van: 2021-01-01, tot: 2021-12-31 }
status: lopend
doelgroepen: [{ id: ouders, naam: ouders, direct: true }]
beschermende-factoren: [sociale-binding]
afspraken: [{ id: bijeenkomsten, vorm: bijeenkomst, aantal: 4, per: jaar }]
evaluaties: [{ soort: effect, per: interventie }]`,
    'Doelstelling',
    'Doelgroep',
    'Uitvoering',
  ),
  'beschermende-factoren/sociale-binding.md': file('nummer: 1\nnaam: Sociale binding', 'Toelichting'),
  'begrippen/activisme.md': file('term: Activisme', 'Omschrijving'),
  'begrippen/weerbaarheid.md': file('term: Weerbaarheid', 'Omschrijving'),
  'organisaties/gemeente-voorbeeldstad.md': file('naam: Gemeente Voorbeeldstad\nsector: gemeente'),
  'organisaties/politie.md': file('naam: Politie\nsector: politie'),
  'netwerkleden/netwerkregisseur.md': file('functie: Netwerkregisseur\norganisatie: gemeente-voorbeeldstad'),
  'netwerkleden/beleidsmedewerker.md': file(
    'functie: Beleidsmedewerker veiligheid\norganisatie: gemeente-voorbeeldstad',
  ),
  'netwerkleden/wijkagent.md': file('functie: Wijkagent\norganisatie: politie'),
  'stappenplannen/contactcirkel.md': file(`
titel: Contactcirkel
versie: 1
voor: contactcirkel
stappen:
  - { id: afstemmen, titel: Afstemmen, door: netwerkregisseur }
  - { id: uitnodigen, titel: Uitnodigen, door: netwerkregisseur, na: [afstemmen], mag-afwijken: true }
  - { id: bijeenkomst, titel: Bijeenkomst, door: netwerkregisseur, na: [uitnodigen] }`),
  'stappenplannen/pga.md': file(`
titel: Persoonsgerichte aanpak
versie: 1
voor: casus
stappen:
  - { id: melding, titel: Melding, door: procesregisseur }
  - { id: weging, titel: Weging, door: procesregisseur, na: [melding] }
  - { id: monitoring, titel: Monitoring, door: procesregisseur, na: [weging] }
  - { id: afgesloten, titel: Afgesloten, door: procesregisseur, na: [monitoring], vraagt: [besluit, criterium, overleg], eindpunt: true }`),
  'incidenten/2021-03-01-bedreiging.md': file(
    `
datum: 2021-03-01
soort: bedreiging
publieke-omschrijving: Bedreiging van een school
gemeente: voorbeeldstad`,
    'Omschrijving',
  ),
  'contactcirkels/2021-03-01-bedreiging.md': file(
    `
incident: 2021-03-01-bedreiging
gemeente: voorbeeldstad
stappenplan: contactcirkel
gedaan:
  - { stap: afstemmen, op: 2021-03-01, door: netwerkregisseur, uitkomst: gedaan }
bijeenkomsten: [{ datum: 2021-05-20, plaats: stadhuis }]`,
    'Verslag',
  ),
  'casussen/k7m2q9xd.md': file(`
gemeente-van-verblijf: voorbeeldstad
ingebracht-via: melding
herkomst: onderwijs
stappenplan: pga
verloop:
  - { fase: melding, op: 2021-03-02, door: netwerkregisseur }
dossier: elders`),
  'signalen/2021-03-02-7k3m.md': file(
    `
datum: 2021-03-02
gemeente: voorbeeldstad
soort: zacht
veiligheid: sociaal
bron-sector: onderwijs
status: ontvangen`,
    'Omschrijving',
  ),
  'analyses/sfeer-in-de-wijk.md': file(
    `
soort: quickscan
onderwerp: Sfeer in de wijk
interventie: weerbaar-opvoeden
status: lopend
periode: { van: 2021-04-01 }
waarborgen: { openlijk: true, persoonsgegevens: geen, juridisch-getoetst-op: 2021-03-15, door: jurist }`,
    'Vraag',
  ),
  'evaluaties/weerbaar-opvoeden.md': file(`
over: interventie/weerbaar-opvoeden
status: gepland
periode: { van: 2021-01-01, tot: 2021-12-31 }
door: intern`),
  'uitvoeringen/2021-04-08-bijeenkomst.md': file(`
interventie: weerbaar-opvoeden
vorm: bijeenkomst
status: uitgevoerd
datum: 2021-04-08
gemeenten: [voorbeeldstad]`),
} as const satisfies ExampleFiles;

/** A file of the example register. */
export type ExamplePath = keyof typeof exampleRegister;

/**
 * A file of the example register with other fields, as an example of a rule. A value that begins on the next
 * line (`\n  - …`) stands as it is given; `undefined` takes the field out.
 */
export function example(
  path: ExamplePath,
  fields: Readonly<Record<string, string | undefined>>,
): ExampleFiles {
  let text: string = exampleRegister[path];
  for (const [name, value] of Object.entries(fields)) {
    const line = value === undefined ? '' : `${name}:${value.startsWith('\n') ? '' : ' '}${value}\n`;
    const old = new RegExp(`^${name}:.*\\n(?: .*\\n)*`, 'm');
    const end = path.endsWith('.yaml') ? text.length : text.indexOf('\n---\n') + 1;
    text = old.test(text) ? text.replace(old, () => line) : text.slice(0, end) + line + text.slice(end);
  }
  return { [path]: text };
}
