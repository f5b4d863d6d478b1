/** Records without the numbers that count people: whoever has all of them can compute the small ones a report withholds. */
import type { RecordType } from '../records/define.ts';
import type { Shape } from '../records/shape.ts';
import type { CterRecord } from '../register/register.ts';

type Value = unknown;

function without(value: Value, shape: Shape): Value {
  if (value === undefined) return undefined;
  if (shape.kind === 'lijst') return (value as readonly Value[]).map((item) => without(item, shape.item));
  if (shape.kind !== 'groep') return value;
  const made = { ...(value as Record<string, Value>) };
  for (const { naam, shape: field } of shape.velden) {
    if ('mensen' in field) delete made[naam];
    else if (naam in made) made[naam] = without(made[naam], field);
  }
  return made;
}

/** The record without its numbers of people; the same record where it has none. */
export function withoutPeople(type: RecordType, record: CterRecord): CterRecord {
  const shape: Shape = { kind: 'groep', velden: type.shape() };
  const velden = without(record.velden, shape);
  return JSON.stringify(velden) === JSON.stringify(record.velden)
    ? record
    : ({ ...record, velden } as CterRecord);
}
