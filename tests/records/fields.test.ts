import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { RecordType } from '../../src/records/define.ts';
import { ID } from '../../src/records/fields.ts';
import { isSoort, recordTypes } from '../../src/records/index.ts';
import type { FieldShape, Shape } from '../../src/records/shape.ts';

interface Node {
  readonly path: string;
  readonly field: FieldShape;
  readonly schema: z.ZodType;
}

/** The schema inside optional, default, list and map. */
function inner(schema: z.ZodType): z.ZodType {
  // biome-ignore lint/suspicious/noExplicitAny: zod's definitions have no closed type
  const def = schema.def as any;
  const next = def.innerType ?? def.element ?? (def.type === 'record' ? def.valueType : undefined);
  return next === undefined ? schema : inner(next);
}

function itemOf(shape: Shape): Shape {
  if (shape.kind === 'lijst') return itemOf(shape.item);
  return shape.kind === 'kaart' ? itemOf(shape.waarde) : shape;
}

/** Every field of a type, nested ones too, with its schema. */
function fieldsOf(fields: readonly FieldShape[], schema: z.ZodObject, at: string): Node[] {
  return fields.flatMap((field) => {
    const own = schema.shape[field.naam] as z.ZodType;
    const path = `${at}.${field.naam}`;
    const shape = itemOf(field.shape);
    const below = shape.kind === 'groep' ? fieldsOf(shape.velden, inner(own) as z.ZodObject, path) : [];
    return [{ path, field, schema: own }, ...below];
  });
}
const all = (type: RecordType): Node[] =>
  fieldsOf(type.shape(), type.schema() as unknown as z.ZodObject, type.soort);
const references = (shape: Shape): readonly string[] => {
  const item = itemOf(shape);
  return item.kind === 'verwijzing' ? item.soorten : [];
};

describe.each(recordTypes.map((type): [string, RecordType] => [type.soort, type]))('%s', (_, type) => {
  const nodes = all(type);

  it('asks, explains and gives an example for every field', () => {
    for (const { path, field } of nodes) {
      expect(field.vraag, path).toMatch(/\S\?$/);
      expect(field.uitleg, path).toMatch(/\S/);
      expect(field.voorbeeld, path).toBeDefined();
    }
  });

  it('gives examples that its own fields accept', () => {
    for (const { path, field, schema } of nodes) {
      const result = schema.safeParse(field.voorbeeld);
      expect(result.error?.issues ?? [], path).toEqual([]);
    }
  });

  it('accepts the record made of its examples, and the one made of the required ones alone', () => {
    const record = (fields: readonly FieldShape[]) =>
      Object.fromEntries(fields.map(({ naam, voorbeeld }) => [naam, voorbeeld]));
    for (const fields of [type.shape(), type.shape().filter((f) => f.verplicht)])
      expect(type.schema().safeParse(record(fields)).error?.issues ?? []).toEqual([]);
  });

  it('refuses a record that lacks a required field', () => {
    const needed = type.shape().filter((f) => f.verplicht);
    for (const { naam } of needed) {
      const rest = needed.filter((f) => f.naam !== naam).map((f) => [f.naam, f.voorbeeld]);
      expect(type.schema().safeParse(Object.fromEntries(rest)).success, naam).toBe(false);
    }
  });

  it('refers to types that exist', () => {
    for (const { path, field } of nodes)
      for (const soort of references(field.shape)) expect(isSoort(soort), `${path} → ${soort}`).toBe(true);
  });

  it('names existing fields for its title and its date', () => {
    const names = type.shape().map((f) => f.naam);
    expect(names).toContain(type.titelveld);
    if (type.datumveld !== undefined) expect(names).toContain(type.datumveld);
  });

  it('has fields named like the rest of the program', () => {
    for (const { path, field } of nodes) expect(field.naam, path).toMatch(ID);
  });
});

describe('a case', () => {
  it('has no field that takes free text', () => {
    const type = recordTypes.find((t) => t.soort === 'casus')!;
    const free = all(type)
      .filter(({ field }) => itemOf(field.shape).kind === 'tekst')
      .filter(({ schema }) => inner(schema).safeParse('Jan Jansen uit de Dorpsstraat').success);
    expect(free.map(({ path }) => path)).toEqual([]);
    expect(type.secties({ dossier: 'hier' })).toEqual([]);
  });
});
