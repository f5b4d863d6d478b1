/** Rows of a spreadsheet → the fields and sections of deliveries, or what is wrong with each. */
import { recordType, type Soort } from '../records/index.ts';
import { readFields } from '../records/read.ts';
import type { FieldShape, Shape } from '../records/shape.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { setIn } from '../source/plain-data.ts';
import { listing } from '../text/lists.ts';
import { safeText } from '../text/safe.ts';
import type { CsvRow } from './csv-read.ts';
import { readCell } from './read-cell.ts';
import type { Column, Headings } from './uitvoering-columns.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One row, read. With faults nothing else about it counts. */
export interface RowRead {
  readonly line: number;
  readonly id: string | undefined;
  readonly fields: Fields;
  readonly sections: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
}

type Cells = ReadonlyMap<Column, string>;

const UITVOERING = recordType('uitvoering');
const SECTIONS: readonly Column[] = ['Opbrengst', 'Verslag'];
const ABSENT = new Set(['', '–']);

function shapeAt(column: string): Shape {
  let fields: readonly FieldShape[] = UITVOERING?.shape() ?? [];
  let shape: Shape | undefined;
  for (const part of column.split('.')) {
    shape = fields.find((f) => f.naam === part)?.shape;
    const inner = shape?.kind === 'lijst' ? shape.item : shape;
    fields = inner?.kind === 'groep' ? inner.velden : [];
  }
  if (!shape) throw new Error(`a delivery has no field ${column}`);
  return shape;
}

// A register does not change, and a file asks for the same names on every row.
const known = new WeakMap<Register, Map<string, ReadonlyMap<string, string>>>();

function namesOf(register: Register, soorten: readonly string[]): ReadonlyMap<string, string> {
  const found = known.get(register) ?? new Map<string, ReadonlyMap<string, string>>();
  known.set(register, found);
  const key = soorten.join(' ');
  const names = found.get(key) ?? collectNames(register, soorten);
  found.set(key, names);
  return names;
}

/** Everything records of a type go by, in small letters → their id; what two go by is left out. */
function collectNames(register: Register, soorten: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, velden } of soorten.flatMap((s) => register.all(s as Soort))) {
    const { titel, naam, alias } = velden as Fields;
    for (const name of [titel, naam, ...(Array.isArray(alias) ? alias : [])]) {
      const key = String(name ?? '').toLowerCase();
      if (names.has(key) && names.get(key) !== id) shared.add(key);
      names.set(key, id);
    }
  }
  for (const key of ['', ...shared]) names.delete(key);
  for (const { id } of soorten.flatMap((s) => register.all(s as Soort))) names.set(id, id);
  return names;
}

const parts = (cell: string, signs: RegExp): readonly string[] =>
  cell
    .split(signs)
    .map((part) => part.trim())
    .filter((part) => !ABSENT.has(part));

const REACH = ['bereik.doelgroep', 'bereik.beoogd', 'bereik.bereikt'] as const;

/** The id of a target group by what stands in the cell; an empty cell means the only one, or the only direct one. */
function groupNamed(
  groups: CterRecord<'interventie'>['velden']['doelgroepen'],
  cell: string,
): string | undefined {
  if (!ABSENT.has(cell))
    return groups.find((g) => g.id === cell || g.naam.toLowerCase() === cell.toLowerCase())?.id;
  const direct = groups.filter((g) => g.direct);
  if (groups.length === 1) return groups[0]?.id;
  return direct.length === 1 ? direct[0]?.id : undefined;
}

/** The lines about reach, of which the first of each column belong together, and so on. */
function readReach(
  cells: Cells,
  interventie: CterRecord<'interventie'> | undefined,
  faults: string[],
): readonly Fields[] {
  const lines = REACH.map((column) => (cells.get(column) ?? '').split('\n').map((part) => part.trim()));
  const groups = interventie?.velden.doelgroepen ?? [];
  return Array.from({ length: Math.max(...lines.map((l) => l.length)) }, (_, i) => i).flatMap((i) => {
    const [group = '', ...numbers] = lines.map((l) => l[i] ?? '');
    if ([group, ...numbers].every((part) => ABSENT.has(part))) return [];
    const doelgroep = groupNamed(groups, group);
    if (doelgroep === undefined && interventie)
      faults.push(
        `‘bereik.doelgroep’: noem een doelgroep van ${interventie.id}: ${
          listing(
            groups.map((g) => g.id),
            'of',
          ) || 'die heeft er geen'
        }.`,
      );
    const line: Record<string, unknown> = { doelgroep };
    for (const [n, text] of numbers.entries()) {
      if (ABSENT.has(text)) continue;
      const read = readCell({ kind: 'geheel-getal' }, text);
      if ('fault' in read) faults.push(`‘${REACH[n + 1]}’: ${read.fault}`);
      else line[n === 0 ? 'beoogd' : 'bereikt'] = read.value;
    }
    return [line];
  });
}

function readColumn(register: Register, column: Column, cell: string, faults: string[]): unknown {
  const shape = shapeAt(column);
  const item = shape.kind === 'lijst' ? shape.item : shape;
  const names = item.kind === 'verwijzing' ? namesOf(register, item.soorten) : undefined;
  const texts = shape.kind === 'lijst' ? parts(cell, names ? /[;,\n]/ : /[;\n]/) : [cell];
  const values = texts.flatMap((text) => {
    const read = readCell(item, text, names);
    if ('value' in read) return [read.value];
    faults.push(`‘${column}’: ${read.fault}`);
    return [];
  });
  return shape.kind === 'lijst' ? values : values[0];
}

/** What a file need not say: that something of a day that has passed took place, and where there is only one place. */
function complete(fields: Fields, interventie: CterRecord<'interventie'> | undefined, today: string): Fields {
  const { periode, datum } = fields as { periode?: { van?: string }; datum?: string };
  const day = datum ?? periode?.van ?? today;
  const [only, ...others] = interventie?.velden.gemeenten ?? [];
  return {
    ...fields,
    status: fields['status'] ?? (day > today ? 'gepland' : 'uitgevoerd'),
    ...(fields['gemeenten'] === undefined &&
      only !== undefined &&
      others.length === 0 && { gemeenten: [only] }),
  };
}

function readRow(register: Register, { line }: CsvRow, cells: Cells, today: string): RowRead {
  const faults: string[] = [];
  let fields: Fields = {};
  const sections = new Map<string, string>();
  for (const [column, cell] of cells) {
    if (ABSENT.has(cell) || column === 'id' || column.startsWith('bereik.')) continue;
    if (safeText(cell) !== cell) faults.push(`‘${column}’: hier staat een onzichtbaar teken in.`);
    else if (SECTIONS.includes(column)) sections.set(column, cell);
    else {
      const value = readColumn(register, column, cell, faults);
      if (value !== undefined) fields = setIn(fields, column.split('.'), value) as Fields;
    }
  }
  const interventie = register.find('interventie', String(fields['interventie'] ?? ''));
  const bereik = readReach(cells, interventie, faults);
  if (bereik.length > 0) fields = { ...fields, bereik };
  fields = complete(fields, interventie, today);
  if (faults.length === 0 && UITVOERING) {
    const result = readFields(UITVOERING, fields);
    if ('issues' in result)
      faults.push(...result.issues.map((i) => `‘${i.path.join('.')}’: ${i.message} ${i.hint}`.trim()));
  }
  const id = cells.get('id');
  return { line, id: id === '' ? undefined : id, fields, sections, faults };
}

/** The rows under the heading, each read by itself; what stands under no heading is told, not dropped. */
export function readRows(
  register: Register,
  rows: readonly CsvRow[],
  { headings, columns }: Headings,
  today: string,
): readonly RowRead[] {
  return rows.map((row) => {
    const extra = row.cells.slice(columns.length).some((cell) => cell !== '');
    const cells = new Map(
      columns.flatMap((column, i) => (column === undefined ? [] : [[column, row.cells[i] ?? ''] as const])),
    );
    const read = readRow(register, row, cells, today);
    const lost = headings.flatMap((heading, i) =>
      heading === '' && row.cells[i] ? [`in kolom ${i + 1} staat iets, maar die kolom heeft geen kop.`] : [],
    );
    const outside = extra ? ['deze regel heeft meer kolommen dan er koppen zijn.'] : [];
    return { ...read, faults: [...outside, ...lost, ...read.faults] };
  });
}
