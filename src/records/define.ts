/** What a record type is. One file per type defines one; index.ts lists them. */
import type { ZodObject } from 'zod';
import { type Field, type Fields, keuze, shapesOf, type ValuesOf, veld } from './fields.ts';
import type { FieldShape } from './shape.ts';
import { objectOf } from './zod.ts';

/** How much of a record may be seen: the order is from open to closed. */
export const VERTROUWELIJKHEDEN = ['openbaar', 'intern', 'vertrouwelijk'] as const;
/** One of them. */
export type Vertrouwelijkheid = (typeof VERTROUWELIJKHEDEN)[number];

/** A `##` heading that belongs to a type. */
export interface Sectie {
  readonly naam: string;
  readonly verplicht: boolean;
  /** What to write there, for the template and the dictionary. */
  readonly uitleg: string;
}

/** How the id of a new record is made; gegevensmodel, "Ids by kind". */
export type IdVorm = 'naam' | 'datum-naam' | 'datum-willekeurig' | 'willekeurig';

type Definition<S extends Fields> = {
  readonly soort: string;
  /** Folder below the register, and the plural in tables and messages. */
  readonly map: string;
  /** English name accepted on the command line. */
  readonly alias: string;
  /** Dutch words: with article, and plural. */
  readonly woorden: { readonly enkel: string; readonly meer: string };
  /** What the type holds, one sentence. */
  readonly uitleg: string;
  readonly idVorm: IdVorm;
  /** Field from which the id and the title in lists come. */
  readonly titelveld: string;
  /** Fields that together are the name in the id, where the title alone does not say which one it is. */
  readonly idVelden?: readonly string[];
  /** Field that gives an event its date. */
  readonly datumveld?: string;
  readonly vertrouwelijkheid: Vertrouwelijkheid;
  readonly velden: () => S;
  /** Sections, given the fields; fields may be missing or wrong. */
  readonly secties: (velden: Readonly<Record<string, unknown>>) => readonly Sectie[];
};

type WithCommon<S extends Fields> = S & { readonly vertrouwelijkheid: Field<Vertrouwelijkheid | undefined, true> };

/** A form of data that `readFields` understands: its fields, and the zod schema that says what is wrong with them. Both are made when first asked for. */
export interface Form {
  readonly shape: () => readonly FieldShape[];
  readonly schema: () => ZodObject;
}

/** A record type with its fields. */
export interface RecordType<S extends Fields = Fields> extends Omit<Definition<S>, 'velden'>, Form {
  /** For TypeScript alone; never there. */
  readonly type?: WithCommon<S>;
}

/** The fields of a record of a type, as TypeScript sees them. */
export type FieldsOf<T> = T extends RecordType<infer S> ? ValuesOf<WithCommon<S>> : never;

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The form of fields that are no record. */
export function formOf(velden: () => Fields): Form {
  const shape = once(() => shapesOf(velden()));
  return { shape, schema: once(() => objectOf(shape())) };
}

/** A record type from its definition; adds the field every type has. */
export function defineRecord<S extends Fields>(definition: Definition<S>): RecordType<S> {
  const { velden, ...rest } = definition;
  const common = () => ({
    ...velden(),
    vertrouwelijkheid: veld(keuze(VERTROUWELIJKHEDEN).optional(), 'Hoe vertrouwelijk is dit?', `Laat leeg voor wat bij deze soort gewoon is (${definition.vertrouwelijkheid}).`, definition.vertrouwelijkheid),
  });
  // Most types have the same sections whatever is in the fields: those are made once.
  const secties = rest.secties.length === 0 ? once(() => rest.secties({})) : rest.secties;
  return { ...rest, secties, ...formOf(common) };
}

/** A section that must have text. */
export const verplicht = (naam: string, uitleg: string): Sectie => ({ naam, verplicht: true, uitleg });
/** A section that may be absent. */
export const vrij = (naam: string, uitleg: string): Sectie => ({ naam, verplicht: false, uitleg });
