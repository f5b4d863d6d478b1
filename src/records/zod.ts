/**
 * Fields as zod schemas: what says precisely what is wrong with a record, and what JSON Schema is made of. A
 * record without faults needs none of it, so zod itself is loaded at the first that has one.
 */
import { createRequire } from 'node:module';
import type * as Zod from 'zod';
import type { FieldShape, NumberShape, Shape } from './shape.ts';

let loaded: typeof Zod | undefined;

/** zod, from the first time it is asked for. */
export function zod(): typeof Zod {
  loaded ??= createRequire(import.meta.url)('zod') as typeof Zod;
  return loaded;
}

/** What JSON Schema has no word for. */
function extra(shape: Shape): Record<string, unknown> | undefined {
  if (shape.kind === 'verwijzing') return { verwijst: shape.soorten };
  return shape.kind === 'keuze' && shape.lijst ? { codes: shape.lijst } : undefined;
}

function numberSchema({ kind, laagste, hoogste }: NumberShape): Zod.ZodType {
  const z = zod();
  let schema: Zod.ZodNumber = kind === 'getal' ? z.number() : z.int();
  if (laagste !== undefined) schema = schema.min(laagste);
  return hoogste === undefined ? schema : schema.max(hoogste);
}

function bare(shape: Shape): Zod.ZodType {
  const z = zod();
  switch (shape.kind) {
    case 'datum':
      return z.iso.date();
    case 'ja-nee':
      return z.boolean();
    case 'getal':
    case 'geheel-getal':
      return numberSchema(shape);
    case 'lijst': {
      const list = z.array(schemaOf(shape.item));
      return shape.minstens > 0 ? list.min(shape.minstens) : list;
    }
    case 'groep':
      return objectOf(shape.velden);
    case 'kaart':
      return z.record(z.string(), schemaOf(shape.waarde));
    case 'keuze':
      if (!shape.vorm) return z.enum(shape.opties);
      return z.string().regex(shape.vorm.patroon, shape.vorm.melding);
    default:
      return z.string().regex(shape.vorm.patroon, shape.vorm.melding);
  }
}

/** The schema of a value of this form. */
export function schemaOf(shape: Shape): Zod.ZodType {
  const schema = bare(shape);
  const more = extra(shape);
  return more ? schema.meta(more) : schema;
}

function fieldSchema({ shape, verplicht, standaard, vraag, uitleg, voorbeeld }: FieldShape): Zod.ZodType {
  const inner = schemaOf(shape);
  const schema = verplicht ? inner : standaard === undefined ? inner.optional() : inner.default(standaard);
  return schema.meta({ ...inner.meta(), vraag, uitleg, voorbeeld });
}

/** The schema of fields that belong together; unknown ones are refused. */
export const objectOf = (velden: readonly FieldShape[]): Zod.ZodObject => zod().strictObject(Object.fromEntries(velden.map((veld) => [veld.naam, fieldSchema(veld)])));
