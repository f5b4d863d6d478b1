/** The heart of the overview: the lines of action with their parts and tables. */
import type { LijnBoom } from '../facts/programma.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { listing } from '../text/lists.ts';
import { cell, rolesOf, STANDARD } from './columns.ts';
import { section } from './prose.ts';
import type { Table } from './table.ts';

type Interventie = CterRecord<'interventie'>;

function interventionTable(
  register: Register,
  title: string,
  columns: readonly string[],
  records: readonly Interventie[],
  empty: string,
): Table {
  const roles = rolesOf(columns);
  return {
    kind: 'table',
    title,
    columns,
    rowHeading: true,
    empty,
    rows: records.map((record) => ({ cells: roles.map((role) => cell(register, record, role)) })),
  };
}

/** One line with its parts and the lines below it, numbered as 2.1 under `boven`, the numbers of the lines above it; `diepte` is 0 at the top. */
export function lineView(
  register: Register,
  { lijn, onder }: LijnBoom,
  records: readonly Interventie[],
  boven: readonly number[] = [],
): readonly unknown[] {
  const { nummer, titel, kolommen, onderdelen, aspecten } = lijn.velden;
  const own = records.filter((r) => r.velden.actielijn === lijn.id);
  const columns = kolommen.length > 0 ? kolommen : STANDARD;
  const known = new Set(onderdelen.map((o) => o.id));
  const loose = own.filter((r) => r.velden.onderdeel === undefined || !known.has(r.velden.onderdeel));
  const parts = onderdelen.map((o) => ({
    titel: o.titel,
    toelichting: section(register, lijn, o.titel),
    tabel: interventionTable(
      register,
      '',
      o.kolommen.length > 0 ? o.kolommen : columns,
      own.filter((r) => r.velden.onderdeel === o.id),
      'Bij dit onderdeel staat dit jaar geen interventie.',
    ),
  }));
  const nummers = [...boven, nummer];
  const view = {
    nummer: nummers.join('.'),
    titel,
    diepte: boven.length,
    toelichting: section(register, lijn, 'Toelichting'),
    aspecten: listing(aspecten),
    tabel:
      loose.length > 0 || (onderdelen.length === 0 && onder.length === 0)
        ? interventionTable(register, '', columns, loose, 'Hier staat dit jaar geen interventie.')
        : null,
    onderdelen: parts,
  };
  return [view, ...onder.flatMap((below) => lineView(register, below, records, nummers))];
}

/** Lines that interventions of this municipality hang from although its programmes do not hold them. */
export function strays(
  tree: readonly LijnBoom[],
  register: Register,
  records: readonly Interventie[],
): readonly LijnBoom[] {
  const known = new Set<string>();
  const note = (boom: LijnBoom): void => {
    known.add(boom.lijn.id);
    boom.onder.forEach(note);
  };
  tree.forEach(note);
  return register
    .all('actielijn')
    .filter((l) => !known.has(l.id) && records.some((r) => r.velden.actielijn === l.id))
    .map((lijn) => ({ lijn, onder: [] }));
}
