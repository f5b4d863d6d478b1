/** The words of disclosure control: what goes in, and in which form a reader gets to see it. */

/**
 * One count. Persons, signals, cases and requests are `personen` and controlled; deliveries, meetings and
 * other activities are `activiteiten` and shown exactly. A `verborgen` figure stands in no document: it only
 * ties others together (begin + in = out + end needs that sum as a total) or is a rest that a reader can
 * compute (received minus weighed). It is protected like any other.
 */
export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly kind: 'personen' | 'activiteiten';
  readonly verborgen?: boolean;
}

/**
 * The exact value of `total` is the sum of `parts`: a row, a column, a district and its municipalities, three
 * years together. A figure that stands in several tables has one id in all of them.
 */
export interface Relation {
  readonly total: string;
  readonly parts: readonly string[];
}

/**
 * The form in which a reader gets a figure: a rounded value with the exact values behind it (`low` to `high`,
 * both inclusive), "minder dan" `onder`, or not at all.
 */
export type Shown =
  | { readonly state: 'getoond'; readonly value: number; readonly low: number; readonly high: number }
  | { readonly state: 'klein'; readonly onder: number }
  | { readonly state: 'niet-getoond' };

/** A figure as a document carried it earlier; nothing can make that unread. */
export interface Published {
  readonly id: string;
  readonly shown: Shown;
}

/** Counts below `drempel` are not shown; others are rounded to a multiple of `afronding` (1 is exact). */
export interface Norms {
  readonly drempel: number;
  readonly afronding: number;
}

/** The whole numbers a figure can be, both ends inclusive; `high` is Infinity where nothing limits it. */
export interface Range {
  readonly low: number;
  readonly high: number;
}
