import type { RecordType } from '../records/define.ts';
import { recordTypes } from '../records/index.ts';

/**
 * The type whose folder a record was probably meant for: one that knows every field of it and misses none, while
 * at least two fields are strange to the type of its own folder. Undefined when its own folder seems right.
 */
export function likelyType(
  own: RecordType,
  fields: Readonly<Record<string, unknown>>,
): RecordType | undefined {
  const keys = Object.keys(fields);
  const unknownIn = (type: RecordType) =>
    keys.filter((key) => !type.shape().some((f) => f.naam === key)).length;
  if (unknownIn(own) < 2) return undefined;
  return recordTypes.find(
    (type) => unknownIn(type) === 0 && type.shape().every((f) => !f.verplicht || keys.includes(f.naam)),
  );
}
