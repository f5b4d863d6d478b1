/**
 * The kinds of field a record can have, as plain data with the TypeScript type of their values. `veld` adds the
 * question, the explanation and the example. zod.ts makes the schemas of them that say what is wrong with a record.
 */
import { CODES, type CodeLijst } from './codes.ts';
import type { FieldMeta, FieldShape, Grenzen, NumberShape, Shape, Vorm } from './shape.ts';

/** A kind of field, with values of type T; `Absent` when the field may be absent in what was read. */
export interface Field<T = unknown, Absent extends boolean = boolean> {
  readonly shape: Shape;
  readonly verplicht: boolean;
  readonly standaard?: unknown;
  readonly meta?: FieldMeta;
  /** The same field, which may be absent. */
  optional(): Field<T | undefined, true>;
  /** The same field, which may be absent and then has this value. */
  default(standaard: T): Field<T, false>;
  /** For TypeScript alone; never there. */
  readonly type?: { readonly value: T; readonly absent: Absent };
}

/** Fields by name. */
export type Fields = Readonly<Record<string, Field>>;

type Value<F> = F extends Field<infer T> ? T : never;
type AbsentKeys<S extends Fields> = { [K in keyof S]: S[K] extends Field<unknown, true> ? K : never }[keyof S];
type Flat<T> = { [K in keyof T]: T[K] } & {};

/** What was read of fields, as TypeScript sees it. */
export type ValuesOf<S extends Fields> = Flat<{ [K in Exclude<keyof S, AbsentKeys<S>>]: Value<S[K]> } & { [K in AbsentKeys<S>]?: Value<S[K]> }>;

/** The form of every id, and so of every file name. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const REFERENCE = /^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;

type Data = Pick<Field, 'shape' | 'verplicht' | 'standaard' | 'meta'>;

const make = <T, Absent extends boolean>(data: Data): Field<T, Absent> => ({
  ...data,
  optional: () => make({ ...data, verplicht: false }),
  default: (standaard) => make({ ...data, verplicht: false, standaard }),
});

const field = <T>(shape: Shape): Field<T, false> => make({ shape, verplicht: true });

const vormOf = (patroon: RegExp, melding: string): Vorm => ({ patroon, melding });

/** A field with its question, explanation and example. */
export const veld = <F extends Field>(of: F, vraag: string, uitleg: string, voorbeeld: unknown): F => make({ ...of, meta: { vraag, uitleg, voorbeeld } }) as F;

/** Fields as the plain data that is walked over, in their order. */
export const shapesOf = (velden: Fields): readonly FieldShape[] =>
  Object.entries(velden).map(([naam, { shape, verplicht, standaard, meta = { vraag: '', uitleg: '', voorbeeld: undefined } }]) => ({ naam, verplicht, ...(standaard !== undefined && { standaard }), ...meta, shape }));

/** Text of a fixed form; `melding` says in Dutch what that form is. */
export const patroon = (vorm: RegExp, melding: string) => field<string>({ kind: 'tekst', vorm: vormOf(vorm, melding) });

/** Text of one line or more that is not blank. */
export const tekst = () => patroon(/\S/, 'Hier hoort tekst te staan, maar het veld is leeg.');

const SLEUTEL = vormOf(ID, 'Gebruik alleen kleine letters, cijfers en koppeltekens, bijvoorbeeld ‘werkbijeenkomst-1’.');

/** An id of its own inside a record, such as that of a goal or a promise. */
export const sleutel = () => field<string>({ kind: 'tekst', vorm: SLEUTEL });

/** The id of an item of `lijst` in the record that the field `via` of this record refers to. */
export const sleutelUit = (via: string, lijst: string) => field<string>({ kind: 'tekst', vorm: SLEUTEL, uit: { via, lijst } });

/** An existing day, `jjjj-mm-dd`. */
export const datum = () => field<string>({ kind: 'datum' });

/** A time of day, `uu:mm`. */
export const tijd = () => patroon(/^([01]\d|2[0-3]):[0-5]\d$/, 'Schrijf een tijd als uu:mm tussen aanhalingstekens, bijvoorbeeld "19:30".');

const geheel = (grenzen: Grenzen) => field<number>({ kind: 'geheel-getal', ...grenzen });

/** No count of a municipality comes near it; a slip of the keyboard does, and sums stay exact. */
const HOOGSTENS = 10_000_000;
/** As for counts, of numbers that may be euros. */
const MEEST = 1_000_000_000;

/** A whole number, zero or more. */
export const aantal = () => geheel({ laagste: 0, hoogste: HOOGSTENS });

/** A number that counts people; others get to see it in protected form alone, as a figure of a report. */
export const mensen = (getal: Field<number, false> = aantal()) => field<number>({ ...(getal.shape as NumberShape), mensen: true });

/** A whole number, one or more. */
export const rangnummer = () => geheel({ laagste: 1 });

/** A whole number from `laagste` up to and including `hoogste`. */
export const tussen = (laagste: number, hoogste: number) => geheel({ laagste, hoogste });

/** A year of four digits. */
export const jaar = () => tussen(1900, 2200);

/** An age in years. */
export const leeftijd = () => tussen(0, 120);

/** Euros, zero or more. */
export const bedrag = () => field<number>({ kind: 'getal', laagste: 0, hoogste: MEEST });

/** Any number. */
export const getal = () => field<number>({ kind: 'getal', laagste: -MEEST, hoogste: MEEST });

/** True or false. */
export const jaNee = () => field<boolean>({ kind: 'ja-nee' });

/** A rhythm as ISO 8601 period: `P3W` is every three weeks. */
export const ritme = () => field<string>({ kind: 'ritme', vorm: vormOf(/^P[1-9]\d*[DWMY]$/, 'Schrijf een ritme als P en dan een aantal met D (dagen), W (weken), M (maanden) of Y (jaren): P3W is elke drie weken.') });

/** An http or https address. */
export const webadres = () => patroon(/^https?:\/\/[^\s]+$/, 'Schrijf een volledig webadres dat begint met https://.');

/** One of a fixed list of words. */
export const keuze = <const T extends readonly string[]>(opties: T) => field<T[number]>({ kind: 'keuze', opties });

const CODE = vormOf(ID, 'Een code bestaat uit kleine letters, cijfers en koppeltekens, zonder spaties.');

/** One code of a list that a municipality may add to; a check holds it to the list, the form keeps out free text. */
export const code = (lijst: CodeLijst) => field<string>({ kind: 'keuze', opties: CODES[lijst], lijst, vorm: CODE });

/** The id of a record of one type, or `soort/id` when several types are possible. */
export function verwijzing(...soorten: readonly string[]) {
  const vorm = soorten.length === 1 ? vormOf(ID, 'Schrijf de id van het bestand waarnaar u verwijst: de bestandsnaam zonder .md.') : vormOf(REFERENCE, 'Schrijf een verwijzing als soort/id, bijvoorbeeld interventie/weerbaar-opvoeden.');
  return field<string>({ kind: 'verwijzing', soorten, vorm });
}

/** A list that may be absent (then it is empty). */
export const lijst = <F extends Field>(item: F) => field<Value<F>[]>({ kind: 'lijst', item: item.shape, minstens: 0 }).default([]);

/** A list with at least one item. */
export const lijstVanaf1 = <F extends Field>(item: F) => field<Value<F>[]>({ kind: 'lijst', item: item.shape, minstens: 1 });

/** Fields that belong together. Unknown fields are refused. */
export const groep = <S extends Fields>(velden: S) => field<ValuesOf<S>>({ kind: 'groep', velden: shapesOf(velden) });

/** Free keys with values of one kind, such as a theme per year. */
export const kaart = <F extends Field>(waarde: F) => field<Record<string, Value<F>>>({ kind: 'kaart', waarde: waarde.shape });

/** A period; `tot` is the last day of it, absent while it is open. */
export const periode = () =>
  groep({
    van: veld(datum(), 'Vanaf welke dag?', 'De eerste dag, als jjjj-mm-dd.', '2020-01-01'),
    tot: veld(datum().optional(), 'Tot en met welke dag?', 'De laatste dag; laat leeg als die niet vaststaat.', '2020-12-31'),
  });
