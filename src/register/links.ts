/** Where records refer to other records, found from the schema alone. */
import type { RecordType } from '../records/define.ts';
import { recordTypes } from '../records/index.ts';
import type { Shape } from '../records/shape.ts';
import type { DataPath } from '../source/document.ts';
import type { CterRecord, Link } from './register.ts';

/**
 * Is told of every reference: `value` as it is written, an id of `soort`, or `soort/id` where that is undefined.
 * `path` is where the walk is now, and moves on: copy it to keep it.
 */
type Emit = (path: DataPath, soort: string | undefined, value: string) => void;

/** `path` is the way to the value, as one list that grows and shrinks: most references are only looked at. */
type Visit = (value: unknown, path: (string | number)[], emit: Emit) => void;

function within(
  visit: Visit,
  part: string | number,
  value: unknown,
  path: (string | number)[],
  emit: Emit,
): void {
  path.push(part);
  visit(value, path, emit);
  path.pop();
}

/** A walker for one form of value, or undefined when no reference can be below it. */
function walker(shape: Shape): Visit | undefined {
  switch (shape.kind) {
    case 'verwijzing': {
      const only = shape.soorten.length === 1 ? shape.soorten[0] : undefined;
      return (value, path, emit) => emit(path, only, value as string);
    }
    case 'lijst': {
      const item = walker(shape.item);
      if (!item) return undefined;
      return (value, path, emit) => {
        const items = value as unknown[];
        for (let i = 0; i < items.length; i += 1) within(item, i, items[i], path, emit);
      };
    }
    case 'kaart': {
      const item = walker(shape.waarde);
      if (!item) return undefined;
      return (value, path, emit) => {
        for (const [k, v] of Object.entries(value as object)) within(item, k, v, path, emit);
      };
    }
    case 'groep': {
      const fields = shape.velden.flatMap(({ naam, shape: s }) => {
        const visit = walker(s);
        return visit ? [{ naam, visit }] : [];
      });
      if (fields.length === 0) return undefined;
      return (value, path, emit) => {
        for (const { naam, visit } of fields) {
          const at = (value as Record<string, unknown>)[naam];
          if (at !== undefined) within(visit, naam, at, path, emit);
        }
      };
    }
    default:
      return undefined;
  }
}

const walkers = new Map<RecordType, Visit | undefined>();

function walkerOf(type: RecordType): Visit | undefined {
  if (!walkers.has(type)) walkers.set(type, walker({ kind: 'groep', velden: type.shape() }));
  return walkers.get(type);
}

const typeOf = new Map<string, RecordType>(recordTypes.map((t) => [t.soort, t]));

/** Whether a reference is asked for; in two parts, because joining them for every reference takes most of the time. */
type Wanted = (soort: string | undefined, value: string) => boolean;

/** A reference as `soort/id`; `soort` is undefined where the value names it itself. */
export const refOf = (soort: string | undefined, value: string): string =>
  soort === undefined ? value : `${soort}/${value}`;

/** Every reference in a record, in the order of its fields, over all items of lists and nested groups; only those to what is `wanted`. */
export function linksOf(record: CterRecord, wanted?: Wanted): readonly Link[] {
  const links: Link[] = [];
  const type = typeOf.get(record.soort);
  if (type)
    walkerOf(type)?.(record.velden, [], (path, soort, value) => {
      if (!wanted || wanted(soort, value))
        links.push({ from: record, path: [...path], to: refOf(soort, value) });
    });
  return links;
}
