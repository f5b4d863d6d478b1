/**
 * The kinds of field a record can have. Each is a zod schema; `veld` adds the question, the explanation
 * and the example from which prompts, JSON Schema and the data dictionary follow.
 */
import * as z from 'zod';
import type { CodeLijst } from './codes.ts';

/** What `veld` adds to a schema. */
export interface FieldMeta {
  readonly vraag: string;
  readonly uitleg: string;
  readonly voorbeeld: unknown;
}

/** What `verwijzing` adds: the types of record the value may refer to; several means `soort/id`. */
export interface ReferenceMeta {
  readonly verwijst: readonly string[];
}

/** What `code` adds: the list in which the value stands, in codes.ts or in cter.yaml. */
export interface CodeMeta {
  readonly codes: CodeLijst;
}

/** What `sleutelUit` adds: the list of items with an id, in the record that another field refers to. */
export interface PickMeta {
  readonly uit: { readonly via: string; readonly lijst: string };
}

/** The form of every id, and so of every file name. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const REFERENCE = /^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;

/** A schema with its question, explanation and example. */
export function veld<S extends z.ZodType>(schema: S, vraag: string, uitleg: string, voorbeeld: unknown): S {
  // `meta` would make a copy of every schema, and that is half of the time of making them.
  z.globalRegistry.add(schema, { ...schema.meta(), vraag, uitleg, voorbeeld });
  return schema;
}

/** Text of one line or more that is not blank. */
export const tekst = () => z.string().regex(/\S/, 'Hier hoort tekst te staan, maar het veld is leeg.');

/** An id of its own inside a record, such as that of a goal or a promise. */
export const sleutel = () => z.string().regex(ID, 'Gebruik alleen kleine letters, cijfers en koppeltekens, bijvoorbeeld ‘werkbijeenkomst-1’.');

/** The id of an item of `lijst` in the record that the field `via` of this record refers to. */
export const sleutelUit = (via: string, lijst: string) => sleutel().meta({ uit: { via, lijst } });

/** An existing day, `jjjj-mm-dd`. */
export const datum = () => z.iso.date();

/** A time of day, `uu:mm`. */
export const tijd = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Schrijf een tijd als uu:mm tussen aanhalingstekens, bijvoorbeeld "19:30".');

/** A whole number, zero or more. */
export const aantal = () => z.int().min(0);

/** A number that counts people; others get to see it in protected form alone, as a figure of a report. */
export const mensen = (getal: z.ZodNumber = aantal()) => getal.meta({ mensen: true });

/** A year of four digits. */
export const jaar = () => z.int().min(1900).max(2200);

/** An age in years. */
export const leeftijd = () => z.int().min(0).max(120);

/** Euros, zero or more. */
export const bedrag = () => z.number().min(0);

/** A whole number from `laagste` up to and including `hoogste`. */
export const tussen = (laagste: number, hoogste: number) => z.int().min(laagste).max(hoogste);

/** Text of a fixed form; `uitleg` says in Dutch what that form is. */
export const patroon = (vorm: RegExp, uitleg: string) => z.string().regex(vorm, uitleg);

/** Any number. */
export const getal = () => z.number();

/** True or false. */
export const jaNee = () => z.boolean();

/** A rhythm as ISO 8601 period: `P3W` is every three weeks. */
export const ritme = () =>
  z
    .string()
    .regex(/^P[1-9]\d*[DWMY]$/, 'Schrijf een ritme als P en dan een aantal met D (dagen), W (weken), M (maanden) of Y (jaren): P3W is elke drie weken.')
    .meta({ ritme: true });

/** An http or https address. */
export const webadres = () => z.string().regex(/^https?:\/\/[^\s]+$/, 'Schrijf een volledig webadres dat begint met https://.');

/** One of a fixed list of words. */
export const keuze = <const T extends readonly string[]>(opties: T) => z.enum(opties);

/** One code of a list that a municipality may add to; a check holds it to the list, the form keeps out free text. */
export const code = (lijst: CodeLijst) => z.string().regex(ID, 'Een code bestaat uit kleine letters, cijfers en koppeltekens, zonder spaties.').meta({ codes: lijst });

/** The id of a record of one type, or `soort/id` when several types are possible. */
export function verwijzing(...soorten: readonly string[]) {
  const [vorm, uitleg] = soorten.length === 1 ? [ID, 'Schrijf de id van het bestand waarnaar u verwijst: de bestandsnaam zonder .md.'] : [REFERENCE, 'Schrijf een verwijzing als soort/id, bijvoorbeeld interventie/weerbaar-opvoeden.'];
  return z.string().regex(vorm, uitleg).meta({ verwijst: soorten });
}

/** A list that may be absent (then it is empty). */
export const lijst = <S extends z.ZodType>(item: S) => z.array(item).default([]);

/** A list with at least one item. */
export const lijstVanaf1 = <S extends z.ZodType>(item: S) => z.array(item).min(1);

/** Fields that belong together. Unknown fields are refused. */
export const groep = <S extends z.ZodRawShape>(velden: S) => z.strictObject(velden);

/** Free keys with values of one kind, such as a theme per year. */
export const kaart = <S extends z.ZodType>(waarde: S) => z.record(z.string(), waarde);

/** A period; `tot` is the last day of it, absent while it is open. */
export const periode = () =>
  groep({
    van: veld(datum(), 'Vanaf welke dag?', 'De eerste dag, als jjjj-mm-dd.', '2020-01-01'),
    tot: veld(datum().optional(), 'Tot en met welke dag?', 'De laatste dag; laat leeg als die niet vaststaat.', '2020-12-31'),
  });
