/** Which rows are new, and which are in the register already. */
import { recordType } from '../records/index.ts';
import { readFields } from '../records/read.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { sameData } from '../source/plain-data.ts';
import type { RowRead } from './uitvoering-rows.ts';

/** A row, and the delivery that it is already when it is not new. */
export interface Planned {
  readonly row: RowRead;
  readonly known?: CterRecord<'uitvoering'>;
  /** Whether the row says something else than the known record; that one is left as it is. */
  readonly differs: boolean;
}

/** What makes two deliveries the same one: intervention, form, day and municipalities. */
function keyOf(fields: Readonly<Record<string, unknown>>): string {
  const { interventie, vorm, datum, periode, gemeenten } = fields as {
    readonly interventie?: string;
    readonly vorm?: string;
    readonly datum?: string;
    readonly periode?: { readonly van?: string };
    readonly gemeenten?: readonly string[];
  };
  const day = datum ?? periode?.van ?? '';
  return JSON.stringify([interventie, vorm?.trim().toLowerCase(), day, [...(gemeenten ?? [])].sort()]);
}

function isSame(row: RowRead, known: CterRecord<'uitvoering'>): boolean {
  const type = recordType('uitvoering');
  const read = type && readFields(type, row.fields);
  return read !== undefined && 'velden' in read && sameData(read.velden, known.velden);
}

/**
 * Holds rows against the register. A row with an id is that record. Other rows are known by intervention, form,
 * day and municipalities; two equal rows are two deliveries, so the second is only known when the register
 * has two. That way a file can be read again after rows were added to it.
 */
export function planImport(register: Register, rows: readonly RowRead[]): readonly Planned[] {
  const named = new Set(rows.flatMap((row) => row.id ?? []));
  const byKey = new Map<string, CterRecord<'uitvoering'>[]>();
  for (const record of register.all('uitvoering')) {
    if (named.has(record.id)) continue;
    const key = keyOf(record.velden);
    byKey.set(key, [...(byKey.get(key) ?? []), record]);
  }
  return rows.map((row) => {
    const known =
      row.id === undefined ? byKey.get(keyOf(row.fields))?.shift() : register.find('uitvoering', row.id);
    return known ? { row, known, differs: !isSame(row, known) } : { row, differs: false };
  });
}
