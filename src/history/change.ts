/** One difference between two versions of a record. */
export interface Change {
  readonly soort: 'toegevoegd' | 'verwijderd' | 'gewijzigd' | 'volgorde';
  /** Of a field: its path with dots, items of lists counted from 0, as `cter show` writes it. */
  readonly pad?: string;
  /** Of text: the section; '' is the text above the first heading. */
  readonly sectie?: string;
  /** The place as people read it: `verloop › 3 (monitoring) › besluit`. */
  readonly naam: string;
  readonly van?: unknown;
  readonly naar?: unknown;
}
