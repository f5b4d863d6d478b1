import { UsageError } from '../errors.ts';
import type { RecordType } from '../records/define.ts';
import { recordType, recordTypes } from '../records/index.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';

/** The record type with this name, plural or English alias. Throws `UsageError` naming the nearest or all of them. */
export function typeNamed(name: unknown): RecordType {
  const word = String(name).toLowerCase();
  const found = recordType(word);
  if (found) return found;
  const near = nearest(
    word,
    recordTypes.flatMap((t) => [t.soort, t.map, t.alias]),
  );
  const all = listing(
    recordTypes.map((t) => t.soort),
    'of',
  );
  throw new UsageError(
    `Er is geen soort ${quote(name)}. ${near ? `Bedoelde u ‘${near}’?` : `Kies uit ${all}.`}`,
  );
}
