/** The columns of a file of deliveries: which field a heading stands for. */
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';

/** The fields a column may fill, each with the Dutch headings it goes by; that of `cter export csv` first. */
const HEADINGS = {
  id: ['id'],
  interventie: ['interventie', 'project'],
  vorm: ['vorm', 'activiteit', 'soort activiteit'],
  status: ['status'],
  reden: ['reden', 'reden uitstel', 'waarom niet'],
  datum: ['datum', 'dag'],
  'periode.van': ['periode.van', 'van', 'vanaf', 'begin', 'begindatum', 'startdatum'],
  'periode.tot': ['periode.tot', 'tot', 'tot en met', 't/m', 'einde', 'einddatum'],
  gemeenten: ['gemeenten', 'gemeente'],
  'bereik.doelgroep': ['bereik.doelgroep', 'doelgroep'],
  'bereik.beoogd': ['bereik.beoogd', 'beoogd', 'beoogd bereik', 'verwacht aantal'],
  'bereik.bereikt': ['bereik.bereikt', 'bereikt', 'bereik', 'aantal bereikt', 'aantal deelnemers', 'opkomst'],
  'uitval.aantal': ['uitval.aantal', 'uitval', 'aantal uitval'],
  'uitval.reden': ['uitval.reden', 'reden uitval'],
  organisaties: ['organisaties', 'organisatie', 'partners', 'partner'],
  deelnemers: ['deelnemers', 'netwerkleden'],
  thema: ['thema', 'onderwerp'],
  'waardering.gemiddelde': ['waardering.gemiddelde', 'waardering', 'cijfer', 'gemiddeld cijfer'],
  'waardering.schaal': ['waardering.schaal', 'schaal'],
  'waardering.respons': ['waardering.respons', 'respons', 'aantal cijfers'],
  trainingsbehoefte: ['trainingsbehoefte', 'trainingsbehoeften', 'scholingswens'],
  vertrouwelijkheid: ['vertrouwelijkheid'],
  Opbrengst: ['opbrengst'],
  Verslag: ['verslag'],
} as const;

/** What a column fills: a field, or a section by its name. */
export type Column = keyof typeof HEADINGS;

const COLUMNS = Object.keys(HEADINGS) as readonly Column[];

const plain = (heading: string): string => heading.toLowerCase().replace(/\s+/g, ' ').trim();

const byHeading: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) => HEADINGS[column].map((heading) => [heading, column] as const)),
);

/** What stands above the columns, and what each fills; nothing for one that is left out. */
export interface Headings {
  readonly headings: readonly string[];
  readonly columns: readonly (Column | undefined)[];
}

/** How the user overrules the headings: `Aantal leerlingen` → a column, or undefined to leave it out. */
export type Overrules = ReadonlyMap<string, Column | undefined>;

/** A column by the name of its field; undefined when there is none. */
export const columnNamed = (name: string): Column | undefined =>
  COLUMNS.find((column) => column.toLowerCase() === plain(name));

/** Every column by its field name, for a hint. */
export const columnNames: readonly string[] = COLUMNS;

/** The column of each place in a row, undefined for one to leave out; or every heading that is not understood. */
export function readHeadings(
  headings: readonly string[],
  overrules: Overrules,
): { readonly columns: readonly (Column | undefined)[]; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const seen = new Map<Column, string>();
  const over = new Map([...overrules].map(([heading, column]) => [plain(heading), column]));
  const columns = headings.map((heading) => {
    if (over.has(plain(heading)) || heading === '') return over.get(plain(heading));
    const column = byHeading.get(plain(heading));
    if (column === undefined) {
      const near = nearest(heading, [...byHeading.keys()]);
      faults.push(
        `de kop ${quote(heading)} is niet bekend.${near ? ` Bedoelde u ‘${near}’?` : ''} Zeg wat het is met --kolom "${plain(heading).replace(/[^\p{L}\p{N} .-]/gu, '')}=veld", of sla de kolom over met --zonder.`,
      );
    }
    return column;
  });
  for (const [i, column] of columns.entries()) {
    if (column === undefined) continue;
    const before = seen.get(column);
    if (before !== undefined)
      faults.push(`de koppen ${quote(before)} en ${quote(headings[i])} zijn hetzelfde veld (${column}).`);
    seen.set(column, headings[i] ?? '');
  }
  const must: readonly (readonly Column[])[] = [['interventie'], ['vorm'], ['datum', 'periode.van']];
  for (const options of must)
    if (!options.some((column) => columns.includes(column)))
      faults.push(`er is geen kolom ${options.map((c) => `‘${c}’`).join(' of ')}.`);
  // A title above the table makes every heading unknown, and that is the one thing to mend.
  return columns.some((column) => column !== undefined)
    ? { columns, faults }
    : { columns, faults: ['hier staan geen koppen. Haal weg wat er boven de koppen staat.'] };
}
