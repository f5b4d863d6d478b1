/** Records as a table for people. */
import type { RecordType } from '../records/define.ts';
import { written } from '../records/written.ts';
import type { CterRecord } from '../register/register.ts';
import { oneLine } from '../text/safe.ts';
import { placeFields, timeFields } from './record-filter.ts';

type Row = readonly string[];

/** The field names of the columns after the id: the title, then what tells most of any type. */
export function columnsOf(type: RecordType): readonly string[] {
  const has = (naam: string) => type.shape().some((f) => f.naam === naam);
  const status = has('status') ? ['status'] : [];
  return [...new Set([type.titelveld, ...status, ...timeFields(type), ...placeFields(type)])];
}

/** A value in one cell: a list with commas, a period as two days. */
function cellOf(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellOf).join(', ');
  if (value === true || value === false) return value ? 'ja' : 'nee';
  if (typeof value !== 'object' || value === null) return String(value);
  const { van, tot, ...rest } = value as { readonly van?: unknown; readonly tot?: unknown };
  if (typeof van === 'string' && Object.keys(rest).length === 0)
    return tot === undefined ? `vanaf ${van}` : `${van} – ${tot}`;
  return written('', value).slice(2);
}

const fieldOf = ({ velden }: CterRecord, naam: string): unknown => (velden as Record<string, unknown>)[naam];

/** How wide a text stands in a terminal, in columns of one letter; good enough for Latin script. */
const widthOf = (text: string): number => [...text].length;

const cut = (text: string, width: number): string =>
  widthOf(text) <= width
    ? text
    : `${[...text]
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;

/**
 * Widths that fit in `room`: the widest column gives way first, none goes under eight letters. The first column
 * is never cut: people copy the id from it.
 */
function shrink([first = 0, ...others]: readonly number[], room: number): readonly number[] {
  const gaps = others.length * 2;
  for (;;) {
    const widest = Math.max(0, ...others);
    if (others.reduce((sum, w) => sum + w, gaps + first) <= room || widest <= 8) return [first, ...others];
    others[others.indexOf(widest)] = widest - 1;
  }
}

/** The records as lines of text with a heading; `room` is the width of a terminal, without it nothing is cut off. */
export function tableOf(type: RecordType, records: readonly CterRecord[], room?: number): string {
  const names = columnsOf(type);
  const rows: Row[] = [
    ['id', ...names],
    ...records.map((r) => [r.id, ...names.map((naam) => oneLine(cellOf(fieldOf(r, naam)), 10_000))]),
  ];
  const natural = rows[0]!.map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))));
  const widths = room === undefined ? natural : shrink(natural, room);
  const line = (row: Row) =>
    row
      .map((cell, i) => cut(cell, widths[i]!) + ' '.repeat(Math.max(0, widths[i]! - widthOf(cell))))
      .join('  ')
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join('');
}
