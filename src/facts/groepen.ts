/** Walks the groups of fields inside a record, however deep, from the schema alone. */
import { recordType } from '../records/index.ts';
import type { FieldShape, Shape } from '../records/shape.ts';
import type { CterRecord, DataPath } from '../register/register.ts';

/** A group of fields as it stands in a record. */
export interface Groep {
  readonly pad: DataPath;
  readonly waarden: Readonly<Record<string, unknown>>;
}

type Visit = (value: unknown, pad: DataPath, emit: (groep: Groep) => void) => void;

/** Finds, per record, the groups whose fields answer to a question about the schema. */
export type Groepen = (record: CterRecord) => readonly Groep[];

function visitor(shape: Shape, wanted: (velden: readonly FieldShape[]) => boolean): Visit | undefined {
  if (shape.kind === 'lijst') {
    const item = visitor(shape.item, wanted);
    return (
      item &&
      ((value, pad, emit) => {
        for (const [i, v] of (value as unknown[]).entries()) item(v, [...pad, i], emit);
      })
    );
  }
  if (shape.kind !== 'groep') return undefined;
  const zelf = wanted(shape.velden);
  const onder = shape.velden.flatMap(({ naam, shape: s }) => {
    const visit = visitor(s, wanted);
    return visit ? [{ naam, visit }] : [];
  });
  if (!zelf && onder.length === 0) return undefined;
  return (value, pad, emit) => {
    const waarden = value as Groep['waarden'];
    if (zelf) emit({ pad, waarden });
    for (const { naam, visit } of onder)
      if (waarden[naam] !== undefined) visit(waarden[naam], [...pad, naam], emit);
  };
}

/** A finder of groups; what the schema of a type cannot hold is never walked. The record itself is a group too. */
export function groepenMet(wanted: (velden: readonly FieldShape[]) => boolean): Groepen {
  const known = new Map<string, Visit | undefined>();
  return (record) => {
    if (!known.has(record.soort))
      known.set(
        record.soort,
        visitor({ kind: 'groep', velden: recordType(record.soort)?.shape() ?? [] }, wanted),
      );
    const found: Groep[] = [];
    known.get(record.soort)?.(record.velden, [], (groep) => found.push(groep));
    return found;
  };
}
