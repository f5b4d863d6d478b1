/** One order for the fields of a record, however they were answered. */
import type { FieldShape, Shape } from '../records/shape.ts';

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

function arrangeValue(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'lijst' && Array.isArray(value))
    return value.map((item) => arrangeValue(shape.item, item));
  if (shape.kind === 'groep' && typeof value === 'object' && value !== null && !Array.isArray(value))
    return arrange(shape.velden, value as Readonly<Record<string, unknown>>);
  return value;
}

/** The values in the order of the schema; an optional list or group with nothing in it is left out. */
export function arrange(
  fields: readonly FieldShape[],
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const { naam, verplicht, shape } of fields) {
    if (!Object.hasOwn(values, naam) || values[naam] === undefined) continue;
    const value = arrangeValue(shape, values[naam]);
    if (verplicht || !isEmpty(value)) result[naam] = value;
  }
  return result;
}
