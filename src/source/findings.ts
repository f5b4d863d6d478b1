/** Explanations of every finding this folder can produce. Long because it is one table of prose. */
import type { Rule } from '../diagnostics/rule.ts';
import type { SourceCode } from './finding.ts';

const PATH = 'begrippen/voorbeeld.md';
const BODY = '## Omschrijving\n\nEen voorbeeld maakt duidelijk wat wij bedoelen.\n';
const GOOD = `---\nterm: Voorbeeld\n---\n\n${BODY}`;

interface Entry {
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly good?: string;
  readonly bad: string;
  /** Line and column of each place, as `2:7`. */
  readonly at: readonly string[];
}

const ENTRIES: Readonly<Record<SourceCode, Entry>> = {
  'bestand-utf8': {
    title: 'Een bestand is opgeslagen als UTF-8.',
    why: 'In een andere codering worden letters met accenten onleesbaar, en kan het programma de gegevens niet vinden.',
    fix: 'Open het bestand in uw tekstprogramma en kies ‘Opslaan als’ met de codering UTF-8.',
    bad: `---\nterm: Voor\0beeld\n---\n\n${BODY}`,
    at: ['2:11'],
  },
  'tekst-schoon': {
    title: 'Een bestand bevat geen onzichtbare stuurtekens.',
    why: 'Stuurtekens en tekens die de leesrichting omkeren, laten iets anders zien dan er staat. Zo kan een lezer worden misleid.',
    fix: 'Haal het teken weg, of typ de tekst opnieuw.',
    bad: `---\nterm: Voor\u202ebeeld\n---\n\n${BODY}`,
    at: ['2:11'],
  },
  'conflict-opgelost': {
    title: 'Twee versies van een bestand zijn samengevoegd tot één.',
    why: 'Hebben twee mensen dezelfde regels veranderd, dan zet git beide versies in het bestand, met tekens ertussen. Zolang die er staan, is het bestand niet te lezen.',
    fix: 'Kies per stuk wat klopt, of houd beide. Haal de regels weg die beginnen met <<<<<<<, ======= en >>>>>>>, en controleer opnieuw.',
    bad: `---\n<<<<<<< HEAD\nterm: Voorbeeld\n=======\nterm: Toonbeeld\n>>>>>>> ander\n---\n\n${BODY}`,
    at: ['2:1'],
  },
  'tekst-nesting': {
    title: 'Tekst is niet dieper genest of drukker opgemaakt dan een mens kan lezen.',
    why: 'Lijsten en citaten van honderd niveaus diep, of duizenden opmaaktekens in één alinea, zijn een vergissing of een aanval. Documenten maken duurt er eindeloos door.',
    fix: 'Schrijf de tekst eenvoudiger. Zet elke alinea op eigen regels met een lege regel ertussen.',
    bad: `---\nterm: Voorbeeld\n---\n\n${BODY}\n${'> '.repeat(101)}citaat\n`,
    at: ['9:1'],
  },
  'commentaar-gesloten': {
    title: 'Commentaar dat met <!-- begint, eindigt met -->.',
    why: 'Alles achter een open commentaar telt niet mee als tekst. Hele secties raken zo ongemerkt kwijt.',
    fix: 'Zet --> achter het commentaar, of haal <!-- weg.',
    good: `---\nterm: Voorbeeld\n---\n\n${BODY}\n<!-- nog nakijken -->\n`,
    bad: `---\nterm: Voorbeeld\n---\n\n${BODY}\n<!-- nog nakijken\n`,
    at: ['9:1'],
  },
  'codeblok-gesloten': {
    title: 'Een codeblok dat met ``` begint, wordt ook weer gesloten.',
    why: 'In een codeblok zijn kopjes geen kopjes. Secties onder een open codeblok worden niet gevonden.',
    fix: 'Zet onder het codeblok een regel met dezelfde drie tekens.',
    good: `---\nterm: Voorbeeld\n---\n\n${BODY}\n\`\`\`\nvoorbeeld\n\`\`\`\n`,
    bad: `---\nterm: Voorbeeld\n---\n\n${BODY}\n\`\`\`\nvoorbeeld\n`,
    at: ['9:1'],
  },
  'frontmatter-aanwezig': {
    title: 'Een bestand begint met gegevens onder een regel ---.',
    why: 'Het programma zoekt de gegevens tussen twee regels met drie streepjes, boven aan het bestand.',
    fix: 'Begin het bestand met een regel ---, zet daaronder de gegevens, en sluit af met een regel ---.',
    bad: BODY,
    at: ['1:1'],
  },
  'frontmatter-alleen-yaml': {
    title: 'De gegevens boven aan een bestand zijn YAML.',
    why: 'Achter de eerste --- kan de naam van een programmeertaal staan. Zulke gegevens zouden als programma kunnen werken; dit programma leest ze daarom niet.',
    fix: 'Maak van de eerste regel alleen --- en schrijf de gegevens als ‘naam: waarde’.',
    bad: `---js\nterm: Voorbeeld\n---\n\n${BODY}`,
    at: ['1:4'],
  },
  'frontmatter-gesloten': {
    title: 'De gegevens eindigen met een regel die alleen --- bevat.',
    why: 'Zonder die regel is niet te zien waar de gegevens ophouden en de tekst begint.',
    fix: 'Zet onder het laatste gegeven een regel met alleen ---, zonder spaties erachter.',
    bad: `---\nterm: Voorbeeld\n---einde\n\n${BODY}`,
    at: ['3:1'],
  },
  'frontmatter-yaml': {
    title: 'De gegevens zijn goed geschreven YAML.',
    why: 'Eén verkeerd teken verandert de betekenis van alles wat erna komt. Het programma raadt niet wat u bedoelt.',
    fix: 'Schrijf elk gegeven als ‘naam: waarde’. Zet een waarde met een dubbele punt, of met een vreemd teken vooraan, tussen aanhalingstekens.',
    good: `---\nterm: 'Voorbeeld: een begrip'\n---\n\n${BODY}`,
    bad: `---\nterm: Voorbeeld: een begrip\n---\n\n${BODY}`,
    at: ['2:16'],
  },
  'frontmatter-gewone-waarden': {
    title: 'Een waarde begint niet met &, * of ! zonder aanhalingstekens.',
    why: 'In YAML verwijzen deze tekens naar een andere plek of veranderen zij de soort van de waarde. Wie het bestand leest, ziet dan niet meer wat er staat.',
    fix: 'Zet de hele waarde tussen aanhalingstekens.',
    good: `---\nterm: '*Voorbeeld'\n---\n\n${BODY}`,
    bad: `---\nterm: *Voorbeeld\n---\n\n${BODY}`,
    at: ['2:7'],
  },
  'frontmatter-velden': {
    title: 'De gegevens zijn regels van de vorm ‘naam: waarde’.',
    why: 'Van losse tekst of een lijst weet het programma niet welk gegeven het is.',
    fix: 'Zet vóór elke waarde de naam van het gegeven, een dubbele punt en een spatie.',
    bad: `---\nVoorbeeld\n---\n\n${BODY}`,
    at: ['2:1'],
  },
  'frontmatter-uniek': {
    title: 'Elk gegeven staat er één keer.',
    why: 'Staat een gegeven er twee keer, dan is niet te zeggen welke waarde geldt.',
    fix: 'Haal een van de twee weg.',
    bad: `---\nterm: Voorbeeld\nterm: Toonbeeld\n---\n\n${BODY}`,
    at: ['3:1'],
  },
  'frontmatter-diepte': {
    title: 'Gegevens zitten hoogstens vijftig niveaus diep in elkaar.',
    why: 'Zo diep zit geen echt gegeven. Het is een vergissing of een aanval die het programma laat vastlopen.',
    fix: 'Haal de overbodige haken, streepjes of spaties weg.',
    bad: `---\nterm: ${'['.repeat(50)}${']'.repeat(50)}\n---\n\n${BODY}`,
    at: ['2:56'],
  },
};

/** One explanation per finding code of this folder, in the order in which a file is read. */
export const sourceRules: readonly Rule[] = Object.entries(ENTRIES).map(([code, entry]) => ({
  code,
  severity: 'fout',
  title: entry.title,
  why: entry.why,
  fix: entry.fix,
  good: { [PATH]: entry.good ?? GOOD },
  bad: { [PATH]: entry.bad },
  expected: entry.at.map((place) => `${PATH}:${place}`),
}));
