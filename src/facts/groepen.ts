/** Walks the groups of fields inside a record, however deep, from the schema alone. */
import { recordType, type Soort, soorten } from '../records/index.ts';
import type { FieldShape, Shape } from '../records/shape.ts';
import type { CterRecord, DataPath, Register } from '../register/register.ts';

/** A group of fields as it stands in a record. */
export interface Groep {
  readonly pad: DataPath;
  /** The fields the group may have. */
  readonly velden: readonly FieldShape[];
  readonly waarden: Readonly<Record<string, unknown>>;
}

type Visit = (value: unknown, pad: DataPath, emit: (groep: Groep) => void) => void;

/** Finds the groups whose fields answer to a question about the schema, with the record they stand in. */
export type Groepen = (register: Register) => Iterable<readonly [CterRecord, readonly Groep[]]>;

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
  const { velden } = shape;
  const zelf = wanted(velden);
  const onder = velden.flatMap(({ naam, shape: s }) => {
    const visit = visitor(s, wanted);
    return visit ? [{ naam, visit }] : [];
  });
  if (!zelf && onder.length === 0) return undefined;
  return (value, pad, emit) => {
    const waarden = value as Groep['waarden'];
    if (zelf) emit({ pad, velden, waarden });
    for (const { naam, visit } of onder)
      if (waarden[naam] !== undefined) visit(waarden[naam], [...pad, naam], emit);
  };
}

/** A finder of groups; records of a type whose schema cannot hold them are never walked. The record itself is a group too. */
export function groepenMet(wanted: (velden: readonly FieldShape[]) => boolean): Groepen {
  const visits = new Map<Soort, Visit | undefined>();
  const visitOf = (soort: Soort): Visit | undefined => {
    if (!visits.has(soort))
      visits.set(soort, visitor({ kind: 'groep', velden: recordType(soort)?.shape() ?? [] }, wanted));
    return visits.get(soort);
  };
  return function* (register) {
    for (const soort of soorten) {
      const records = register.all(soort);
      // No schema is made for a type of which there is nothing.
      const visit = records.length > 0 ? visitOf(soort) : undefined;
      if (!visit) continue;
      for (const record of records) {
        const found: Groep[] = [];
        visit(record.velden, [], (groep) => found.push(groep));
        if (found.length > 0) yield [record, found];
      }
    }
  };
}
