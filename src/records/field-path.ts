/** `looptijd.van` and `doelen.0.tekst`: fields as people write them on the command line. */
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import type { FieldShape, Shape } from './shape.ts';

/** Where a written path leads, or a Dutch sentence that says why it leads nowhere. */
export type FieldPath = { readonly path: readonly (string | number)[]; readonly shape: Shape } | { readonly fault: string };

function unknown(part: string, fields: readonly FieldShape[]): FieldPath {
  const names = fields.map((f) => f.naam);
  const near = nearest(part, names);
  return { fault: `Het veld ${quote(part)} bestaat hier niet. ${near ? `Bedoelde u ‘${near}’?` : `Kies uit ${listing(names, 'of')}.`}` };
}

/**
 * Follows a written path through the fields of a type. In a list the next part is the number of the item,
 * counted from 0; with `anyItem` that number is left out. A key of a free group may hold no dot.
 */
export function followPath(fields: readonly FieldShape[], written: string, { anyItem = false } = {}): FieldPath {
  const path: (string | number)[] = [];
  let shape: Shape = { kind: 'groep', velden: fields };
  for (const part of written.split('.')) {
    if (anyItem) while (shape.kind === 'lijst') shape = shape.item;
    if (shape.kind === 'groep') {
      const found: FieldShape | undefined = shape.velden.find((f) => f.naam === part);
      if (!found) return unknown(part, shape.velden);
      path.push(part);
      shape = found.shape;
    } else if (shape.kind === 'lijst') {
      if (!/^\d{1,3}$/.test(part)) return { fault: `${quote(path.at(-1))} is een lijst: schrijf er een nummer achter, te beginnen bij 0, zoals ‘${path.join('.')}.0’.` };
      path.push(Number(part));
      shape = shape.item;
    } else if (shape.kind === 'kaart' && part !== '' && part !== '__proto__') {
      path.push(part);
      shape = shape.waarde;
    } else return { fault: `Onder ${quote(path.join('.'))} bestaat ${quote(part)} niet.` };
  }
  return { path, shape };
}

/** Every single value a path leads to in data; lists on the way give all their items, what is absent nothing. */
export function valuesAt(data: unknown, path: readonly (string | number)[]): readonly unknown[] {
  if (Array.isArray(data)) return data.flatMap((item: unknown) => valuesAt(item, path));
  const [part, ...rest] = path;
  if (part === undefined) return data === undefined ? [] : [data];
  if (data === null || typeof data !== 'object' || !Object.hasOwn(data, part)) return [];
  return valuesAt((data as Record<string, unknown>)[part], rest);
}
