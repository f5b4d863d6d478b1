/** The register as everyone above sees it: frozen records, where they refer to, and what failed. */
import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts';
import type { Soort, Velden } from '../records/index.ts';
import type { DataPath, SourceDocument } from '../source/document.ts';

export type { DataPath } from '../source/document.ts';

/** A place in a record, said in terms of its data; line and column are only found when a finding is shown. */
export type Where =
  | { readonly pad: DataPath; readonly part?: 'key' | 'value' }
  /** The heading of a section; the end of the body where there is no such section. */
  | { readonly sectie: string }
  | { readonly einde: true };

/** One record. `velden` is typed by its type, frozen all the way down; `path` is relative to the register. */
export interface CterRecord<S extends Soort = Soort> {
  readonly soort: S;
  /** The file name without `.md`; unique within the type. */
  readonly id: string;
  /** `soort/id`: unique within the register. */
  readonly ref: string;
  readonly path: string;
  readonly velden: Velden<S>;
  /** The `##` headings of the body, each with whether there is text below it. */
  readonly secties: ReadonlyMap<string, boolean>;
}

/** A place in one record that refers to another. */
export interface Link {
  readonly from: CterRecord;
  readonly path: DataPath;
  /** `soort/id` of what is referred to, whether it exists or not. */
  readonly to: string;
}

/** How much was met, read and understood: coverage is part of every result. */
export interface RegisterCounts {
  /** Files below the register that should be records or settings. */
  readonly files: number;
  /** Files whose text could be read. */
  readonly read: number;
  readonly records: number;
}

/** A whole register at one moment; nothing in it changes. */
export interface Register {
  /** Records of one type, sorted by id. */
  all<S extends Soort>(soort: S): readonly CterRecord<S>[];
  /** Every record, by type in the order of the chain and then by id. */
  everything(): Iterable<CterRecord>;
  find<S extends Soort>(soort: S, id: string): CterRecord<S> | undefined;
  /** The record `soort/id` stands for. */
  byRef(ref: string): CterRecord | undefined;
  /** Whether a file for `soort/id` is there but could not become a record. */
  failed(ref: string): boolean;
  /** Whether a file of this type could not become a record, so that what is not found may be in it. */
  incomplete(soort: Soort): boolean;
  /** Every reference a record makes. */
  linksOf(record: CterRecord): readonly Link[];
  /** The references of a record to what is not there, not even as a file that failed. */
  deadLinksOf(record: CterRecord): readonly Link[];
  /** Every reference to `soort/id`. */
  backlinks(ref: string): readonly Link[];
  /** The text of a record, read again from the tree. Throws `CannotError` when it cannot be read any more. */
  source(record: CterRecord): SourceDocument;
  /** Line and column of a place in a record. */
  place(record: CterRecord, where: Where): Span;
  /** What went wrong while reading, with places. */
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: RegisterCounts;
}
