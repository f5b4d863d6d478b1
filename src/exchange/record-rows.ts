/** Records as rows of single cells. */
import type { RecordType } from '../records/define.ts';
import type { FieldShape, Shape } from '../records/shape.ts';
import type { CterRecord } from '../register/register.ts';
import type { Cell } from './csv.ts';

/** Names of fields from the top; `null` stands for every item of a list. */
type Path = readonly (string | null)[];

/** Every single value of a type as a path: a group gives one column for each of its fields, also inside a list. */
function columnsOf(fields: readonly FieldShape[], base: Path): readonly Path[] {
  const below = (shape: Shape, path: Path): readonly Path[] => {
    if (shape.kind === 'groep') return columnsOf(shape.velden, path);
    if (shape.kind === 'lijst' && shape.item.kind === 'groep') return below(shape.item, [...path, null]);
    return [path];
  };
  return fields.flatMap(({ naam, shape }) => below(shape, [...base, naam]));
}

function single(value: unknown): Cell {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (Array.isArray(value)) return value.map((item) => single(item) ?? '').join('; ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, item]) => `${key}: ${single(item) ?? ''}`)
      .join('; ');
  return String(value);
}

function at(value: unknown, path: Path): Cell {
  const [step, ...rest] = path;
  if (step === undefined) return single(value);
  if (value === undefined) return undefined;
  if (step !== null) return at((value as Readonly<Record<string, unknown>>)[step], rest);
  const items = (value as readonly unknown[]).map((item) => at(item, rest));
  return items.length === 1 ? items[0] : items;
}

/**
 * A heading, and a row for each record with every field in the order of the schema. A list of groups has a column
 * for each field of the group with a line for each item, so that the first lines of those columns belong together;
 * other lists are joined with `; `.
 */
export function recordRows(type: RecordType, records: readonly CterRecord[]): readonly (readonly Cell[])[] {
  const columns = columnsOf(type.shape(), []);
  const heading = columns.map((path) => path.filter((step) => step !== null).join('.'));
  return [['id', ...heading], ...records.map((r) => [r.id, ...columns.map((path) => at(r.velden, path))])];
}
