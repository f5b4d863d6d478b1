/** The fields of a record type as plain data: what reading, prompts, references, JSON Schema and the dictionary walk over. */
import type { CodeLijst } from './codes.ts';

/** What every field says of itself, for prompts, JSON Schema and the dictionary. */
export interface FieldMeta {
  readonly vraag: string;
  readonly uitleg: string;
  readonly voorbeeld: unknown;
}

/** The form that text must have, and the Dutch sentence for text in another. */
export interface Vorm {
  readonly patroon: RegExp;
  readonly melding: string;
}

/** The bounds of a number, both included. */
export interface Grenzen {
  readonly laagste?: number;
  readonly hoogste?: number;
}

/** A number; with `mensen` it counts people who took part. */
export interface NumberShape extends Grenzen {
  readonly kind: 'getal' | 'geheel-getal';
  readonly mensen?: boolean;
}

/** The form of a value. */
export type Shape =
  | { readonly kind: 'datum' | 'ja-nee' }
  | NumberShape
  | { readonly kind: 'ritme'; readonly vorm: Vorm }
  /** With `uit` the id of an item of a list, in the record that the field `via` refers to. */
  | { readonly kind: 'tekst'; readonly vorm: Vorm; readonly uit?: { readonly via: string; readonly lijst: string } }
  /** With `lijst` the municipality may have more codes than the options, of that form; a check holds it to the list. */
  | { readonly kind: 'keuze'; readonly opties: readonly string[]; readonly lijst?: CodeLijst; readonly vorm?: Vorm }
  /** Several types mean that the value is `soort/id`. */
  | { readonly kind: 'verwijzing'; readonly soorten: readonly string[]; readonly vorm: Vorm }
  | { readonly kind: 'lijst'; readonly item: Shape; readonly minstens: number }
  | { readonly kind: 'groep'; readonly velden: readonly FieldShape[] }
  | { readonly kind: 'kaart'; readonly waarde: Shape };

/** One named field with its form and its words. */
export interface FieldShape extends FieldMeta {
  readonly naam: string;
  readonly verplicht: boolean;
  /** What the field is when it is absent. */
  readonly standaard?: unknown;
  readonly shape: Shape;
}
